create table reward_case (
    id               uuid        primary key,
    version          integer     not null default 0,
    nominee_id       uuid        not null references employee,
    nominator_id     uuid        not null references employee,
    nominated_for    text,
    ground           text        not null check (ground in ('PREDICATE', 'INNOVATION', 'PRAISE')),
    award            text        not null check (btrim(award) <> ''),
    reason           text        not null check (btrim(reason) <> ''),
    description      text        not null default '',
    state            text        not null check (state in ('DRAFT', 'CHECKING', 'COMPLETING', 'SCORING', 'RECOMMENDING', 'DECIDING',
        'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED')),
    begun_at         timestamptz not null,
    submitted_at     timestamptz,
    checked_at       timestamptz,
    obstacles        text[],
    found_predicate  text        check (found_predicate in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    found_period     text,
    criteria         text[],
    average          numeric(5, 2) check (average between 0 and 100),
    recommended_by   text,
    recommended_at   timestamptz,
    recommendation   text,
    decided_by       text,
    decided_at       timestamptz,
    letter_number    text        check (btrim(letter_number) <> ''),
    letter_date      date,
    ending           text        check (ending in ('NOT_ELIGIBLE', 'NOT_SCORED', 'NOT_RECOMMENDED', 'NOT_GRANTED', 'WITHDRAWN', 'EXPIRED', 'LEFT')),
    ending_reason    text,
    ended_by         text,
    ended_for        text,
    ended_at         timestamptz,
    constraint nobody_nominates_themselves check (nominee_id <> nominator_id),
    constraint reward_draft_not_submitted check ((state = 'DRAFT') = (submitted_at is null)),
    constraint reward_checked_whole check (num_nonnulls(checked_at, obstacles, criteria) in (0, 3)),
    constraint reward_found_whole check (num_nonnulls(found_predicate, found_period) in (0, 2)),
    constraint reward_granted_whole check ((state = 'GRANTED') = (letter_number is not null)
        and num_nonnulls(letter_number, letter_date, decided_by, decided_at) in (0, 4)),
    constraint reward_ended_whole check ((state in ('REFUSED', 'WITHDRAWN', 'STOPPED')) = (ending is not null)
        and num_nonnulls(ending, ending_reason, ended_at) in (0, 3)),
    constraint reward_recommended_whole check (num_nonnulls(recommended_by, recommended_at, recommendation) in (0, 3)),
    constraint reward_recommended_and_decided_by_two check (recommended_by is distinct from decided_by or recommended_by is null)
);
create unique index reward_one_open on reward_case (nominee_id)
    where state in ('CHECKING', 'COMPLETING', 'SCORING', 'RECOMMENDING', 'DECIDING');
create index reward_by_nominee on reward_case (nominee_id, begun_at);
create index reward_by_nominator on reward_case (nominator_id, begun_at);
create index reward_nominated_for on reward_case (nominated_for) where nominated_for is not null;
create index reward_granted on reward_case (letter_date) where state = 'GRANTED';
comment on table reward_case is 'A nomination for a reward (usulan penghargaan); also the case of the process reward.';
comment on column reward_case.version is 'Counts the changes of a draft';
comment on column reward_case.nominated_for is 'In whose place it was nominated, by user name; none when in no other''s';
comment on column reward_case.obstacles is 'What spoke against it when eligibility was checked, by code; empty when nothing did';
comment on column reward_case.found_predicate is 'The nominee''s latest predicate when it was checked; none when there was none';
comment on column reward_case.found_period is 'The period of that predicate, such as 2026/2';
comment on column reward_case.criteria is 'By what it is scored, as it was set when it was checked';
comment on column reward_case.ending is 'How it ended without a reward';
comment on column reward_case.ending_reason is 'Why, for nominee and nominator, in the words of who ended it; empty when the way it ended says it';
comment on column reward_case.ended_for is 'In whose place it was withdrawn, by user name; none when in no other''s';

create table reward_score (
    id        uuid        primary key,
    case_id   uuid        not null references reward_case,
    member    text        not null,
    asked_at  timestamptz not null,
    scores    smallint[]  check (0 <= all (scores) and 100 >= all (scores)),
    remark    text        not null default '',
    scored_at timestamptz,
    lapsed_at timestamptz,
    constraint reward_score_whole check (num_nonnulls(scores, scored_at) in (0, 2)),
    constraint reward_score_ended_once check (num_nonnulls(scored_at, lapsed_at) <= 1)
);
create unique index reward_score_once on reward_score (case_id, member) where lapsed_at is null;
create index reward_score_of on reward_score (case_id);
create index reward_score_by_member on reward_score (member);
comment on table reward_score is 'What a member of the committee gave, from 0 to 100 by each criterion; also the case of the process reward-scoring.';
comment on column reward_score.member is 'The user name';
comment on column reward_score.lapsed_at is 'When the term passed without a score, or the nomination ended meanwhile; the member may be asked again';

create table reward_event (
    id           uuid        primary key,
    case_id      uuid        not null references reward_case,
    position     bigint      generated always as identity,
    happened_at  timestamptz not null,
    event        text        not null check (event in ('SUBMITTED', 'ELIGIBLE', 'NOT_ELIGIBLE', 'COMMITTEE_LACKS', 'COMMITTEE_COMPLETED',
        'SCORED', 'NOT_SCORED', 'NO_SECRETARY', 'RECOMMENDED', 'NOT_RECOMMENDED', 'GRANTED', 'NOT_GRANTED', 'WITHDRAWN', 'EXPIRED', 'LEFT')),
    actor        text,
    on_behalf_of text
);
create index reward_event_of on reward_event (case_id, position);
comment on table reward_event is 'What happened to a nomination and when; who scored what is not in it. Only added to';
comment on column reward_event.actor is 'The user name; empty when the system did it';
