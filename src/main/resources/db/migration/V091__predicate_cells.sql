create table evaluation_predicate_cell (
    decision_version integer not null,
    result_rating text not null check (result_rating in ('ABOVE', 'MEETS', 'BELOW')),
    behaviour_rating text not null check (behaviour_rating in ('ABOVE', 'MEETS', 'BELOW')),
    predicate text not null check (predicate in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    primary key (decision_version, result_rating, behaviour_rating)
);
comment on table evaluation_predicate_cell is 'The nine cells of each version of the decision table that ever gave a predicate, so that an old predicate is shown in the table that gave it';
