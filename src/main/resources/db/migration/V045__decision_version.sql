create table decision_version (
    decision text not null,
    version integer not null check (version >= 1),
    source text not null check (source in ('PACKAGED', 'UPLOADED')),
    in_force_from date,
    put_at timestamptz not null,
    put_by text,
    file_name text,
    reason text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (decision, version),
    constraint decision_version_uploaded_whole check (
        num_nonnulls(put_by, file_name, reason) = case source when 'UPLOADED' then 3 else 0 end),
    constraint decision_version_uploaded_from_a_day check (source = 'PACKAGED' or in_force_from is not null),
    constraint decision_version_withdrawn_whole check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2))
);
create index decision_version_in_force on decision_version (decision, in_force_from);

comment on table decision_version is 'From which day on which version of a decision table counts (tabel keputusan); the tables themselves are the engine''s';
comment on column decision_version.version is 'The engine''s version of the table, counted from 1';
comment on column decision_version.in_force_from is 'The first day, in the government''s zone; empty: from the beginning';
comment on column decision_version.withdrawn_at is 'Taken back before its first day; such a version never counts';
