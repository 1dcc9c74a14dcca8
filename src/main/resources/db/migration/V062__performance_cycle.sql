-- The year as a process: each period has a window in which it is worked on, the year is published and closed.
alter table performance_year
    add column id uuid not null default gen_random_uuid() unique,
    add column started_at timestamptz,
    add column publishes_on date,
    add column ends_on date,
    add column published_at timestamptz,
    add column published_by text,
    add column ended_at timestamptz,
    add column ended_by text,
    add constraint performance_year_ends_after_publication check (ends_on >= publishes_on),
    add constraint performance_year_published_whole check (num_nonnulls(published_at, published_by) in (0, 2)),
    add constraint performance_year_ended_whole check (num_nonnulls(ended_at, ended_by) in (0, 2));
comment on column performance_year.id is 'The case of the process performance-cycle';
comment on column performance_year.started_at is 'Since when the process runs; none for a year from before it was there';
comment on column performance_year.publishes_on is 'The day on which the year is published; none while nobody has set it';
comment on column performance_year.ends_on is 'The day on which the year is closed; none while nobody has set it';

alter table period
    drop constraint period_kind_check,
    drop constraint period_number_check,
    add constraint period_kind_check check (kind in ('TARGET_SETTING', 'QUARTER', 'YEAR')),
    add constraint period_number_check check (number between 0 and 5),
    add column opens_on date,
    add column closes_on date,
    add column opened_at timestamptz,
    add column opened_by text,
    add column closed_at timestamptz,
    add column closed_by text,
    add column close_reason text,
    add constraint period_window_in_order check (closes_on >= opens_on),
    add constraint period_opened_whole check (num_nonnulls(opened_at, opened_by) in (0, 2)),
    add constraint period_closed_whole check (num_nonnulls(closed_at, closed_by) in (0, 2));
comment on column period.number is 'The quarter, 1 to 4; 0 for target setting, 5 for the whole year';
comment on column period.opens_on is 'The day on which its window opens by itself; none while nobody has set it';
comment on column period.closes_on is 'The last day of its window';
comment on column period.closed_at is 'Since when nothing of the period may be submitted; input that was saved is kept';
comment on column period.close_reason is 'Why it was closed before its day; none when its day had come';

insert into period (id, year, kind, number, starts_on, ends_on, locked_from, locked_by, lock_reason)
select gen_random_uuid(), y.year, 'YEAR', 5, make_date(y.year, 1, 1), make_date(y.year, 12, 31), l.locked_from,
       l.locked_by, l.lock_reason
from performance_year y
     left join lateral (
         select p.locked_from, p.locked_by, p.lock_reason from period p
         where p.year = y.year and not exists (
             select from period o where o.year = y.year and o.locked_from is null)
         order by p.locked_from desc limit 1) l on true;
