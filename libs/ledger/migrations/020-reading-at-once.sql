set local role reviews_owner;
grant create on schema ledger to reviews_recorder;

set local role reviews_recorder;

-- Streams from a version on, several in one round trip: a decision looks at its review, the procedure and the calendar.
drop function ledger.read_stream_from(text, text, integer);
create function ledger.read_streams_from(asked jsonb)
  returns table (place integer, body text, hash text) language plpgsql volatile set enable_seqscan = off as $$
declare
  one record;
begin
  for one in select * from jsonb_to_recordset(asked) a (place integer, tenant text, stream text, version integer) loop
    perform set_config('app.tenant', one.tenant, true);
    return query select one.place, convert_from(e.body, 'UTF8'), encode(e.hash, 'hex') from ledger.event e
      where e.tenant = one.tenant and e.stream = one.stream and e.version >= one.version order by e.version;
  end loop;
end $$;

-- The streams that have moved since each tenant had so many events: where nothing was recorded, no row.
create function ledger.read_moved(known jsonb)
  returns table (tenant text, events bigint, stream text, version integer) language plpgsql volatile set enable_seqscan = off as $$
declare
  one record;
begin
  for one in select t.tenant, t.position, coalesce((known ->> t.tenant)::bigint, 0) as before from ledger.tenant t order by t.tenant loop
    continue when one.position = one.before;
    perform set_config('app.tenant', one.tenant, true);
    return query select one.tenant, one.position, e.stream, max(e.version) from ledger.event e
      where e.tenant = one.tenant and e.position > one.before and e.position <= one.position group by e.stream order by e.stream;
  end loop;
end $$;

-- A new holiday or meeting concerns the reviews: whoever asks names their kinds, so that nothing else is woken for it.
drop function ledger.poke_everything();
create function ledger.poke_streams(of_types text[]) returns bigint language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  owed bigint;
begin
  perform 1 from ledger.clock for update;
  insert into ledger.outbox as o (tenant, stream, version)
    select h.tenant, h.stream, h.version from ledger.head h
      where h.pokes and split_part(h.stream, '/', 1) = any (of_types)
    on conflict (tenant, stream) do update set claimed_until = null;
  get diagnostics owed = row_count;
  perform pg_notify('ledger_poke', '');
  return owed;
end $$;

revoke execute on function ledger.poke_streams(text[]), ledger.read_streams_from(jsonb), ledger.read_moved(jsonb) from public;
grant execute on function ledger.poke_streams(text[]), ledger.read_streams_from(jsonb), ledger.read_moved(jsonb) to reviews_app;

set local role reviews_owner;
revoke create on schema ledger from reviews_recorder;
