create or replace function acting_heads_on(day date)
    returns table (unit_id uuid, person_id uuid, post_title text)
    language sql stable
as
$$
    select a.unit_id, a.person_id, a.post_title
    from acting_head a
    where a.valid_from <= day and (a.valid_to is null or a.valid_to > day) and works_on(a.person_id, day)
      and not exists (select from post p join holding h on h.post_id = p.id
                      where p.unit_id = a.unit_id and p.managerial
                        and h.valid_from <= day and (h.valid_to is null or h.valid_to > day))
$$;

create or replace function superiors_on(day date)
    returns table (employee_id uuid, superior_id uuid)
    language sql stable
as
$$
    select h.employee_id,
           coalesce(l.superior_id,
                    case when a.person_id = h.employee_id then above_vacancy(a.unit_id, day, h.employee_id)
                         else a.person_id end,
                    g.employee_id)
    from holding h
         join post p on p.id = h.post_id
         left join reporting_line l on l.employee_id = h.employee_id
              and l.valid_from <= day and (l.valid_to is null or l.valid_to > day)
         left join unit_version v on l.superior_id is null and p.managerial and v.unit_id = p.unit_id
              and v.valid_from <= day and (v.valid_to is null or v.valid_to > day)
         left join acting_heads_on(day) a on l.superior_id is null
              and a.unit_id = case when p.managerial then v.parent_id else p.unit_id end
         left join head_of_government g on l.superior_id is null and p.managerial
              and g.valid_from <= day and (g.valid_to is null or g.valid_to > day)
              and exists (select from units_on(day) u
                                      join units_on(day) root on root.unit_id = u.parent_id and root.parent_id is null
                          where u.unit_id = p.unit_id)
              and not exists (select from post q join holding o on o.post_id = q.id
                              where q.unit_id = p.unit_id and q.managerial and o.employee_id <> h.employee_id
                                and o.valid_from <= day and (o.valid_to is null or o.valid_to > day))
    where h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
$$;
drop function acting_superior(uuid, uuid, boolean, date);
