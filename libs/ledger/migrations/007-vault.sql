set local role reviews_owner;

-- The data key of a person or a case, wrapped by the master key. A shredded subject keeps its row without a key, so that
-- no second key is ever made for it.
create table vault.subject_key (
  tenant text not null,
  subject text not null check (subject ~ '^(person|case)/.'),
  wrapped bytea,
  created_at timestamptz not null default clock_timestamp(),
  shredded_at timestamptz,
  primary key (tenant, subject),
  check ((wrapped is null) = (shredded_at is not null))
);

-- A sealed text with its salt, under the key of its subject. Shredding and redaction are the only changes.
create table vault.sealed (
  id uuid primary key,
  tenant text not null,
  subject text not null,
  ciphertext bytea,
  redacted boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  foreign key (tenant, subject) references vault.subject_key
);
create index sealed_of_subject on vault.sealed (tenant, subject);

-- Keyed hashes of the words of names and of their sound. They find candidates; the page then opens the real name.
create table vault.name_index (
  tenant text not null,
  token bytea not null,
  stream text not null,
  subject text not null,
  sealed_id uuid not null,
  primary key (tenant, token, stream, sealed_id)
);
create index name_index_of_subject on vault.name_index (tenant, subject);

-- What was destroyed must be destroyed again whenever a backup is restored.
create table vault.shredding (
  tenant text not null,
  subject text not null,
  shredded_at timestamptz not null default clock_timestamp(),
  primary key (tenant, subject)
);
create trigger stays_as_it_is before update or delete on vault.shredding for each row execute function ledger.refuse_change();
create trigger stays_whole before truncate on vault.shredding for each statement execute function ledger.refuse_change();
alter table vault.shredding enable always trigger stays_as_it_is;
alter table vault.shredding enable always trigger stays_whole;

do $$
declare
  scoped text;
begin
  foreach scoped in array array['subject_key', 'sealed', 'name_index'] loop
    execute format('alter table vault.%I enable row level security', scoped);
    execute format('create policy own_tenant on vault.%I for select to reviews_app using (tenant = current_setting(''app.tenant'', true))', scoped);
    execute format('create policy every_tenant on vault.%I to reviews_vault using (true) with check (true)', scoped);
    execute format('grant select on vault.%I to reviews_app', scoped);
  end loop;
end $$;
grant select, insert, update on vault.subject_key, vault.sealed to reviews_vault;
grant select, insert, delete on vault.name_index to reviews_vault;
grant select, insert on vault.shredding to reviews_vault;
grant select on vault.shredding to reviews_app;

set local role reviews_vault;

-- The subject's wrapped key: the one that stands, or else the one offered. Null: shredded.
create function vault.keep_key(of_tenant text, of_subject text, offered bytea) returns bytea language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into vault.subject_key (tenant, subject, wrapped) values (of_tenant, of_subject, offered) on conflict do nothing;
  return (select k.wrapped from vault.subject_key k where k.tenant = of_tenant and k.subject = of_subject);
end $$;

-- Called by the append, in its transaction.
create function vault.put(batch jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  gone text;
begin
  -- Shared with other appends, but not with a shredding: nothing is sealed under a key that is being destroyed.
  perform 1 from vault.subject_key k
    where (k.tenant, k.subject) in (select t.tenant, r ->> 'subject' from jsonb_to_recordset(batch) t (tenant text, rows jsonb),
      jsonb_array_elements(t.rows) r)
    order by k.tenant, k.subject for share;
  select r ->> 'subject' into gone from jsonb_to_recordset(batch) t (tenant text, rows jsonb)
    cross join jsonb_array_elements(t.rows) r
    left join vault.subject_key k on k.tenant = t.tenant and k.subject = r ->> 'subject' where k.wrapped is null limit 1;
  if found then
    raise exception 'The key of % is gone: nothing can be sealed for it any more', gone using errcode = 'object_not_in_prerequisite_state';
  end if;
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

-- Destroys the key, the texts under it and the way to find them. Doing it twice is doing it once.
create function vault.shred(of_tenant text, of_subject text) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into vault.subject_key (tenant, subject, wrapped, shredded_at) values (of_tenant, of_subject, null, clock_timestamp())
    on conflict (tenant, subject) do update set wrapped = null, shredded_at = coalesce(vault.subject_key.shredded_at, clock_timestamp());
  update vault.sealed s set ciphertext = null where s.tenant = of_tenant and s.subject = of_subject and s.ciphertext is not null;
  delete from vault.name_index n where n.tenant = of_tenant and n.subject = of_subject;
  insert into vault.shredding (tenant, subject) values (of_tenant, of_subject) on conflict do nothing;
end $$;

-- A case text from which a person was taken out. Its commitment in the event no longer opens, and the page says why.
create function vault.redact(of_tenant text, sealed_id uuid, replacement bytea) returns boolean language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update vault.sealed s set ciphertext = replacement, redacted = true
    where s.tenant = of_tenant and s.id = sealed_id and s.ciphertext is not null;
  return found;
end $$;

-- Any one key, by which a vault sees on opening whether it holds the master key that fits.
create function vault.sample_key(out tenant text, out subject text, out wrapped bytea) returns setof record language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select k.tenant, k.subject, k.wrapped from vault.subject_key k where k.wrapped is not null limit 1
$$;

-- Reading is done as the reader, who sees one tenant.
create function vault.find_sealed(of_tenant text, ids uuid[])
  returns table (id uuid, subject text, ciphertext bytea, redacted boolean, wrapped bytea) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select s.id, s.subject, s.ciphertext, s.redacted, k.wrapped
    from vault.sealed s join vault.subject_key k on k.tenant = s.tenant and k.subject = s.subject
    where s.tenant = of_tenant and s.id = any (ids);
end $$;

create function vault.find_names(of_tenant text, tokens bytea[])
  returns table (token text, stream text, subject text, sealed_id uuid) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select encode(n.token, 'hex'), n.stream, n.subject, n.sealed_id
    from vault.name_index n where n.tenant = of_tenant and n.token = any (tokens);
end $$;

revoke execute on all functions in schema vault from public;
grant execute on function vault.find_sealed(text, uuid[]), vault.find_names(text, bytea[]) to reviews_app;
grant execute on function vault.put(jsonb) to reviews_recorder;
grant execute on function vault.keep_key(text, text, bytea), vault.shred(text, text), vault.redact(text, uuid, bytea),
  vault.sample_key() to reviews_app;
