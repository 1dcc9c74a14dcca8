package id.kinerja.organization;

/** The part of {@link TouchQueries} that is about a Plt. who has whoever is above the vacant post. */
final class AboveVacancy {

    /**
     * Which Plt. from within the vacant unit, who have whoever is above the post, may get another superior whom no line of theirs
     * names: a unit above gets a head, a unit on the way there is put elsewhere, or the superior goes. With whom it may be then.
     */
    static final String QUERY = """
            within as materialized (
                select a.person_id as id, v.code
                from acting_head a
                     join unit v on v.id = a.unit_id
                     left join line on line.id = a.person_id
                     left join postings_on(:day) p on p.employee_id = a.person_id
                     join tree t on t.code = coalesce(line.unit_code, p.unit_code)
                     left join reporting_line l on l.employee_id = a.person_id
                          and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                where a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                  and case when coalesce(line.managerial, p.managerial) then t.parent_code else t.code end = v.code
                  and a.unit_id not in (select id from filled)
                  and a.person_id not in (select employee_id from gone)
                  and case when line.id is not null then line.superior is null
                           else l.superior_id is null or l.superior_id in (select employee_id from gone) end),
            managed as materialized (
                select unit_code as code, employee_id as id from postings_on(:day)
                where managerial and employee_id not in (select employee_id from gone)
                  and employee_id not in (select id from line where moves)),
            way as (
                select id, code, false as above from within
                union
                select w.id, t.parent_code, true from way w join tree t on t.code = w.code
                where t.parent_code is not null and (not w.above or w.code not in (select code from managed))),
            shaken as materialized (
                select w.id from way w join unit k on k.code = w.code join filled on filled.id = k.id where w.above
                union
                select w.id from way w join moved m on m.code = w.code
                union
                select w.id from within w join led_on b on b.employee_id = w.id
                     join gone on gone.employee_id = b.superior_id),
            atop as materialized (
                select w.id, h.id as superior
                from way w join (select unit_code as code, id from line where managerial
                                 union select code, id from managed
                                 union select k.code, a.person_id from acting_head a join unit k on k.id = a.unit_id
                                       where a.valid_to is null or a.valid_to > :day
                                 union select t.code, g.employee_id from tree t, head_of_government g
                                       where t.parent_code is null and (g.valid_to is null or g.valid_to > :day)) h
                     on h.code = w.code and h.id <> w.id
                where w.above and w.id in (select id from shaken)),
            """;

    private AboveVacancy() {}
}
