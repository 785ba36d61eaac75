set local role reviews_owner;
grant create on schema vault to reviews_vault;
set local role reviews_vault;

-- Where a person is known by name. Reading is done as the reader, who sees one tenant.
create function vault.streams_knowing(of_tenant text, of_subject text) returns table (stream text) language plpgsql volatile as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select distinct n.stream from vault.name_index n where n.tenant = of_tenant and n.subject = of_subject order by 1;
end $$;

revoke execute on function vault.streams_knowing(text, text) from public;
grant execute on function vault.streams_knowing(text, text) to reviews_app;

set local role reviews_owner;
revoke create on schema vault from reviews_vault;
