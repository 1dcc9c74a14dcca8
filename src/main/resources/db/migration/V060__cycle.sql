create table performance_year (
    year int primary key check (year between 2000 and 2200),
    created_at timestamptz not null,
    created_by text not null
);

comment on table performance_year is 'A year of performance appraisal (tahun kinerja)';

create table period (
    id uuid primary key,
    year int not null references performance_year,
    kind text not null check (kind in ('TARGET_SETTING', 'QUARTER')),
    number int not null check (number between 0 and 4),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    locked_from date,
    locked_by text,
    lock_reason text,
    unique (year, kind, number)
);

comment on column period.locked_from is 'from this day on nothing of the period may be changed; null while it is not locked';

create table period_opening (
    id uuid primary key,
    period_id uuid not null references period,
    status text not null check (status in ('RUNNING', 'DONE')),
    expected int not null,
    opened int not null default 0,
    started_at timestamptz not null,
    started_by text not null,
    finished_at timestamptz
);

comment on table period_opening is 'One run of opening a period for everybody it concerns; also the case of the process period-opening';
comment on column period_opening.expected is 'how many people were missing when the run began';
comment on column period_opening.opened is 'for how many the run has opened the period so far';

-- two runs at once would open for the same people
create unique index period_opening_running on period_opening (period_id) where status = 'RUNNING';
create index period_opening_period on period_opening (period_id, started_at desc);
