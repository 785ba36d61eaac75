-- Signed checkpoints get a role of their own: who appends does not sign, and who signs does not append.
do $$
begin
  begin
    create role reviews_signer nologin;
  exception when duplicate_object or unique_violation then
    null;
  end;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    grant reviews_signer to current_user;
  end if;
end $$;

set local role reviews_owner;
grant usage on schema ledger to reviews_signer;
grant create on schema ledger to reviews_signer, reviews_recorder;

-- The columns repeat the note, so that the database itself can hold a log to its own past.
alter table ledger.checkpoint add column origin text not null, add column root bytea not null check (octet_length(root) = 32);
alter table ledger.checkpoint alter column signed_at set default date_trunc('milliseconds', clock_timestamp());

-- Since when a key signs a tenant's log, and until when. `handover`: the note by which the key before it vouches for it.
create table ledger.log_key (
  tenant text not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  standing text not null check (standing in ('IN_USE', 'RETIRED')),
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  handover bytea,
  primary key (tenant, public_key, standing)
);

-- Whose cosignatures the area takes, as people have agreed with each other.
create table ledger.witness_key (
  tenant text not null,
  name text not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  standing text not null check (standing in ('IN_USE', 'RETIRED')),
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  primary key (tenant, name, public_key, standing)
);

create table ledger.cosignature (
  tenant text not null,
  size bigint not null,
  witness text not null,
  key_id bytea not null check (octet_length(key_id) = 4),
  cosigned_at timestamptz not null,
  signature bytea not null,
  stored_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  primary key (tenant, size, witness, key_id, cosigned_at)
);

do $$
declare
  fact text;
begin
  foreach fact in array array['log_key', 'witness_key', 'cosignature'] loop
    execute format('create trigger stays_as_it_is before update or delete on ledger.%I for each row execute function ledger.refuse_change()', fact);
    execute format('create trigger stays_whole before truncate on ledger.%I for each statement execute function ledger.refuse_change()', fact);
    execute format('alter table ledger.%I enable always trigger stays_as_it_is', fact);
    execute format('alter table ledger.%I enable always trigger stays_whole', fact);
    execute format('alter table ledger.%I enable row level security', fact);
    execute format('create policy own_tenant on ledger.%I for select to reviews_app using (tenant = current_setting(''app.tenant'', true))', fact);
    execute format('grant select on ledger.%I to reviews_app', fact);
    execute format('grant select, insert on ledger.%I to reviews_signer', fact);
    execute format('create policy of_the_signer on ledger.%I to reviews_signer using (true) with check (true)', fact);
  end loop;
end $$;
create policy of_the_signer on ledger.checkpoint to reviews_signer using (true) with check (true);
grant select, insert on ledger.checkpoint to reviews_signer;
grant select on ledger.tenant to reviews_signer;
revoke insert on ledger.checkpoint from reviews_recorder;

set local role reviews_signer;

-- A log only grows: each checkpoint is larger than all before it, bears the same name, and covers no more than there is.
create function ledger.checkpoint_follows() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  last ledger.checkpoint;
  stands bigint;
begin
  -- Two that sign at once come one after the other.
  perform pg_advisory_xact_lock(hashtextextended('ledger.checkpoint/' || new.tenant, 0));
  select * into last from ledger.checkpoint c where c.tenant = new.tenant order by c.size desc limit 1;
  select t.position into stands from ledger.tenant t where t.tenant = new.tenant;
  if new.size <= coalesce(last.size, 0) then
    raise exception 'The log of % was signed at % events already; a checkpoint over % would not follow it', new.tenant, coalesce(last.size, 0), new.size
      using errcode = 'object_not_in_prerequisite_state';
  elsif new.origin <> last.origin then
    raise exception 'The log of % bears the name %, and keeps it', new.tenant, last.origin using errcode = 'object_not_in_prerequisite_state';
  elsif new.size > coalesce(stands, 0) then
    raise exception 'The log of % holds % events; a checkpoint over % would speak of what is not there', new.tenant, coalesce(stands, 0), new.size
      using errcode = 'object_not_in_prerequisite_state';
  elsif not starts_with(convert_from(new.note, 'UTF8'), concat(new.origin, E'\n', new.size, E'\n', encode(new.root, 'base64'), E'\n\n')) then
    raise exception 'The row of the checkpoint over % events says something else than its note', new.size using errcode = 'data_exception';
  end if;
  return new;
end $$;

-- Adds a checkpoint to the one over `after_size` events (0: the first). False: somebody else signed meanwhile, look again.
create function ledger.store_checkpoint(of_tenant text, after_size bigint, new_size bigint, new_origin text, new_root bytea, new_note bytea)
  returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('ledger.checkpoint/' || of_tenant, 0));
  if coalesce((select max(c.size) from ledger.checkpoint c where c.tenant = of_tenant), 0) <> after_size then
    return false;
  end if;
  insert into ledger.checkpoint (tenant, size, origin, root, note) values (of_tenant, new_size, new_origin, new_root, new_note);
  return true;
end $$;

create function ledger.store_log_key(of_tenant text, key bytea, new_standing text, new_handover bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into ledger.log_key (tenant, public_key, standing, handover) values (of_tenant, key, new_standing, new_handover) on conflict do nothing
$$;

create function ledger.store_witness_key(of_tenant text, of_name text, key bytea, new_standing text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into ledger.witness_key (tenant, name, public_key, standing) values (of_tenant, of_name, key, new_standing) on conflict do nothing
$$;

-- Under a checkpoint that there is.
create function ledger.store_cosignature(of_tenant text, of_size bigint, by_witness text, by_key bytea, at timestamptz, bytes bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into ledger.cosignature (tenant, size, witness, key_id, cosigned_at, signature)
    select c.tenant, c.size, by_witness, by_key, at, bytes from ledger.checkpoint c where c.tenant = of_tenant and c.size = of_size
    on conflict do nothing
$$;

set local role reviews_owner;
create trigger follows before insert on ledger.checkpoint for each row execute function ledger.checkpoint_follows();
alter table ledger.checkpoint enable always trigger follows;
set local role reviews_signer;

revoke execute on function ledger.checkpoint_follows(), ledger.store_checkpoint(text, bigint, bigint, text, bytea, bytea),
  ledger.store_log_key(text, bytea, text, bytea), ledger.store_witness_key(text, text, bytea, text),
  ledger.store_cosignature(text, bigint, text, bytea, timestamptz, bytea) from public;
grant execute on function ledger.store_checkpoint(text, bigint, bigint, text, bytea, bytea),
  ledger.store_log_key(text, bytea, text, bytea), ledger.store_witness_key(text, text, bytea, text),
  ledger.store_cosignature(text, bigint, text, bytea, timestamptz, bytea) to reviews_app;

-- A tenant of which nothing is left but its checkpoints is missed by them.
set local role reviews_recorder;
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
      from of_commands o where o.tenant is not null),
  of_checkpoints as (
    (select p.tenant from ledger.checkpoint p order by p.tenant limit 1)
    union all
    select (select p.tenant from ledger.checkpoint p where p.tenant > o.tenant order by p.tenant limit 1)
      from of_checkpoints o where o.tenant is not null)
  select tenant from ledger.tenant
    union select tenant from ledger.head
    union select tenant from of_events where tenant is not null
    union select tenant from of_commands where tenant is not null
    union select tenant from of_checkpoints where tenant is not null
    order by 1
$$;

set local role reviews_owner;
revoke create on schema ledger from reviews_signer, reviews_recorder;
