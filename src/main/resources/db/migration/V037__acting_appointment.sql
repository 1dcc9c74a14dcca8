create table acting_appointment (
    id            uuid        primary key,
    principal_id  uuid        not null references employee,
    stand_in_id   uuid        not null references employee,
    kind          text        not null check (kind in ('PLT', 'PLH', 'DELEGATION')),
    letter_number text        not null check (btrim(letter_number) <> ''),
    valid_from    date        not null,
    valid_to      date,
    processes     text[]      check (cardinality(processes) > 0),
    own_cases_by  uuid        references employee,
    granted_by    text        not null,
    granted_at    timestamptz not null,
    revoked_by    text,
    revoked_at    timestamptz,
    revoked_why   text,
    constraint acting_not_empty check (valid_to > valid_from),
    constraint acting_open_end_for_plt_only check (valid_to is not null or kind = 'PLT'),
    constraint nobody_stands_in_for_themselves check (stand_in_id <> principal_id),
    constraint own_cases_by_another check (own_cases_by <> stand_in_id),
    constraint acting_revoked_whole check (num_nonnulls(revoked_by, revoked_at, revoked_why) in (0, 3)),
    constraint acting_for_everything_one_at_a_time exclude using gist
        (principal_id with =, daterange(valid_from, valid_to) with &&) where (revoked_at is null and processes is null)
);
create index acting_by_stand_in on acting_appointment (stand_in_id, valid_from);
create index acting_by_own_cases on acting_appointment (own_cases_by) where own_cases_by is not null;
create index acting_by_principal on acting_appointment (principal_id, valid_from);
comment on table acting_appointment is 'Who stands in for whom from a day (included) to a day (excluded): Plt., Plh., or a delegation.';
comment on column acting_appointment.valid_to is 'The day after the last; none for a Plt. until somebody is appointed.';
comment on column acting_appointment.processes is 'The kinds of tasks, by process; none for all.';
comment on column acting_appointment.own_cases_by is 'Who decides the stand-in''s own cases meanwhile, where the stand-in reports to the principal; may be the principal.';
comment on column acting_appointment.revoked_at is 'From this moment on it counts for nothing; empty when it runs until its last day.';

create function acting_on(day date)
    returns table (person_id uuid, principal_id uuid, stand_in_id uuid, kind text, valid_to date, processes text[],
                   own_cases boolean)
    language sql stable
as
$$
    select a.stand_in_id, a.principal_id, a.stand_in_id, a.kind, a.valid_to, a.processes, false
    from acting_appointment a
    where a.revoked_at is null and a.valid_from <= day and (a.valid_to is null or a.valid_to > day)
    union all
    select a.own_cases_by, a.principal_id, a.stand_in_id, a.kind, a.valid_to, a.processes, true
    from acting_appointment a
    where a.own_cases_by <> a.principal_id
      and a.revoked_at is null and a.valid_from <= day and (a.valid_to is null or a.valid_to > day)
$$;
comment on function acting_on(date) is
    'Who (person_id) decides in the place of whom on a day: the stand-in; and, in the stand-in''s own cases (own_cases), who was named for them.';
