-- A former rater who stays silent is not skipped: the segment passes on to who is the rater now.
alter table evaluation_segment add column passed_on_at timestamptz;
comment on column evaluation_segment.passed_on_at is
    'When it passed from its rater, who did not answer in time, to who rates in that place; none while it has not';
comment on column evaluation_segment.lapsed_at is
    'When the term passed without a rating, in years that were rated before segments passed on; the year is concluded without it';

-- Whoever has retired, died or been dismissed is asked for nothing any more: a plan that was not established ends.
alter table target_plan
    drop constraint target_plan_state_check,
    add constraint target_plan_state_check
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'TEAM', 'ESTABLISHED', 'EXCLUDED'));
