-- Who was never asked for a segment, since the window had no day left, was not silent.
alter table evaluation_segment add column unasked boolean not null default false;
comment on column evaluation_segment.unasked is
    'Whether its rater was never asked before it passed on, since the window of the year had no day left';
comment on column evaluation_segment.passed_on_at is
    'When it passed from its rater, who did not answer in time or could not be asked, to who rates in that place; none while it has not';
