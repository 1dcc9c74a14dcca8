-- What was realised of indicators that are measured in a quarter, by the indicator's id.
alter table evaluation_result
    add column figures jsonb not null default '{}' check (jsonb_typeof(figures) = 'object');
alter table evaluation_submission
    add column figures jsonb not null default '{}' check (jsonb_typeof(figures) = 'object');
comment on column evaluation_result.figures is 'Realisation of each indicator that is measured in the quarter, by its id, as it was typed';
comment on column evaluation_submission.figures is 'Realisation of each indicator that is measured in the quarter, by its id, as it was submitted';
