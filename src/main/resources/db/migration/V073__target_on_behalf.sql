alter table target_submission add column decided_for text;
alter table target_plan add column established_for text;
alter table target_plan_version add column established_for text;
comment on column target_submission.decided_for is 'In whose place it was decided, by user name; none when in no other''s';
comment on column target_plan.established_for is 'In whose place it was established, by user name; none when in no other''s';
comment on column target_plan_version.established_for is 'In whose place it was established, by user name; none when in no other''s';
