alter table evaluation add column ended_at timestamptz, add column ended_kind text;
alter table evaluation add constraint evaluation_ended_whole check (num_nonnulls(ended_at, ended_kind) in (0, 2));
alter table evaluation add constraint evaluation_ended_before_hand_over check (ended_at is null or handed_over_at is null);
comment on column evaluation.ended_at is 'When it was ended without a result, since the employee is excluded; empty while it goes on or has its result';
comment on column evaluation.ended_kind is 'The kind of exclusion that ended it';
