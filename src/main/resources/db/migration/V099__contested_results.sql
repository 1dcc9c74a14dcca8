create table evaluation_contest (
    evaluation_id           uuid        primary key references evaluation,
    contested_at            timestamptz not null,
    outcome                 text        check (outcome in ('CONFIRMED', 'CHANGED')),
    decided_by              text,
    decided_for             text,
    decided_at              timestamptz,
    former_result_rating    text        check (former_result_rating in ('ABOVE', 'MEETS', 'BELOW')),
    former_behaviour_rating text        check (former_behaviour_rating in ('ABOVE', 'MEETS', 'BELOW')),
    former_predicate        text        check (former_predicate in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    former_decision         text,
    former_version          integer,
    former_rule             text,
    former_basis            text,
    constraint evaluation_contest_decided_whole check (num_nonnulls(outcome, decided_by, decided_at) in (0, 3)),
    constraint evaluation_contest_former_whole check (
        num_nonnulls(former_result_rating, former_behaviour_rating, former_predicate, former_decision, former_version,
            former_rule, former_basis) in (0, 7)),
    constraint evaluation_contest_former_when_changed check (former_predicate is null or outcome is not distinct from 'CHANGED')
);
comment on table evaluation_contest is 'That the result of an evaluation is contested, and what came of it; the evaluation carries what stands';
comment on column evaluation_contest.decided_by is 'The user name of who decided';
comment on column evaluation_contest.decided_for is 'In whose place, by user name; none when in no other''s';
comment on column evaluation_contest.former_predicate is 'With the other columns of this kind: the result before it was changed';

-- which events there are is told by the capability, and it grows
alter table evaluation_event drop constraint evaluation_event_event_check;
alter table evaluation_event add constraint evaluation_event_event_check check (event ~ '^[A-Z][A-Z_]+$');
