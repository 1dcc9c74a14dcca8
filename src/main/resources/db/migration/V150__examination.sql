create table examination (
    id            uuid        primary key,
    employee_id   uuid        not null references employee,
    auditor       text        not null,
    letter_number text        not null check (btrim(letter_number) <> ''),
    reason        text        not null check (btrim(reason) <> ''),
    first_day     date        not null,
    last_day      date        not null,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    constraint examination_ends_after_it_began check (last_day >= first_day)
);
create unique index examination_once_a_letter on examination (auditor, employee_id, letter_number) where closed_at is null;
create index examination_by_employee on examination (employee_id);
comment on table examination is 'That an auditor examines an employee (pemeriksaan), by letter, for a reason and up to a day; only meanwhile the auditor reads what people wrote';
comment on column examination.auditor is 'Whose it is, by user name';
comment on column examination.closed_at is 'When it was ended before its last day; none when it was not';
