set local role reviews_recorder;

-- `YYYY-MM-DDTHH:mm:ss.sssZ`, whatever the session's time zone.
create function ledger.instant(at timestamptz) returns text language sql stable
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- The ledger's clock never stands before what it has recorded, even if the machine's clock is set back.
create function ledger.reading(clock ledger.clock) returns timestamptz language sql volatile as $$
  select case clock.mode
    when 'rehearsal' then clock.rehearsal_now
    else greatest(date_trunc('milliseconds', clock_timestamp()), clock.last_recorded_at) end
$$;

create function ledger.read_clock(out mode text, out now text) language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  select c.mode, ledger.instant(ledger.reading(c)) from ledger.clock c
$$;

-- Chooses the clock of a new ledger. One that has a clock keeps it: a record on two clocks proves nothing.
create function ledger.start_clock(wanted text, start_at timestamptz) returns text language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  standing text;
begin
  insert into ledger.clock (mode, rehearsal_now)
    values (wanted, case wanted when 'rehearsal' then date_trunc('milliseconds', start_at) end)
    on conflict do nothing;
  select mode into strict standing from ledger.clock;
  return standing;
end $$;

create function ledger.set_rehearsal_clock(until timestamptz) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  clk ledger.clock;
begin
  select * into strict clk from ledger.clock for update;
  if clk.mode <> 'rehearsal' then
    raise exception 'This ledger runs on the wall clock, which nobody sets' using errcode = 'object_not_in_prerequisite_state';
  elsif until < clk.rehearsal_now then
    raise exception 'The rehearsal clock stands at % and does not go back to %', ledger.instant(clk.rehearsal_now), ledger.instant(until)
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  update ledger.clock set rehearsal_now = date_trunc('milliseconds', until);
end $$;

revoke execute on function ledger.read_clock(), ledger.start_clock(text, timestamptz), ledger.set_rehearsal_clock(timestamptz) from public;
grant execute on function ledger.read_clock(), ledger.start_clock(text, timestamptz), ledger.set_rehearsal_clock(timestamptz) to reviews_app;
grant execute on function ledger.instant(timestamptz) to reviews_app, reviews_read_models;
