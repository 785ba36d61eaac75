-- Who may do what to the ledger. Roles belong to the whole server, so another database may have made them already.
-- Nobody logs in as one of these: the application's login is switched to reviews_app on each connection.
do $$
declare
  name text;
begin
  foreach name in array array[
    'reviews_owner',        -- owns schemas and tables; nothing runs as it
    'reviews_recorder',     -- the append function and the clock: inserts facts, moves heads
    'reviews_relay',        -- takes pokes out of the outbox
    'reviews_read_models',  -- rewrites read models
    'reviews_vault',        -- keeps and destroys keys and sealed texts
    'reviews_app'           -- what the application is: executes the functions, reads its tenant's rows
  ] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then
      null;
    end;
    -- A login that is not a superuser must be a member to hand objects over. Harmless if it already is.
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end $$;

create schema ledger authorization reviews_owner;
create schema read_models authorization reviews_owner;
create schema vault authorization reviews_owner;

grant usage on schema ledger to reviews_recorder, reviews_relay, reviews_read_models, reviews_app;
grant usage on schema read_models to reviews_recorder, reviews_read_models, reviews_app;
grant usage on schema vault to reviews_recorder, reviews_vault, reviews_app;

-- A function's owner must be able to hold it in the schema while it is made.
grant create on schema ledger to reviews_recorder, reviews_relay;
grant create on schema read_models to reviews_read_models;
grant create on schema vault to reviews_vault;
