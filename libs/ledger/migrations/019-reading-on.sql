set local role reviews_owner;
grant create on schema ledger to reviews_recorder;

set local role reviews_recorder;

-- A stream from a version on: whoever knows what came before need not read it again.
create function ledger.read_stream_from(of_tenant text, of_stream text, from_version integer)
  returns table (body text, hash text) language plpgsql volatile set enable_seqscan = off as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select convert_from(e.body, 'UTF8'), encode(e.hash, 'hex') from ledger.event e
    where e.tenant = of_tenant and e.stream = of_stream and e.version >= from_version order by e.version;
end $$;

revoke execute on function ledger.read_stream_from(text, text, integer) from public;
grant execute on function ledger.read_stream_from(text, text, integer) to reviews_app;

set local role reviews_owner;
revoke create on schema ledger from reviews_recorder;
