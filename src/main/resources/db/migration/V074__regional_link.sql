-- A head of agency's result serves a regional indicator, as everybody else's serves a result of the superior.
alter table target_result add column regional_indicator_id uuid references strategy_indicator;
create index target_result_by_regional_indicator on target_result (regional_indicator_id)
    where regional_indicator_id is not null;
comment on column target_result.regional_indicator_id is
    'The regional indicator that the result serves, where no superior''s plan is above';
