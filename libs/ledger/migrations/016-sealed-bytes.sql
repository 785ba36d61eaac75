set local role reviews_owner;
grant create on schema vault to reviews_vault;
set local role reviews_vault;

-- The wrapped key of a subject, for bytes that lie outside of the vault under it, as archived histories do. No row: nothing
-- was ever sealed for this subject. Null: its key was destroyed. Read as the reader, who sees one tenant.
create function vault.find_key(of_tenant text, of_subject text) returns table (wrapped bytea) language plpgsql volatile
  set enable_seqscan = off as $$
begin
  perform set_config('app.tenant', of_tenant, true);
  return query select k.wrapped from vault.subject_key k where k.tenant = of_tenant and k.subject = of_subject;
end $$;

revoke execute on function vault.find_key(text, text) from public;
grant execute on function vault.find_key(text, text) to reviews_app;

set local role reviews_owner;
revoke create on schema vault from reviews_vault;
