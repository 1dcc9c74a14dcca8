-- For whom a run has yet to open the period. Several jobs take their next people from here at once, each those that no
-- other has taken; what a failed job took is there again.
create table period_opening_pending (
    opening_id uuid not null references period_opening (id) on delete cascade,
    employee_id uuid not null references employee (id),
    primary key (opening_id, employee_id)
);
comment on table period_opening_pending is 'For whom a run has yet to open the period; empty when the run is done';

-- counted from what is pending; a figure that every job adds to would make them wait for each other
alter table period_opening drop column opened;
