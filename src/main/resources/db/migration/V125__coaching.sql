create table coaching_case (
    id                uuid        primary key,
    version           bigint      not null default 0,
    employee_id       uuid        not null references employee,
    origin            text        not null check (origin in ('FOLLOW_UP', 'EMPLOYEE', 'SUPERIOR', 'RETURNS')),
    reason            text        not null default '',
    requested_by      text,
    opened_at         timestamptz not null,
    state             text        not null check (state in
        ('DRAFTING', 'AGREEING', 'APPROVING', 'RUNNING', 'CHECKING', 'CLOSING', 'ESCALATED', 'CLOSED')),
    message           text        not null default '',
    evaluation_id     uuid,
    predicate_before  text        check (predicate_before in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    period_before     text,
    after_id          uuid,
    predicate_after   text        check (predicate_after in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    period_after      text,
    starts_on         date,
    ends_on           date,
    extended_until    date,
    outcome           text        check (outcome in ('REACHED', 'ESCALATED', 'DECLINED', 'BROKEN_OFF')),
    outcome_reason    text,
    escalation_answer text,
    closed_at         timestamptz,
    constraint coaching_runs_whole check (num_nonnulls(starts_on, ends_on) in (0, 2)),
    constraint coaching_ends_after_start check (ends_on > starts_on),
    constraint coaching_extended_longer check (extended_until > ends_on),
    constraint coaching_running_has_dates check (state not in ('RUNNING', 'CHECKING', 'CLOSING', 'ESCALATED') or starts_on is not null),
    constraint coaching_outcome_whole check (num_nonnulls(outcome, outcome_reason) in (0, 2)),
    constraint coaching_closed_whole check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') <= (outcome is not null)),
    constraint coaching_before_whole check (num_nonnulls(predicate_before, period_before) in (0, 2)),
    constraint coaching_after_whole check (num_nonnulls(predicate_after, period_after, after_id) in (0, 3))
);
create unique index coaching_one_open on coaching_case (employee_id) where state <> 'CLOSED';
create index coaching_by_employee on coaching_case (employee_id, opened_at);
comment on table coaching_case is 'The coaching of one employee (pembinaan); also the case of the process coaching.';
comment on column coaching_case.origin is 'What began it: an evaluation, the employee, the superior, or a pattern of returned reports';
comment on column coaching_case.evaluation_id is 'The evaluation that led to it; may have been removed since';
comment on column coaching_case.period_before is 'The period of the predicate, such as 2026/2';
comment on column coaching_case.extended_until is 'The last day when it was extended; that happens once';
comment on column coaching_case.predicate_after is 'Of the first evaluation of a later period that ended while or after coaching ran';

create table coaching_action (
    case_id  uuid    not null references coaching_case,
    position integer not null,
    gap      text    not null default '',
    goal     text    not null default '',
    kind     text    check (kind in ('GUIDANCE', 'COUNSELLING', 'TRAINING', 'MENTORING', 'ASSIGNMENT')),
    action   text    not null default '',
    owner    text    not null default '',
    due_on   date,
    measure  text    not null default '',
    primary key (case_id, position)
);
comment on table coaching_action is 'A row of a coaching plan: gap, goal and what is done about it';
comment on column coaching_action.owner is 'Who sees to it, as typed: a name or a function';

create table coaching_check (
    case_id       uuid    not null references coaching_case,
    number        integer not null check (number >= 1),
    planned_on    date    not null,
    opened_at     timestamptz,
    due_at        timestamptz,
    superior_note text,
    superior_by   text,
    superior_for  text,
    superior_at   timestamptz,
    employee_note text,
    employee_by   text,
    employee_at   timestamptz,
    closed_at     timestamptz,
    primary key (case_id, number),
    constraint coaching_check_open_whole check (num_nonnulls(opened_at, due_at) in (0, 2)),
    constraint coaching_check_superior_whole check (num_nonnulls(superior_note, superior_by, superior_at) in (0, 3)),
    constraint coaching_check_employee_whole check (num_nonnulls(employee_note, employee_by, employee_at) in (0, 3)),
    constraint coaching_check_closed_after_open check (closed_at is null or opened_at is not null)
);
comment on table coaching_check is 'The monthly checks of a coaching, planned when it begins; a note that nobody wrote in time is missing';

create table coaching_event (
    id           uuid        primary key,
    case_id      uuid        not null references coaching_case,
    position     bigint      generated always as identity,
    happened_at  timestamptz not null,
    event        text        not null check (event in ('OPENED', 'SUBMITTED', 'DECLINED', 'AGREED', 'NOT_AGREED', 'APPROVED', 'NOT_APPROVED',
        'BEGUN', 'CHECK_OPENED', 'SUPERIOR_NOTED', 'EMPLOYEE_NOTED', 'CHECK_CLOSED', 'CHECK_LAPSED', 'REACHED', 'EXTENDED',
        'ESCALATED', 'ESCALATION_ANSWERED', 'BROKEN_OFF', 'RESULT_KNOWN')),
    actor        text,
    on_behalf_of text,
    detail       text        not null default ''
);
create index coaching_event_of on coaching_event (case_id, position);
comment on table coaching_event is 'Who did what with a coaching and when; only added to';
comment on column coaching_event.actor is 'The user name; empty when the system did it';
