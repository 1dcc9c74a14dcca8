create function led_on(day date)
    returns table (employee_id uuid, superior_id uuid, unit_id uuid)
    language sql stable
as
$$
    select s.employee_id, s.superior_id, coalesce(a.unit_id, m.unit_id)
    from superiors_on(day) s
         join postings_on(day) p on p.employee_id = s.employee_id
         join post q on q.id = p.post_id
         left join units_on(day) u on u.unit_id = q.unit_id
         left join acting_heads_on(day) a on a.person_id = s.superior_id
              and a.unit_id = case when q.managerial then u.parent_id else q.unit_id end
              and not exists (select from reporting_line l
                              where l.employee_id = s.employee_id and l.superior_id is not null
                                and l.valid_from <= day and (l.valid_to is null or l.valid_to > day))
         left join managers_on(day) m on m.employee_id = s.superior_id
    where s.superior_id is not null
$$;
comment on function led_on(date) is
    'As head, or as Plt., of which unit everybody''s superior is the superior on a day; no unit where the superior leads none.';
