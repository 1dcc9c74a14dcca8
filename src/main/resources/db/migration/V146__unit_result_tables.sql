alter table unit_result
    add column pattern_version integer check (pattern_version >= 1),
    add column head_version integer check (head_version >= 1);
comment on column unit_result.pattern_version is 'The version of the table of patterns that counted when this was set; none for what was set before versions were kept';
comment on column unit_result.head_version is 'The version of the table of heads'' ratings that counted when this was set; none for what was set before versions were kept';

create table head_rating (
    evaluation_id uuid not null references evaluation on delete cascade,
    kept_at timestamptz not null,
    unit_id uuid not null references unit,
    period_id uuid not null references period,
    unit_round integer not null,
    grade text not null check (grade in ('OUTSTANDING', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    decision_version integer not null,
    rule text not null,
    primary key (evaluation_id, kept_at)
);
comment on table head_rating is 'That the head of a unit took the rating of results from what the unit achieved, and by which rule; the last counts';
