create table evaluation (
    id uuid primary key,
    lock_version bigint not null default 0,
    employee_id uuid not null,
    period_id uuid not null,
    plan_id uuid not null,
    plan_version integer not null check (plan_version >= 1),
    opened_at timestamptz not null,
    round integer not null default 0 check (round >= 0),
    submitted_at timestamptz,
    submission_message text not null default '',
    self_assessment_overdue_at timestamptz,
    rating_overdue_at timestamptz,
    result_rating text check (result_rating in ('ABOVE', 'MEETS', 'BELOW')),
    behaviour_rating text check (behaviour_rating in ('ABOVE', 'MEETS', 'BELOW')),
    general_feedback text,
    rated_by text,
    rated_at timestamptz,
    predicate text check (predicate in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    predicate_decision text,
    predicate_version integer,
    predicate_rule text,
    predicate_basis text,
    handed_over_at timestamptz,
    acknowledgement text check (acknowledgement in ('EMPLOYEE', 'LAPSE')),
    acknowledged_at timestamptz,
    acknowledged_by text,
    acknowledgement_remark text,
    follow_up text check (follow_up in ('REWARD_POSSIBLE', 'NONE', 'COACHING')),
    follow_up_decision text,
    follow_up_version integer,
    follow_up_rule text,
    follow_up_at timestamptz,
    constraint evaluation_once unique (employee_id, period_id),
    constraint evaluation_rated_whole check (
        num_nonnulls(result_rating, behaviour_rating, general_feedback, rated_by, rated_at) in (0, 5)),
    constraint evaluation_predicate_whole check (
        num_nonnulls(predicate, predicate_decision, predicate_version, predicate_rule, predicate_basis) in (0, 5)),
    constraint evaluation_predicate_from_ratings check (predicate is null or rated_at is not null),
    constraint evaluation_handed_over_with_predicate check (handed_over_at is null or predicate is not null),
    constraint evaluation_acknowledged_after_hand_over check (
        acknowledged_at is null or handed_over_at is not null),
    constraint evaluation_acknowledged_whole check (
        num_nonnulls(acknowledgement, acknowledged_at) in (0, 2)
        and (acknowledged_by is not null) = (acknowledgement is not null and acknowledgement = 'EMPLOYEE')),
    constraint evaluation_follow_up_whole check (
        num_nonnulls(follow_up, follow_up_decision, follow_up_version, follow_up_rule, follow_up_at) in (0, 5)),
    constraint evaluation_follow_up_last check (follow_up is null or acknowledged_at is not null)
);
create index evaluation_by_period on evaluation (period_id);

comment on table evaluation is 'The evaluation of one employee in one quarter (evaluasi kinerja periodik)';
comment on column evaluation.plan_version is 'The established version of the target plan that is evaluated, pinned when the evaluation was opened';
comment on column evaluation.round is 'How often the self-assessment was submitted';
comment on column evaluation.submitted_at is 'Set while the superior has the self-assessment; empty while the employee works on it';
comment on column evaluation.general_feedback is 'Feedback that counts for results and behaviours without their own; may be empty text';
comment on column evaluation.predicate is 'Derived from both ratings by the decision table; never typed';
comment on column evaluation.predicate_version is 'The version of the decision table that gave the predicate';
comment on column evaluation.predicate_rule is 'The rule (cell) of the decision table that fired';
comment on column evaluation.handed_over_at is 'From this moment on the employee sees ratings, predicate and feedback';
comment on column evaluation.acknowledgement is 'Acknowledged by the employee, or by lapse of the term';

create table evaluation_result (
    evaluation_id uuid not null references evaluation,
    result_id uuid not null,
    realisation text not null default '',
    note text not null default '',
    feedback text not null default '',
    primary key (evaluation_id, result_id)
);
comment on table evaluation_result is 'What employee and superior wrote about one result of the pinned plan version';

create table evaluation_behaviour (
    evaluation_id uuid not null references evaluation,
    behaviour text not null,
    feedback text not null default '',
    primary key (evaluation_id, behaviour)
);
comment on table evaluation_behaviour is 'The superior''s feedback on one of the seven behaviours';

create table evaluation_submission (
    evaluation_id uuid not null references evaluation,
    round integer not null check (round >= 1),
    result_id uuid not null,
    realisation text not null,
    note text not null,
    days integer not null,
    activities integer not null,
    minutes integer not null,
    primary key (evaluation_id, round, result_id)
);
comment on table evaluation_submission is 'The rows as they were submitted, round by round';
comment on column evaluation_submission.days is 'Approved report days of the result''s indicators, summed over the indicators, when it was submitted';
comment on column evaluation_submission.minutes is 'Approved effective minutes when it was submitted';

create table evaluation_event (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    position bigint generated always as identity,
    happened_at timestamptz not null,
    event text not null check (event in ('OPENED', 'SUBMITTED', 'RETURNED', 'RATED', 'DERIVED', 'HANDED_OVER',
        'ACKNOWLEDGED', 'LAPSED', 'FOLLOW_UP', 'SELF_ASSESSMENT_OVERDUE', 'RATING_OVERDUE')),
    round integer not null,
    actor text,
    detail text not null default ''
);
create index evaluation_event_of on evaluation_event (evaluation_id, position);
comment on table evaluation_event is 'Who did what, when and in which round; only added to';
comment on column evaluation_event.actor is 'The user name; empty when the system did it';
