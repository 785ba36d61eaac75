set local role reviews_owner;
grant create on schema ledger to reviews_recorder;
set local role reviews_recorder;

-- Every tenant that left a trace anywhere: whoever takes a tenant's row away does not take it out of verification.
-- Steps from one tenant to the next in each index, so that it costs the same however much there is.
create or replace function ledger.every_tenant() returns setof text language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  with recursive of_events as (
    (select e.tenant from ledger.event e order by e.tenant limit 1)
    union all
    select (select e.tenant from ledger.event e where e.tenant > o.tenant order by e.tenant limit 1)
      from of_events o where o.tenant is not null),
  of_commands as (
    (select c.tenant from ledger.command c order by c.tenant limit 1)
    union all
    select (select c.tenant from ledger.command c where c.tenant > o.tenant order by c.tenant limit 1)
      from of_commands o where o.tenant is not null)
  select tenant from ledger.tenant
    union select tenant from ledger.head
    union select tenant from of_events where tenant is not null
    union select tenant from of_commands where tenant is not null
    order by 1
$$;

-- Where a tenant's access log ends: how many lines it must have, and the hash of the last.
create or replace function ledger.access_standing(of_tenant text, out number bigint, out hash bytea) returns setof record
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.number, h.hash from ledger.access_head h where h.tenant = of_tenant
$$;
drop function ledger.access_count(text);

revoke execute on function ledger.every_tenant(), ledger.access_standing(text) from public;
grant execute on function ledger.every_tenant(), ledger.access_standing(text) to reviews_app;

set local role reviews_owner;
revoke create on schema ledger from reviews_recorder;
