set local role reviews_owner;
grant create on schema vault to reviews_vault;
set local role reviews_vault;

-- Before a person is shredded: their own texts, which tell who they are, and those of every case that knows them by name.
-- A case's subject is `case/` and its stream. From here to the commit nothing else is sealed for any of them: the keys are
-- taken in the order in which an append takes them.
create function vault.texts_about(of_tenant text, of_subject text)
  returns table (id uuid, subject text, ciphertext bytea, wrapped bytea, is_name boolean) language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from vault.subject_key k
    where k.tenant = of_tenant and (k.subject = of_subject or k.subject in (
      select 'case/' || n.stream from vault.name_index n where n.tenant = of_tenant and n.subject = of_subject))
    order by k.tenant, k.subject for update;
  return query
    select s.id, s.subject, s.ciphertext, k.wrapped,
        exists (select 1 from vault.name_index n where n.tenant = of_tenant and n.subject = of_subject and n.sealed_id = s.id)
      from vault.sealed s join vault.subject_key k on k.tenant = s.tenant and k.subject = s.subject
      where s.tenant = of_tenant and s.ciphertext is not null and k.wrapped is not null and (s.subject = of_subject or s.subject in (
        select 'case/' || n.stream from vault.name_index n where n.tenant = of_tenant and n.subject = of_subject));
end $$;

revoke execute on function vault.texts_about(text, text) from public;
grant execute on function vault.texts_about(text, text) to reviews_app;

set local role reviews_owner;
revoke create on schema vault from reviews_vault;
