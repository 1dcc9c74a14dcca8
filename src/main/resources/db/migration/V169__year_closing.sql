-- What is neither rated nor established when a performance year is closed ends, with the reason.
alter table target_plan
    drop constraint target_plan_state_check,
    add constraint target_plan_state_check
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'TEAM', 'ESTABLISHED', 'EXCLUDED', 'UNFINISHED'));
comment on column evaluation.ended_at is 'When it was ended without a result, by an exclusion or since its year was closed; empty while it goes on or has its result';
comment on column evaluation.ended_kind is 'The kind of exclusion that ended it; UNFINISHED when its year was closed before it was rated';

create table year_closing (
    id          uuid        primary key,
    year        int         not null references performance_year (year),
    cases       int         not null check (cases > 0),
    started_at  timestamptz not null,
    started_by  text        not null,
    finished_at timestamptz
);
create unique index year_closing_running on year_closing (year) where finished_at is null;
create index year_closing_of on year_closing (year, started_at desc);
comment on table year_closing is 'One run of ending what a closed year left unfinished; also the case of the process year-closing';

create table year_closing_pending (
    closing_id uuid not null references year_closing (id) on delete cascade,
    period_id  uuid not null references period,
    case_id    uuid not null,
    primary key (closing_id, case_id)
);
comment on table year_closing_pending is 'Cases that a run has yet to end; empty when it is done';

create table year_closing_failure (
    closing_id uuid        not null references year_closing (id) on delete cascade,
    period_id  uuid        not null references period,
    case_id    uuid        not null,
    reason     text        not null,
    failed_at  timestamptz not null,
    primary key (closing_id, case_id)
);
comment on table year_closing_failure is 'Cases that a run could not end, and why; the next one tries them again';
