create function units_on(day date)
    returns table (unit_id uuid, code text, name text, kind text, parent_id uuid, service_area text)
    language sql stable
as
$$
    select u.id, u.code, v.name, v.kind, v.parent_id, v.service_area
    from unit_version v join unit u on u.id = v.unit_id
    where v.valid_from <= day and (v.valid_to is null or v.valid_to > day)
$$;
comment on function units_on(date) is 'The units that exist on a day.';

create function postings_on(day date)
    returns table (employee_id uuid, post_id uuid, title text, post_kind text, managerial boolean, grade text,
                   held_since date, unit_id uuid, unit_code text, unit_name text)
    language sql stable
as
$$
    select h.employee_id, p.id, p.title, p.kind, p.managerial, h.grade, h.held_since, u.unit_id, u.code, u.name
    from holding h join post p on p.id = h.post_id left join units_on(day) u on u.unit_id = p.unit_id
    where h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
$$;
comment on function postings_on(date) is 'Who works on a day, in which post of which unit.';

create function managers_on(day date)
    returns table (unit_id uuid, holders int, employee_id uuid)
    language sql stable
as
$$
    select p.unit_id, count(*)::int, case when count(*) = 1 then (array_agg(h.employee_id))[1] end
    from post p join holding h on h.post_id = p.id
    where p.managerial and h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
    group by p.unit_id
$$;
comment on function managers_on(date) is 'How many hold a managerial post of each unit on a day; the head is the one holder, none when several do.';

create function superiors_on(day date)
    returns table (employee_id uuid, superior_id uuid)
    language sql stable
as
$$
    select h.employee_id, coalesce(l.superior_id, g.employee_id)
    from holding h
         join post p on p.id = h.post_id
         left join reporting_line l on l.employee_id = h.employee_id
              and l.valid_from <= day and (l.valid_to is null or l.valid_to > day)
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
comment on function superiors_on(date) is
    'The direct superior of everybody who works on a day: the recorded one; else, for the head of a unit directly below the root, the head of government; else none.';
