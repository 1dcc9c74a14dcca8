create table holiday (
    day  date primary key,
    kind text not null check (kind in ('NATIONAL', 'COLLECTIVE_LEAVE')),
    name text not null check (name <> '')
);
comment on table holiday is 'Days off besides the weekends; a year without any row counts weekends only.';

create table holiday_change (
    id         bigint generated always as identity primary key,
    change     text        not null check (change in ('PUT', 'REMOVE')),
    day        date        not null,
    kind       text        not null,
    name       text        not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
comment on table holiday_change is 'Who added, changed or removed which holiday; empty only before the first start loaded the packaged list.';

create trigger holiday_change_only_grows
    before update or delete on holiday_change
    for each row execute function keep_as_written();
