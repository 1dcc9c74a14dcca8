-- superiors_on(day) filtered by superior works out everybody's superior first; the recorded lines are found by their index
create function reports_on(superior uuid, day date)
    returns table (employee_id uuid)
    language sql stable
as
$$
    select l.employee_id
    from reporting_line l join holding h on h.employee_id = l.employee_id
    where l.superior_id = superior
      and l.valid_from <= day and (l.valid_to is null or l.valid_to > day)
      and h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
    union
    select s.employee_id
    from superiors_on(day) s
    where s.superior_id = superior
      and (exists (select from acting_head a where a.person_id = superior
                       and a.valid_from <= day and (a.valid_to is null or a.valid_to > day))
           or exists (select from head_of_government g where g.employee_id = superior
                          and g.valid_from <= day and (g.valid_to is null or g.valid_to > day)))
    union
    select s.employee_id
    from acting_head a join superiors_on(day) s on s.employee_id = a.person_id
    where s.superior_id = superior
      and a.valid_from <= day and (a.valid_to is null or a.valid_to > day)
$$;
comment on function reports_on(uuid, date) is
    'Whose superior by superiors_on(date) somebody is: by a recorded line; as a Plt. or head of government; or above a vacant post whose Plt. the report is.';
