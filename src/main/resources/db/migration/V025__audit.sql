-- The audit trail (jejak audit): who did what to what, and the chain of hashes that shows whether it was rewritten.
-- The application's role may add to these tables and read them; see ApplicationRole.

create sequence audit_entry_id;

create table audit_entry (
    id           bigint      not null default nextval('audit_entry_id'),
    written_at   timestamptz not null default clock_timestamp(),
    at           timestamptz not null,
    action       text        not null,
    actor        text        not null,
    on_behalf_of text,
    roles        text,
    address      text,
    object_type  text        not null,
    object_id    text,
    employee_id  uuid,
    case_id      uuid,
    task_id      text,
    before       json,
    after        json,
    reason       text,
    primary key (id, written_at)
) partition by range (written_at);
alter sequence audit_entry_id owned by audit_entry.id;

comment on table audit_entry is 'What was done and read, written in the transaction of what it tells about. No foreign keys: it outlives what it is about.';
comment on column audit_entry.written_at is 'The database''s own time, by which months are kept and dropped.';
comment on column audit_entry.at is 'When, by the application''s clock.';
comment on column audit_entry.action is 'The name of an id.kinerja.trail.Action.';
comment on column audit_entry.actor is 'The user name of who did it; system for what time did.';
comment on column audit_entry.on_behalf_of is 'The user name of the official for whom an acting official did it.';
comment on column audit_entry.roles is 'The actor''s roles at that time, by name.';
comment on column audit_entry.address is 'The network address that the request came from; none for jobs.';
comment on column audit_entry.employee_id is 'Whose file it is about.';
comment on column audit_entry.before is 'What was, as far as it is short. The type json keeps it byte by byte, as it was hashed.';

create index audit_entry_opened on audit_entry (employee_id, at desc) where action = 'FILE_OPENED';

-- what no month has a partition for
create table audit_entry_rest partition of audit_entry default;

-- months of UTC; the later ones are made ahead by AuditMonths
do $$
declare
    month timestamp := date_trunc('month', clock_timestamp() at time zone 'UTC');
begin
    for ahead in 0..2 loop
        execute format('create table audit_entry_%s partition of audit_entry for values from (%L) to (%L)',
            to_char(month + ahead * interval '1 month', 'YYYY_MM'),
            (month + ahead * interval '1 month') at time zone 'UTC',
            (month + (ahead + 1) * interval '1 month') at time zone 'UTC');
    end loop;
end $$;

create table audit_seal (
    position    bigint      primary key,
    entry_id    bigint      not null unique,
    month       date        not null,
    settled_id  bigint      not null,
    sealed_at   timestamptz not null,
    hash        bytea       not null check (length(hash) = 32)
);
create index audit_seal_month on audit_seal using brin (month);
comment on table audit_seal is 'The chain: each seal''s hash is over the seal before it, itself and its entry.';
comment on column audit_seal.position is 'From 1 on without a gap, in the order of sealing.';
comment on column audit_seal.month is 'The month of the entry, which is dropped as a whole.';
comment on column audit_seal.settled_id is 'Every entry up to this id had been sealed, or will never be, when this seal was made.';

create table audit_export (
    id             bigint      generated always as identity primary key,
    month          date        not null,
    exported_at    timestamptz not null,
    exported_by    text        not null,
    entries        bigint      not null,
    last_position  bigint      not null,
    last_hash      bytea       not null,
    file_digest    bytea       not null
);
comment on table audit_export is 'Months that were handed out as a whole; only these may be dropped.';
comment on column audit_export.file_digest is 'SHA-256 of the file, to compare with the one that is kept.';

create table audit_dropped_month (
    month          date        primary key,
    dropped_at     timestamptz not null,
    entries        bigint      not null,
    start_position bigint      not null,
    start_hash     bytea       not null
);
comment on table audit_dropped_month is 'Months whose time is over; written by the owner''s role.';
comment on column audit_dropped_month.start_position is 'The last seal that went with it; the chain is verified from here on.';
