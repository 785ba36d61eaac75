set local role reviews_owner;

-- One row. It is the clock, and the lock that gives every batch its place: position is order of commit.
create table ledger.clock (
  one boolean primary key default true check (one),
  mode text not null check (mode in ('wall', 'rehearsal')),
  rehearsal_now timestamptz check ((mode = 'rehearsal') = (rehearsal_now is not null)),
  last_recorded_at timestamptz not null default '-infinity'
) with (fillfactor = 50);

create table ledger.tenant (
  tenant text primary key check (tenant ~ '^[a-z0-9][a-z0-9-]*$'),
  position bigint not null default 0
) with (fillfactor = 50);

-- The facts. `body` is the canonical envelope (RFC 8785) that `hash` is taken of; the other columns repeat it for search.
create table ledger.event (
  tenant text not null,
  stream text not null,
  version integer not null check (version > 0),
  position bigint not null check (position > 0),
  id uuid not null unique,
  type text not null,
  recorded_at timestamptz not null,
  body bytea not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant, stream, version),
  unique (tenant, position)
);

-- Accepted commands only: a refusal is decided afresh.
create table ledger.command (
  tenant text not null,
  actor_key text not null,
  command_id text not null,
  number bigint generated always as identity,
  stream text not null,
  command text not null,
  fingerprint bytea not null,
  answer text not null,
  clear bytea not null,
  clear_hash bytea not null,
  from_version integer not null,
  to_version integer not null check (to_version >= from_version),
  recorded_at timestamptz not null,
  primary key (tenant, actor_key, command_id)
);
create index command_of_stream on ledger.command (tenant, stream, number);

-- Where each stream stands. Derived from the events, and checked against them by verification.
create table ledger.head (
  tenant text not null,
  stream text not null,
  version integer not null,
  hash bytea not null,
  pokes boolean not null,
  primary key (tenant, stream)
) with (fillfactor = 70);

-- Workflows that must still hear of their stream. A confirmed poke leaves no row.
create table ledger.outbox (
  tenant text not null,
  stream text not null,
  version integer not null,
  owed_since timestamptz not null default clock_timestamp(),
  claimed_until timestamptz,
  primary key (tenant, stream)
) with (fillfactor = 50);

create table ledger.reference_counter (
  tenant text not null,
  prefix text not null check (prefix ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  year integer not null check (year between 1900 and 9999),
  last integer not null,
  primary key (tenant, prefix, year)
);

-- Bytes that decided something, kept for ever under their own hash: the rules bundle.
create table ledger.artefact (
  hash bytea primary key,
  kind text not null,
  bytes bytea not null check (sha256(bytes) = hash),
  stored_at timestamptz not null default clock_timestamp()
);

-- Signed checkpoints over a tenant's tree.
create table ledger.checkpoint (
  tenant text not null,
  size bigint not null,
  note bytea not null,
  signed_at timestamptz not null,
  primary key (tenant, size)
);

-- Refused attempts, sensitive reads and sign-ins, with a chain of their own. No facts of a case.
create table ledger.access_log (
  tenant text not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  body bytea not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant, number)
);
create table ledger.access_head (
  tenant text primary key,
  number bigint not null,
  hash bytea not null
) with (fillfactor = 50);

-- Insert-only for everybody, the owner and replication included. Who can drop a trigger is found out by the chain.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% is refused: what is recorded stays as it is', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

do $$
declare
  fact text;
begin
  foreach fact in array array['event', 'command', 'artefact', 'checkpoint', 'access_log'] loop
    execute format('create trigger stays_as_it_is before update or delete on ledger.%I for each row execute function ledger.refuse_change()', fact);
    execute format('create trigger stays_whole before truncate on ledger.%I for each statement execute function ledger.refuse_change()', fact);
    execute format('alter table ledger.%I enable always trigger stays_as_it_is', fact);
    execute format('alter table ledger.%I enable always trigger stays_whole', fact);
  end loop;
end $$;

-- Readers see one tenant, the one named by `set local app.tenant`; without it they see nothing.
do $$
declare
  scoped text;
begin
  foreach scoped in array array['event', 'command', 'head', 'outbox', 'checkpoint', 'access_log'] loop
    execute format('alter table ledger.%I enable row level security', scoped);
    execute format('create policy own_tenant on ledger.%I for select to reviews_app using (tenant = current_setting(''app.tenant'', true))', scoped);
    execute format('create policy every_tenant on ledger.%I to reviews_recorder, reviews_relay using (true) with check (true)', scoped);
    execute format('grant select on ledger.%I to reviews_app', scoped);
  end loop;
end $$;

grant select, insert on ledger.event, ledger.command, ledger.artefact, ledger.checkpoint, ledger.access_log to reviews_recorder;
grant select, insert, update on ledger.clock, ledger.tenant, ledger.head, ledger.outbox, ledger.reference_counter,
  ledger.access_head to reviews_recorder;
grant select, update, delete on ledger.outbox to reviews_relay;
grant select on ledger.clock, ledger.tenant, ledger.artefact to reviews_app;
