create table demo (
    only_one boolean primary key default true check (only_one),
    started_at timestamptz not null,
    finished_at timestamptz,
    clock_offset_millis bigint,
    constraint demo_finished_with_offset check ((finished_at is null) = (clock_offset_millis is null))
);
comment on table demo is 'That this database was filled with the demonstration; no row in any other';
comment on column demo.started_at is 'By the computer''s own time';
comment on column demo.finished_at is 'Empty while it is prepared, and for good when that was cut short';
comment on column demo.clock_offset_millis is 'How far the demonstration''s clock is ahead of the computer''s; negative behind it';

create table demo_account (
    user_name text primary key,
    position integer not null,
    label text not null
);
comment on table demo_account is 'The accounts whose passwords were handed out, in the order in which they are listed';
