set local role reviews_owner;

-- One line a review. Nothing in it is sealed.
create table read_models.case_list (
  tenant text not null,
  stream text not null,
  review_id text not null,
  reference text,
  type text not null,
  state text not null,
  stage text not null,
  next_due date,
  closed boolean not null,
  version integer not null,
  -- Who belongs to the case and as what; `member_keys` is what lists are filtered by.
  members jsonb not null default '[]',
  member_keys text[] not null default '{}',
  primary key (tenant, stream)
);
create index case_list_by_reference on read_models.case_list (tenant, reference);
create index case_list_by_review on read_models.case_list (review_id);
create index case_list_by_due on read_models.case_list (tenant, next_due) where not closed;
create index case_list_by_member on read_models.case_list using gin (member_keys);

create table read_models.deadline_list (
  tenant text not null,
  stream text not null,
  key text not null,
  id text not null,
  what text not null,
  kind text not null,
  source text not null,
  started_on date not null,
  due date not null,
  late_from timestamptz not null,
  last_working_day_before date not null,
  status text not null,
  paused_on date,
  met_at timestamptz,
  late_reason text not null,
  primary key (tenant, stream, key)
);
create index deadline_list_by_due on read_models.deadline_list (tenant, due) where status in ('OPEN', 'PAUSED');

do $$
declare
  scoped text;
begin
  foreach scoped in array array['case_list', 'deadline_list'] loop
    execute format('alter table read_models.%I enable row level security', scoped);
    execute format('create policy own_tenant on read_models.%I for select to reviews_app using (tenant = current_setting(''app.tenant'', true))', scoped);
    execute format('create policy every_tenant on read_models.%I to reviews_read_models using (true) with check (true)', scoped);
    execute format('grant select on read_models.%I to reviews_app', scoped);
    execute format('grant select, insert, update, delete on read_models.%I to reviews_read_models', scoped);
  end loop;
end $$;

set local role reviews_read_models;

-- A read model named x is a table x and a function put_x that takes `[{tenant, stream, version, rows}]` and makes these
-- the only rows of these streams; a function rows_x gives them back. Adding one needs no change to the append.
create function read_models.put_case_list(streams jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from read_models.case_list c using jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb)
    where c.tenant = s.tenant and c.stream = s.stream and jsonb_array_length(s.rows) = 0;
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

create function read_models.put_deadline_list(streams jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from read_models.deadline_list d using jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb)
    where d.tenant = s.tenant and d.stream = s.stream
      and not exists (select 1 from jsonb_array_elements(s.rows) r where r ->> 'key' = d.key);
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

-- The counterpart of put_x: the rows of one stream in the same shape, read as the reader, for comparing with a fresh fold.
create function read_models.rows_case_list(of_tenant text, of_stream text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('reviewId', review_id, 'reference', reference, 'type', type, 'state', state,
      'stage', stage, 'nextDue', next_due, 'closed', closed, 'members', members, 'memberKeys', member_keys)), '[]')
    from read_models.case_list where tenant = of_tenant and stream = of_stream
$$;

create function read_models.rows_deadline_list(of_tenant text, of_stream text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', key, 'id', id, 'what', what, 'kind', kind, 'source', source,
      'startedOn', started_on, 'due', due, 'lateFrom', ledger.instant(late_from), 'lastWorkingDayBefore', last_working_day_before,
      'status', status, 'pausedOn', paused_on, 'metAt', ledger.instant(met_at), 'lateReason', late_reason)), '[]')
    from read_models.deadline_list where tenant = of_tenant and stream = of_stream
$$;

-- Which review an id belongs to, before anything is known about who asks: tells the stream, and nothing of the case.
create function read_models.find_review(wanted text) returns table (tenant text, stream text) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select c.tenant, c.stream from read_models.case_list c where c.review_id = wanted
$$;

revoke execute on all functions in schema read_models from public;
grant execute on function read_models.put_case_list(jsonb), read_models.put_deadline_list(jsonb) to reviews_recorder;
grant execute on function read_models.find_review(text), read_models.rows_case_list(text, text),
  read_models.rows_deadline_list(text, text) to reviews_app;
