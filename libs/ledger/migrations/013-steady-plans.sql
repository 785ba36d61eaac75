set local role reviews_owner;

-- Functions keep the plans that were made when they were first called, and on a new ledger that is while every table is
-- empty or nearly so. Each command would then read all that came before it, until the database takes statistics again:
-- any index with the tenant in it looks as good as the one that leads to the row. So: no second index with the tenant in
-- it beside a primary key, …
drop index ledger.command_of_stream;
create index command_of_stream on ledger.command (stream, number);
drop index vault.sealed_of_subject;
create index sealed_of_subject on vault.sealed (subject);
drop index vault.name_index_of_subject;
create index name_index_of_subject on vault.name_index (subject);

grant create on schema read_models to reviews_read_models;
grant create on schema vault to reviews_vault;

-- … no reading of whole tables on the way of a command (what an append calls is planned under the same setting), …
set local role reviews_recorder;
alter function ledger.append(jsonb) set enable_seqscan = off;
alter function ledger.replace_read_models(text, text, integer, jsonb) set enable_seqscan = off;
alter function ledger.read_stream(text, text, integer) set enable_seqscan = off;
alter function ledger.read_command(text, text, text) set enable_seqscan = off;

-- … and rows are looked up one by one by their whole key where the database could also join everything with everything.
set local role reviews_read_models;

create or replace function read_models.put_case_list(streams jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  one record;
begin
  for one in select * from jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb) where jsonb_array_length(s.rows) = 0 loop
    delete from read_models.case_list c where c.tenant = one.tenant and c.stream = one.stream;
  end loop;
  insert into read_models.case_list as c (tenant, stream, review_id, reference, type, state, stage, next_due, closed, version, members, member_keys)
    select s.tenant, s.stream, r."reviewId", r.reference, r.type, r.state, r.stage, r."nextDue", r.closed, s.version,
        coalesce(r.members, '[]'), coalesce(r."memberKeys", '{}')
      from jsonb_to_recordset(streams) s (tenant text, stream text, version integer, rows jsonb),
        jsonb_to_recordset(s.rows) r ("reviewId" text, reference text, type text, state text, stage text, "nextDue" date,
          closed boolean, members jsonb, "memberKeys" text[])
    on conflict (tenant, stream) do update set review_id = excluded.review_id, reference = excluded.reference,
      type = excluded.type, state = excluded.state, stage = excluded.stage, next_due = excluded.next_due,
      closed = excluded.closed, version = excluded.version, members = excluded.members, member_keys = excluded.member_keys;
end $$;

create or replace function read_models.put_deadline_list(streams jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  one record;
begin
  for one in select * from jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb) loop
    delete from read_models.deadline_list d where d.tenant = one.tenant and d.stream = one.stream
      and not exists (select 1 from jsonb_array_elements(one.rows) r where r ->> 'key' = d.key);
  end loop;
  insert into read_models.deadline_list as d (tenant, stream, key, id, what, kind, source, started_on, due, late_from,
      last_working_day_before, status, paused_on, met_at, late_reason)
    select s.tenant, s.stream, r.key, r.id, r.what, r.kind, r.source, r."startedOn", r.due, r."lateFrom",
        r."lastWorkingDayBefore", r.status, r."pausedOn", r."metAt", r."lateReason"
      from jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb),
        jsonb_to_recordset(s.rows) r (key text, id text, what text, kind text, source text, "startedOn" date, due date,
          "lateFrom" timestamptz, "lastWorkingDayBefore" date, status text, "pausedOn" date, "metAt" timestamptz, "lateReason" text)
    on conflict (tenant, stream, key) do update set id = excluded.id, what = excluded.what, kind = excluded.kind,
      source = excluded.source, started_on = excluded.started_on, due = excluded.due, late_from = excluded.late_from,
      last_working_day_before = excluded.last_working_day_before, status = excluded.status, paused_on = excluded.paused_on,
      met_at = excluded.met_at, late_reason = excluded.late_reason
    -- Most deadlines of a case do not move with most of its commands.
    where (d.id, d.what, d.kind, d.source, d.started_on, d.due, d.late_from, d.last_working_day_before, d.status, d.paused_on, d.met_at, d.late_reason)
      is distinct from (excluded.id, excluded.what, excluded.kind, excluded.source, excluded.started_on, excluded.due,
        excluded.late_from, excluded.last_working_day_before, excluded.status, excluded.paused_on, excluded.met_at, excluded.late_reason);
