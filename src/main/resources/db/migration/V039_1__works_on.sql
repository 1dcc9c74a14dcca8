create function works_on(person uuid, day date) returns boolean
    language sql stable
as
$$
    select exists (select from holding h
                   where h.employee_id = person and h.valid_from <= day and (h.valid_to is null or h.valid_to > day))
        or exists (select from head_of_government g
                   where g.employee_id = person and g.valid_from <= day and (g.valid_to is null or g.valid_to > day))
$$;
comment on function works_on(uuid, date) is 'Whether somebody holds a post, or leads the government, on a day.';

create or replace function acting_on(day date)
    returns table (person_id uuid, principal_id uuid, stand_in_id uuid, kind text, valid_to date, processes text[],
                   own_cases boolean)
    language sql stable
as
$$
    select a.stand_in_id, a.principal_id, a.stand_in_id, a.kind, a.valid_to, a.processes, false
    from acting_appointment a
    where a.revoked_at is null and a.valid_from <= day and (a.valid_to is null or a.valid_to > day)
      and works_on(a.stand_in_id, day)
    union all
    select a.own_cases_by, a.principal_id, a.stand_in_id, a.kind, a.valid_to, a.processes, true
    from acting_appointment a
    where a.own_cases_by <> a.principal_id
      and a.revoked_at is null and a.valid_from <= day and (a.valid_to is null or a.valid_to > day)
      and works_on(a.own_cases_by, day)
$$;
comment on function acting_on(date) is
    'Who (person_id) decides in the place of whom on a day: the stand-in; and, in the stand-in''s own cases (own_cases), who was named for them. Nobody who has left.';
