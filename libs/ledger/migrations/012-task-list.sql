set local role reviews_owner;

-- What waits for a person and has no date of its own.
create table read_models.task_list (
  tenant text not null,
  stream text not null,
  key text not null,
  what text not null,
  source text not null,
  since timestamptz not null,
  command text not null,
  data jsonb not null,
  primary key (tenant, stream, key)
);
alter table read_models.task_list enable row level security;
create policy own_tenant on read_models.task_list for select to reviews_app using (tenant = current_setting('app.tenant', true));
create policy every_tenant on read_models.task_list to reviews_read_models using (true) with check (true);
grant select on read_models.task_list to reviews_app;
grant select, insert, update, delete on read_models.task_list to reviews_read_models;

grant create on schema read_models to reviews_read_models;
set local role reviews_read_models;

create function read_models.put_task_list(streams jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from read_models.task_list t using jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb)
    where t.tenant = s.tenant and t.stream = s.stream
      and not exists (select 1 from jsonb_array_elements(s.rows) r where r ->> 'key' = t.key);
  insert into read_models.task_list as t (tenant, stream, key, what, source, since, command, data)
    select s.tenant, s.stream, r.key, r.what, r.source, r.since, r.command, r.data
      from jsonb_to_recordset(streams) s (tenant text, stream text, rows jsonb),
        jsonb_to_recordset(s.rows) r (key text, what text, source text, since timestamptz, command text, data jsonb)
    on conflict (tenant, stream, key) do update set what = excluded.what, source = excluded.source, since = excluded.since,
      command = excluded.command, data = excluded.data;
end $$;

create function read_models.rows_task_list(of_tenant text, of_stream text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', key, 'what', what, 'source', source, 'since', ledger.instant(since),
      'command', command, 'data', data)), '[]')
    from read_models.task_list where tenant = of_tenant and stream = of_stream
$$;

revoke execute on function read_models.put_task_list(jsonb), read_models.rows_task_list(text, text) from public;
grant execute on function read_models.put_task_list(jsonb) to reviews_recorder;
grant execute on function read_models.rows_task_list(text, text) to reviews_app;

set local role reviews_owner;
revoke create on schema read_models from reviews_read_models;
