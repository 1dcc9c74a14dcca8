-- By the database's own clock: what is removed goes by the real time, also while the application's clock is moved.
alter table setting_change add column recorded_at timestamptz not null default clock_timestamp();
