set local role reviews_owner;
grant create on schema ledger to reviews_recorder;

set local role reviews_recorder;

-- As before (004), and: whoever looks at the stream again by itself after its command, as a workflow run does, is owed no
-- poke for it. An older poke of the stream stays owed as it is; the stream still pokes (`head.pokes`).
create or replace function ledger.append(batch jsonb) returns jsonb language plpgsql security definer
  set search_path = pg_catalog, pg_temp set jit = off set enable_seqscan = off as $$
declare
  genesis constant text := repeat('0', 64);
  clk ledger.clock;
  recorded_at timestamptz;
  recorded_text text;
  wall_text text;
  -- What the batch adds, written at the end all at once.
  events ledger.event[] := '{}';
  commands ledger.command[] := '{}';
  heads ledger.head[] := '{}';
  pokes ledger.outbox[] := '{}';
  models jsonb[] := '{}';
  sealed jsonb[] := '{}';
  answers jsonb[] := '{}';
  -- Where each tenant of the batch stands.
  tenants text[];
  positions bigint[];
  t integer;
  request record;
  ref text;
  clear bytea;
  command_hash text;
  body text;
  told jsonb;
  prev text;
  hashes text[];
  current_version integer;
begin
  -- From here to the commit nobody else appends: what follows reads the latest truth, and time does not run backwards.
  select * into strict clk from ledger.clock for update;
  recorded_at := ledger.reading(clk);
  recorded_text := ledger.instant(recorded_at);
  wall_text := ledger.instant(date_trunc('milliseconds', clock_timestamp()));

  select array_agg(b.tenant), array_agg(coalesce(t.position, 0)) into tenants, positions
    from (select distinct r ->> 'tenant' as tenant from jsonb_array_elements(batch) r) b
    left join ledger.tenant t on t.tenant = b.tenant;

  for request in
    select r.*, known.fingerprint as known_fingerprint, known.stream as known_stream, known.answer as known_answer,
        known.to_version as known_version, coalesce(h.version, 0) as version, coalesce(encode(h.hash, 'hex'), genesis) as hash
      from jsonb_to_recordset(batch) as r (
        place integer, tenant text, stream text, expected integer, actor_key text, command_id text, command text,
        fingerprint text, clear text, answer text, events jsonb, models jsonb, vault jsonb, placeholder text, prefix text,
        year integer, poke boolean, heard boolean)
      left join lateral (select * from ledger.command c
        where c.tenant = r.tenant and c.actor_key = r.actor_key and c.command_id = r.command_id offset 0) known on true
      left join lateral (select * from ledger.head h where h.tenant = r.tenant and h.stream = r.stream offset 0) h on true
      order by r.place
  loop
    if request.known_stream is not null then
      answers := answers || case
        when request.known_fingerprint = decode(request.fingerprint, 'hex') and request.known_stream = request.stream
        then jsonb_build_object('status', 'repeated', 'answer', request.known_answer, 'version', request.known_version)
        else jsonb_build_object('status', 'different-body') end;
      continue;
    end if;
    if request.version <> request.expected then
      answers := answers || jsonb_build_object('status', 'version-conflict', 'version', request.version);
      continue;
    end if;

    ref := null;
    if request.prefix is not null then
      ref := ledger.next_reference(request.tenant, request.prefix, request.year);
      request.clear := replace(request.clear, request.placeholder, ref);
      request.answer := replace(request.answer, request.placeholder, ref);
      request.events := replace(request.events::text, request.placeholder, ref)::jsonb;
      request.models := replace(request.models::text, request.placeholder, ref)::jsonb;
    end if;

    t := array_position(tenants, request.tenant);
    clear := convert_to(request.clear, 'UTF8');
    command_hash := encode(sha256(clear), 'hex');
    prev := request.hash;
    hashes := '{}';
    current_version := request.version;
    for i in 0 .. jsonb_array_length(request.events) - 1 loop
      current_version := current_version + 1;
      positions[t] := positions[t] + 1;
      body := ledger.event_body(request.events -> i, clk.mode, command_hash, positions[t], prev, recorded_text, wall_text);
      told := body::jsonb;
      -- The columns come out of the bytes themselves, and the bytes must tell of this very place.
      if told ->> 'tenant' is distinct from request.tenant or told ->> 'stream' is distinct from request.stream
        or (told ->> 'streamversion')::integer is distinct from current_version
        or told ->> 'prevhash' is distinct from prev or (told ->> 'position')::bigint is distinct from positions[t]
        or told ->> 'recordedat' is distinct from recorded_text or told ->> 'commandhash' is distinct from command_hash
        or told ->> 'commandid' is distinct from request.command_id then
        raise exception 'The event does not describe its place: %/% version %', request.tenant, request.stream, current_version
          using errcode = 'data_exception';
      end if;
      prev := encode(sha256('\x00'::bytea || convert_to(body, 'UTF8')), 'hex');
      hashes := hashes || prev;
      events := events || row(request.tenant, request.stream, current_version, positions[t], told ->> 'id', told ->> 'type',
        recorded_at, convert_to(body, 'UTF8'), decode(prev, 'hex'))::ledger.event;
    end loop;

    commands := commands || row(request.tenant, request.actor_key, request.command_id, 0, request.stream, request.command,
      decode(request.fingerprint, 'hex'), request.answer, clear, decode(command_hash, 'hex'), request.expected,
      current_version, recorded_at)::ledger.command;
    if current_version > request.expected then
      heads := heads || row(request.tenant, request.stream, current_version, decode(prev, 'hex'), request.poke)::ledger.head;
      if request.poke and request.heard is not true then
        pokes := pokes || row(request.tenant, request.stream, current_version, null, null)::ledger.outbox;
      end if;
    end if;
    if jsonb_array_length(request.models) > 0 then
      models := models || jsonb_build_object('tenant', request.tenant, 'stream', request.stream,
        'version', current_version, 'models', request.models);
    end if;
    if jsonb_array_length(request.vault) > 0 then
      sealed := sealed || jsonb_build_object('tenant', request.tenant, 'rows', request.vault);
    end if;
    answers := answers || jsonb_build_object('status', 'appended', 'version', current_version, 'reference', ref,
      'firstPosition', positions[t] - cardinality(hashes) + 1, 'commandHash', command_hash, 'prevHash', request.hash,
      'hashes', to_jsonb(hashes));
  end loop;

  if cardinality(commands) > 0 then
    update ledger.clock c set last_recorded_at = recorded_at where c.last_recorded_at <> recorded_at;
    insert into ledger.tenant as t (tenant, position) select * from unnest(tenants, positions) b (tenant, position)
      where b.position > 0 or b.tenant in (select (c).tenant from unnest(commands) c)
      on conflict (tenant) do update set position = excluded.position where t.position <> excluded.position;
    insert into ledger.event select * from unnest(events);
    insert into ledger.command overriding user value select * from unnest(commands);
    insert into ledger.head as h select * from unnest(heads)
      on conflict (tenant, stream) do update set version = excluded.version, hash = excluded.hash, pokes = excluded.pokes;
    insert into ledger.outbox as o (tenant, stream, version)
      select n.tenant, n.stream, n.version from unnest(pokes) n order by n.tenant, n.stream
      on conflict (tenant, stream) do update set version = excluded.version, claimed_until = null;
    if found then
      perform pg_notify('ledger_poke', '');
    end if;
  end if;
  if cardinality(models) > 0 then
    perform ledger.put_read_models(to_jsonb(models));
  end if;
  if cardinality(sealed) > 0 then
    execute 'select vault.put($1)' using to_jsonb(sealed);
  end if;
  return jsonb_build_object('clock', clk.mode, 'recordedAt', recorded_text, 'wallTime', wall_text, 'answers', to_jsonb(answers));
end $$;

set local role reviews_owner;
revoke create on schema ledger from reviews_recorder;
