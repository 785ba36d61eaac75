set local role reviews_owner;
grant create on schema ledger to reviews_recorder;
grant create on schema read_models to reviews_read_models;
grant create on schema vault to reviews_vault;

-- What each night's verification of a tenant came to. No fact of a case: whoever doubts a report verifies again.
create table ledger.verification_report (
  tenant text not null,
  number bigint generated always as identity primary key,
  ended_at timestamptz not null default clock_timestamp(),
  ok boolean not null,
  report jsonb not null
);
create index verification_report_of_tenant on ledger.verification_report (tenant, number);
create trigger stays_as_it_is before update or delete on ledger.verification_report for each row execute function ledger.refuse_change();
create trigger stays_whole before truncate on ledger.verification_report for each statement execute function ledger.refuse_change();
alter table ledger.verification_report enable always trigger stays_as_it_is;
alter table ledger.verification_report enable always trigger stays_whole;
alter table ledger.verification_report enable row level security;
create policy own_tenant on ledger.verification_report for select to reviews_app using (tenant = current_setting('app.tenant', true));
create policy every_tenant on ledger.verification_report to reviews_recorder using (true) with check (true);
grant select on ledger.verification_report to reviews_app;
grant select, insert on ledger.verification_report to reviews_recorder;

set local role reviews_recorder;

create function ledger.record_verification(of_tenant text, found jsonb) returns void language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  insert into ledger.verification_report (tenant, ok, report) values (of_tenant, (found ->> 'ok')::boolean, found)
$$;

-- Every access log that left a trace, and how many lines it must have.
create function ledger.access_logs() returns table (tenant text, lines bigint) language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  with recursive of_lines as (
    (select l.tenant from ledger.access_log l order by l.tenant limit 1)
    union all
    select (select l.tenant from ledger.access_log l where l.tenant > o.tenant order by l.tenant limit 1)
      from of_lines o where o.tenant is not null)
  select t.tenant, coalesce(h.number, 0)
    from (select o.tenant from of_lines o where o.tenant is not null union select a.tenant from ledger.access_head a) t
    left join ledger.access_head h on h.tenant = t.tenant order by 1
$$;

revoke execute on function ledger.record_verification(text, jsonb), ledger.access_logs() from public;
grant execute on function ledger.record_verification(text, jsonb), ledger.access_logs() to reviews_app;

-- Tenants of whom there are rows, whether or not the ledger knows them.
set local role reviews_read_models;
create function read_models.every_tenant() returns setof text language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select tenant from read_models.case_list union select tenant from read_models.deadline_list
    union select tenant from read_models.task_list order by 1
$$;
revoke execute on function read_models.every_tenant() from public;
grant execute on function read_models.every_tenant() to reviews_app;

set local role reviews_vault;
create function vault.every_tenant() returns setof text language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select distinct tenant from vault.sealed order by 1
$$;

-- Which sealed texts there are, in order of id; as the reader, who sees one tenant.
create function vault.list_sealed(of_tenant text, after uuid, at_most integer)
  returns table (id uuid, subject text) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select s.id, s.subject from vault.sealed s
    where s.tenant = of_tenant and s.id > after order by s.id limit at_most;
end $$;
revoke execute on function vault.every_tenant(), vault.list_sealed(text, uuid, integer) from public;
grant execute on function vault.every_tenant(), vault.list_sealed(text, uuid, integer) to reviews_app;

set local role reviews_owner;
revoke create on schema ledger from reviews_recorder;
revoke create on schema read_models from reviews_read_models;
revoke create on schema vault from reviews_vault;
