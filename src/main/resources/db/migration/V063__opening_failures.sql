-- For whom a run could not open the period: the others are opened all the same.
create table period_opening_failure (
    opening_id  uuid        not null references period_opening (id) on delete cascade,
    employee_id uuid        not null references employee (id),
    reason      text        not null,
    failed_at   timestamptz not null,
    primary key (opening_id, employee_id)
);
create index period_opening_failure_by_employee on period_opening_failure (employee_id);
comment on table period_opening_failure is 'For whom a run could not open the period, and why; the next run tries again';
