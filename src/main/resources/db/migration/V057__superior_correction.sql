create table superior_correction (
    id           uuid        primary key,
    employee_id  uuid        not null references employee,
    recorded_id  uuid        references employee,
    proposed_id  uuid        not null references employee,
    reason       text        not null check (btrim(reason) <> ''),
    reported_by  text        not null,
    reported_at  timestamptz not null,
    outcome      text        check (outcome in ('APPROVED', 'REJECTED')),
    valid_from   date,
    comment      text        not null default '',
    decided_by   text,
    decided_at   timestamptz,
    constraint nobody_is_proposed_to_themselves check (proposed_id <> employee_id),
    constraint superior_correction_decided_whole check (num_nonnulls(outcome, decided_by, decided_at) in (0, 3)),
    constraint superior_correction_approved_from check ((valid_from is not null) = (outcome is not distinct from 'APPROVED'))
);
create unique index superior_correction_one_open on superior_correction (employee_id) where outcome is null;
create index superior_correction_by_employee on superior_correction (employee_id, reported_at);
comment on table superior_correction is 'A report that the recorded superior is wrong, and what was decided on it; also the case of the process superior-correction.';
comment on column superior_correction.recorded_id is 'Who was the superior when it was reported; none when nobody was';
comment on column superior_correction.valid_from is 'The first day of the corrected superior';
