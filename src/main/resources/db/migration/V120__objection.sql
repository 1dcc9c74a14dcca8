create table objection (
    id               uuid        primary key,
    evaluation_id    uuid        not null constraint objection_once unique references evaluation,
    employee_id      uuid        not null references employee,
    part             text        not null check (part in ('RESULTS', 'BEHAVIOUR', 'BOTH')),
    reasons          text        not null check (btrim(reasons) <> ''),
    filed_by         text        not null,
    filed_at         timestamptz not null,
    respondent       text,
    decider          text        not null,
    statement        text,
    statement_by     text,
    statement_at     timestamptz,
    evidence         text,
    evidence_by      text,
    evidence_at      timestamptz,
    silent_at        timestamptz,
    gone_on          text,
    gone_on_by       text,
    gone_on_at       timestamptz,
    escalated_at     timestamptz,
    escalated_to     text,
    taken_over_from  text,
    taken_over_at    timestamptz,
    outcome          text        check (outcome in ('CONFIRMED', 'CHANGED')),
    result_rating    text        check (result_rating in ('ABOVE', 'MEETS', 'BELOW')),
    behaviour_rating text        check (behaviour_rating in ('ABOVE', 'MEETS', 'BELOW')),
    reason           text        check (btrim(reason) <> ''),
    decided_by       text,
    decided_for      text,
    decided_at       timestamptz,
    constraint objection_statement_whole check (num_nonnulls(statement, statement_by, statement_at) in (0, 3)),
    constraint objection_evidence_whole check (num_nonnulls(evidence, evidence_by, evidence_at) in (0, 3)),
    constraint objection_gone_on_whole check (num_nonnulls(gone_on, gone_on_by, gone_on_at) in (0, 3)),
    constraint objection_taken_over_whole check (num_nonnulls(taken_over_from, taken_over_at) in (0, 2)),
    constraint objection_decided_whole check (num_nonnulls(outcome, reason, decided_by, decided_at) in (0, 4)),
    constraint objection_changed_to_ratings check (
        (num_nonnulls(result_rating, behaviour_rating) > 0) = (outcome is not distinct from 'CHANGED')),
    constraint objection_rater_does_not_decide check (respondent is null or decided_by is null or respondent <> decided_by)
);
create index objection_by_employee on objection (employee_id, filed_at);
create index objection_by_decider on objection (decider);
create index objection_by_respondent on objection (respondent) where respondent is not null;
create index objection_by_escalation on objection (escalated_to) where escalated_to is not null;
comment on table objection is 'An employee''s objection to a result (keberatan), what both sides said and what was decided; also the case of the process objection.';
comment on column objection.part is 'What is contested';
comment on column objection.respondent is 'The user name of who explains the rating; none when nobody can';
comment on column objection.decider is 'The user name of who decides: the rater''s superior, or who took it over';
comment on column objection.silent_at is 'When the term passed and one side had not spoken';
comment on column objection.gone_on is 'What the decider noted when going on without who was silent; may be empty';
comment on column objection.escalated_to is 'The user name of the superior who may take it over from a silent decider; none when there is nobody';
comment on column objection.result_rating is 'The new rating of the results; none when the one before stands';
comment on column objection.reason is 'Why it was decided so, for both sides to read';
comment on column objection.decided_for is 'In whose place, by user name; none when in no other''s';
