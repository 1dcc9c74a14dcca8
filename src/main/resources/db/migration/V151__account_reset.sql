alter table account
    add column reset_at  timestamptz,
    add column reset_by  text,
    add column reset_why text,
    add constraint account_reset_whole check (num_nonnulls(reset_at, reset_by, reset_why) in (0, 3));
comment on column account.reset_at is 'When somebody else replaced the password last; its owner is told at the next sign-in. How often it happened stands in the audit trail.';
