create table setting_change (
    id         bigint generated always as identity primary key,
    key        text        not null check (key <> ''),
    value      text        not null,
    changed_at timestamptz not null,
    changed_by text        not null check (changed_by <> '')
);
create index setting_change_by_key on setting_change (key, id desc);
comment on table setting_change is 'Every value ever chosen for a setting; the newest of a key counts, no row means the default.';

create function keep_as_written() returns trigger
    language plpgsql as
$$
begin
    raise exception '% only grows: its rows are history', tg_table_name;
end
$$;
comment on function keep_as_written() is 'Guards tables that are history: rows are added, never changed or removed.';

create trigger setting_change_only_grows
    before update or delete on setting_change
    for each row execute function keep_as_written();
