alter table account
    add column closed_at  timestamptz,
    add column closed_by  text,
    add column closed_why text,
    add constraint account_closed_whole check (num_nonnulls(closed_at, closed_by, closed_why) in (0, 3));
comment on column account.closed_at is 'Since when nobody signs in with it; empty while it is open. How often it was closed and opened stands in the audit trail.';
