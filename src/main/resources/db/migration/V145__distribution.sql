create table unit_result (
    id uuid primary key,
    unit_id uuid not null references unit,
    period_id uuid not null references period,
    round integer not null check (round >= 1),
    grade text not null check (grade in ('OUTSTANDING', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    reason text not null,
    set_by text not null,
    set_for text,
    set_at timestamptz not null,
    constraint unit_result_once_a_round unique (unit_id, period_id, round)
);
comment on table unit_result is 'What a unit achieved in a period (capaian kinerja organisasi), set by the head above; a changed one is a further round, the last counts';
comment on column unit_result.set_for is 'In whose place it was set, by user name; none when in no other''s';

create table rating_deviation (
    evaluation_id uuid not null references evaluation on delete cascade,
    round integer not null,
    unit_id uuid not null references unit,
    grade text not null,
    pattern_version integer not null,
    pattern_rule text not null,
    people integer not null,
    limits text[] not null,
    reason text not null,
    advised boolean not null,
    rated_by text not null,
    rated_for text,
    rated_at timestamptz not null,
    primary key (evaluation_id, round)
);
comment on table rating_deviation is 'Where a rating left the pattern that follows from the unit''s result, and why';
comment on column rating_deviation.limits is 'What was not kept to, such as MOST VERY_GOOD 4';
comment on column rating_deviation.advised is 'Whether the unit was too small to ask for a reason';