end $$;

create or replace function read_models.put_task_list(streams jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  one record;
begin
  for one in select * from jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb) loop
    delete from read_models.task_list t where t.tenant = one.tenant and t.stream = one.stream
      and not exists (select 1 from jsonb_array_elements(one.rows) r where r ->> 'key' = t.key);
  end loop;
  insert into read_models.task_list as t (tenant, stream, key, what, source, since, command, data)
    select s.tenant, s.stream, r.key, r.what, r.source, r.since, r.command, r.data
      from jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb),
        jsonb_to_recordset(s.rows) r (key text, what text, source text, since timestamptz, command text, data jsonb)
    on conflict (tenant, stream, key) do update set what = excluded.what, source = excluded.source, since = excluded.since,
      command = excluded.command, data = excluded.data;
end $$;

set local role reviews_vault;

create or replace function vault.put(batch jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  asked record;
  standing bytea;
begin
  -- Shared with other appends, but not with a shredding: nothing is sealed under a key that is being destroyed.
  for asked in select distinct t.tenant, r ->> 'subject' as subject
    from jsonb_to_recordset(batch) t (tenant text, rows jsonb), jsonb_array_elements(t.rows) r order by 1, 2
  loop
    select k.wrapped into standing from vault.subject_key k where k.tenant = asked.tenant and k.subject = asked.subject for share;
    if standing is null then
      raise exception 'The key of % is gone: nothing can be sealed for it any more', asked.subject
        using errcode = 'object_not_in_prerequisite_state';
    end if;
  end loop;
  insert into vault.sealed (id, tenant, subject, ciphertext)
    select r.id, t.tenant, r.subject, decode(r.ciphertext, 'base64')
      from jsonb_to_recordset(batch) t (tenant text, rows jsonb),
        jsonb_to_recordset(t.rows) r ("table" text, id uuid, subject text, ciphertext text)
      where r."table" = 'sealed';
  insert into vault.name_index (tenant, token, stream, subject, sealed_id)
    select t.tenant, decode(r.token, 'hex'), r.stream, r.subject, r.sealed_id
      from jsonb_to_recordset(batch) t (tenant text, rows jsonb),
        jsonb_to_recordset(t.rows) r ("table" text, token text, stream text, subject text, sealed_id uuid)
      where r."table" = 'name_index' on conflict do nothing;
end $$;

create or replace function vault.find_sealed(of_tenant text, ids uuid[])
  returns table (id uuid, subject text, ciphertext bytea, redacted boolean, wrapped bytea) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select s.id, s.subject, s.ciphertext, s.redacted, k.wrapped
    from vault.sealed s, lateral (select * from vault.subject_key k where k.tenant = s.tenant and k.subject = s.subject offset 0) k
    where s.tenant = of_tenant and s.id = any (ids);
end $$;

create or replace function vault.find_names(of_tenant text, tokens bytea[])
  returns table (token text, stream text, subject text, sealed_id uuid) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select encode(wanted.token, 'hex'), n.stream, n.subject, n.sealed_id
    from (select distinct unnest(tokens) as token) wanted,
      lateral (select * from vault.name_index n where n.tenant = of_tenant and n.token = wanted.token offset 0) n;
end $$;

alter function vault.keep_key(text, text, bytea) set enable_seqscan = off;
alter function vault.find_sealed(text, uuid[]) set enable_seqscan = off;
alter function vault.find_names(text, bytea[]) set enable_seqscan = off;

set local role reviews_owner;
revoke create on schema read_models from reviews_read_models;
revoke create on schema vault from reviews_vault;
