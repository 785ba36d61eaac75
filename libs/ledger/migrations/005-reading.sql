set local role reviews_recorder;

-- These two are on the way of every command: one round trip, as the reader, for one tenant.
create function ledger.read_stream(of_tenant text, of_stream text, up_to integer)
  returns table (body text, hash text) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select convert_from(e.body, 'UTF8'), encode(e.hash, 'hex') from ledger.event e
    where e.tenant = of_tenant and e.stream = of_stream and e.version <= up_to order by e.version;
end $$;

create function ledger.read_command(of_tenant text, of_actor_key text, of_command_id text)
  returns setof ledger.command language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select c.* from ledger.command c
    where c.tenant = of_tenant and c.actor_key = of_actor_key and c.command_id = of_command_id;
end $$;

-- Keeps bytes under their own hash. Stored twice is stored once.
create function ledger.store_artefact(of_kind text, content bytea) returns text language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into ledger.artefact (hash, kind, bytes) values (sha256(content), of_kind, content) on conflict do nothing;
  return encode(sha256(content), 'hex');
end $$;

-- One more line in a tenant's access log; its chain is locked for itself, so that it never holds up an append.
-- `parts` is the canonical text cut at `at`, `number` and `prevhash`.
create function ledger.log_access(of_tenant text, parts jsonb, out body text, out hash text) language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  head ledger.access_head;
  logged_at timestamptz;
begin
  insert into ledger.access_head (tenant, number, hash) values (of_tenant, 0, decode(repeat('0', 64), 'hex')) on conflict do nothing;
  select * into strict head from ledger.access_head h where h.tenant = of_tenant for update;
  select ledger.reading(c) into strict logged_at from ledger.clock c;
  body := concat(parts ->> 0, '"', ledger.instant(logged_at), '"', parts ->> 1, head.number + 1, parts ->> 2,
    '"', encode(head.hash, 'hex'), '"', parts ->> 3);
  if body::jsonb ->> 'tenant' is distinct from of_tenant then
    raise exception 'The entry does not name its tenant' using errcode = 'data_exception';
  end if;
  hash := encode(sha256('\x00'::bytea || convert_to(body, 'UTF8')), 'hex');
  insert into ledger.access_log (tenant, number, at, body, hash)
    values (of_tenant, head.number + 1, logged_at, convert_to(body, 'UTF8'), decode(hash, 'hex'));
  update ledger.access_head h set number = head.number + 1, hash = decode(log_access.hash, 'hex') where h.tenant = of_tenant;
end $$;

-- How many lines the log must have, for verification.
create function ledger.access_count(of_tenant text) returns bigint language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select coalesce((select h.number from ledger.access_head h where h.tenant = of_tenant), 0)
$$;

revoke execute on all functions in schema ledger from public;
grant execute on function ledger.read_stream(text, text, integer), ledger.read_command(text, text, text),
  ledger.store_artefact(text, bytea), ledger.log_access(text, jsonb), ledger.access_count(text) to reviews_app;
