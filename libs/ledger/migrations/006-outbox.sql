set local role reviews_relay;

-- Takes pokes that nobody holds. A claim that is not confirmed in time falls back by itself.
create function ledger.claim_pokes(at_most integer, lease interval)
  returns table (tenant text, stream text, version integer) language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  with free as (
    select o.tenant, o.stream from ledger.outbox o
      where o.claimed_until is null or o.claimed_until < clock_timestamp()
      order by o.owed_since limit at_most for update skip locked)
  update ledger.outbox o set claimed_until = clock_timestamp() + lease from free f
    where o.tenant = f.tenant and o.stream = f.stream
    returning o.tenant, o.stream, o.version
$$;

-- The workflow has heard of this version. A later one stays owed.
create function ledger.confirm_poke(of_tenant text, of_stream text, heard integer) returns void language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  delete from ledger.outbox o where o.tenant = of_tenant and o.stream = of_stream and o.version <= heard
$$;

create function ledger.owed_pokes() returns bigint language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select count(*) from ledger.outbox $$;

set local role reviews_recorder;

create function ledger.poke_everything() returns bigint language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  owed bigint;
begin
  perform 1 from ledger.clock for update;
  insert into ledger.outbox as o (tenant, stream, version)
    select h.tenant, h.stream, h.version from ledger.head h where h.pokes
    on conflict (tenant, stream) do update set claimed_until = null;
  get diagnostics owed = row_count;
  perform pg_notify('ledger_poke', '');
  return owed;
end $$;

set local role reviews_owner;
grant select on ledger.tenant to reviews_relay;
reset role;
revoke execute on function ledger.claim_pokes(integer, interval), ledger.confirm_poke(text, text, integer),
  ledger.owed_pokes(), ledger.poke_everything() from public;
grant execute on function ledger.claim_pokes(integer, interval), ledger.confirm_poke(text, text, integer),
  ledger.owed_pokes(), ledger.poke_everything() to reviews_app;
