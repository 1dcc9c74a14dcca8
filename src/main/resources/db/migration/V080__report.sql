-- Daily reports (laporan harian).

create table daily_report (
    id               uuid primary key,
    version          integer     not null,
    employee_id      uuid        not null references employee (id),
    day              date        not null,
    status           text        not null
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED')),
    round            integer     not null check (round >= 0),
    plan_id          uuid,
    plan_version     integer,
    submitted_at     timestamptz,
    overdue_since    timestamptz,
    changed_at       timestamptz not null,
    constraint daily_report_one_a_day unique (employee_id, day),
    constraint daily_report_submitted check (status = 'DRAFT' or (round > 0 and submitted_at is not null)),
    constraint daily_report_plan check ((plan_id is null) = (plan_version is null))
);
comment on table daily_report is 'What an employee reports about one day; its id is the business key of the process daily-report.';
comment on column daily_report.day is 'The day in the government''s zone.';
comment on column daily_report.round is 'How often it was submitted.';
comment on column daily_report.plan_id is 'The established plan whose indicators the submitted activities name, with its version.';
comment on column daily_report.overdue_since is 'When the supervisor''s term for the present round ran out without a decision.';

create index daily_report_day on daily_report (day, status);

create table report_activity (
    id           uuid           primary key,
    version      integer        not null,
    report_id    uuid           not null references daily_report (id) on delete cascade,
    indicator_id uuid,
    description  text           not null check (char_length(description) between 10 and 1000),
    quantity     numeric(12, 2) not null check (quantity > 0),
    unit         text           not null check (char_length(unit) between 1 and 40),
    starts_at    time           not null,
    ends_at      time           not null,
    minutes      integer        not null check (minutes between 1 and 1440),
    place        text           not null check (place in ('OFFICE', 'HOME', 'FIELD')),
    links        text[]         not null check (cardinality(links) <= 5),
    constraint report_activity_times check (ends_at > starts_at or ends_at = '00:00'),
    constraint report_activity_effective check (
        minutes * 60 <= extract(epoch from (case when ends_at = '00:00' then interval '24 hours' else ends_at::interval end) - starts_at::interval))
);
comment on table report_activity is 'An activity of a daily report.';
comment on column report_activity.indicator_id is 'The indicator of the established plan that it serves; null for an additional duty (tugas tambahan).';
comment on column report_activity.ends_at is '00:00 is the end of the day.';
comment on column report_activity.minutes is 'Effective minutes, at most the time between start and end.';

create index report_activity_report on report_activity (report_id);

create table report_returned_activity (
    report_id    uuid           not null references daily_report (id) on delete cascade,
    round        integer        not null,
    id           uuid           not null,
    indicator_id uuid,
    description  text           not null,
    quantity     numeric(12, 2) not null,
    unit         text           not null,
    starts_at    time           not null,
    ends_at      time           not null,
    minutes      integer        not null,
    place        text           not null,
    links        text[]         not null,
    primary key (report_id, round, id)
);
comment on table report_returned_activity is 'The activities as they were when the supervisor returned them, so that the next round shows what changed.';

create table report_event (
    id        uuid        primary key,
    report_id uuid        not null references daily_report (id) on delete cascade,
    round     integer     not null,
    kind      text        not null
        check (kind in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REJECTED', 'OVERDUE')),
    at        timestamptz not null,
    person    text,
    reason    text check (char_length(reason) <= 2000),
    constraint report_event_person check ((person is null) = (kind = 'OVERDUE'))
);
comment on table report_event is 'What happened to a daily report: when, by whom, in which round.';
comment on column report_event.person is 'The user name of who did it; null for what time did.';

create index report_event_report on report_event (report_id, at);

create table report_typed_input (
    employee_id uuid        not null references employee (id),
    day         date        not null,
    activity_id uuid        not null,
    fields      jsonb       not null,
    saved_at    timestamptz not null,
    primary key (employee_id, day, activity_id)
);
comment on table report_typed_input is 'What was typed into an activity''s page and is not saved as an activity yet.';
