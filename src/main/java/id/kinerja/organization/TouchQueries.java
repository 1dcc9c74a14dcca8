package id.kinerja.organization;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@link ImportTouches} asks of a kept import: of whole sets, each made once and joined by equality. */
final class TouchQueries {

    /** The people of these accounts, also of an account that is named by the NIP of somebody who is not linked yet. */
    private static final String PEOPLE = """
            with recursive asked as (
                select a.account, coalesce(
                    (select e.id from employee e where e.user_name = a.account),
                    (select e.id from employee e where e.nip = a.account and e.user_name is null),
                    (select i.employee_id from roster_import_person i
                     where i.import_id = :import and i.nip = a.account
                       and not exists (select from employee e where e.nip = i.nip))) as id
                from unnest(cast(:accounts as text[])) a (account)),
            gone as materialized (%s),
            me as materialized (
                select id from asked
                where id is not null and not exists (select from gone where gone.employee_id = asked.id)),
            """.formatted(ImportWriter.GONE_PEOPLE);

    /** Everybody in the file: who they are then, and what of it changes. */
    private static final String LINES = """
            line as materialized (
                select coalesce(e.id, i.employee_id) as id, coalesce(s.id, si.employee_id) as superior,
                       i.nip, i.name, i.post_title as title, i.unit_code,
                       p.employee_id is null as joins,
                       (p.title, p.post_kind, p.unit_code) is distinct from (i.post_title, i.post_kind, i.unit_code) as moves,
                       l.superior_id is distinct from coalesce(s.id, si.employee_id) as led,
                       (p.grade, p.held_since, e.kind) is distinct from (i.grade, i.held_since, i.kind) as differs,
                       i.post_kind in (%s) as managerial
                from roster_import_person i
                     left join people_on(:day) e on e.nip = i.nip
                     left join postings_on(:day) p on p.employee_id = e.id
                     left join reporting_line l on l.employee_id = e.id
                          and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                     left join employee s on s.nip = i.superior_nip
                     left join roster_import_person si on si.import_id = i.import_id and si.nip = i.superior_nip
                where i.import_id = :import),
            """.formatted(Arrays.stream(PostKind.values())
            .filter(PostKind::managerial)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", ")));

    /**
     * Whom they stand in for from now on, who comes below them, and who is above them now or on the day. Who has no recorded
     * superior and gets none keeps whoever leads the vacant unit, or the government.
     */
    private static final String RELATIONS = """
            office as materialized (
                select id from me
                union
                select a.principal_id from me join acting_appointment a on me.id in (a.stand_in_id, a.own_cases_by)
                where a.revoked_at is null and (a.valid_to is null or a.valid_to > :today)),
            led_on as materialized (select employee_id, superior_id from superiors_on(:day) where superior_id is not null),
            later as materialized (
                select id, superior from line where superior is not null
                union all
                select line.id, s.superior_id from line join led_on s on s.employee_id = line.id
                where line.superior is null and not line.led
                union all
                select s.employee_id, s.superior_id from led_on s
                where not exists (select from line where line.id = s.employee_id)
                  and not exists (select from gone where gone.employee_id = s.employee_id)),
            below as (
                select id from office
                union
                select later.id from below join later on later.superior = below.id),
            before as materialized (
                select employee_id, superior_id from led_on
                union
                select employee_id, superior_id from superiors_on(:today) where superior_id is not null),
            line_above as (
                select b.superior_id as id from me join before b on b.employee_id = me.id
                union
                select b.superior_id from line_above a join before b on b.employee_id = a.id),
            above as materialized (
                select id from line_above
                union
                select o.employee_id from me join postings_on(:day) p on p.employee_id = me.id
                     join postings_on(:day) o on o.unit_id = p.unit_id and o.managerial and o.employee_id <> me.id),
            """;

    /** Who leads a unit that is put below another one, or whose upper unit becomes or stops being a root, and has no recorded superior then. */
    private static final String MOVED = """
            tree as materialized (
                select code, parent_code from roster_import_unit where import_id = :import
                union all
                select r.code, parent.code from units_on(:day) r left join unit parent on parent.id = r.parent_id
                where not exists (select from roster_import_unit u where u.import_id = :import and u.code = r.code)),
            moved as materialized (
                select t.code, k.id as parent, n.parent_code is null as below_root
                from tree t
                     join tree n on n.code = t.parent_code
                     left join unit k on k.code = n.code
                     left join units_on(:day) r on r.code = t.code
                     left join units_on(:day) o on o.unit_id = r.parent_id
                where (o.code, o.parent_id is null) is distinct from (n.code, n.parent_code is null)),
            moved_with as materialized (
                select line.id, m.parent, m.below_root from line join moved m on m.code = line.unit_code
                where line.managerial and line.superior is null
                union all
                select p.employee_id, m.parent, m.below_root
                from postings_on(:day) p
                     join moved m on m.code = p.unit_code
                     left join reporting_line l on l.employee_id = p.employee_id
                          and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                where p.managerial and (l.superior_id is null or l.superior_id in (select employee_id from gone))
                  and not exists (select from line where line.id = p.employee_id)
                  and not exists (select from gone where gone.employee_id = p.employee_id)),
            """;

    /** Who loses a superior whom no line names: the Plt. of a unit that gets a head, or the head of government by a second manager. */
    private static final String LOST = """
            filled as materialized (
                select k.id from line join unit k on k.code = line.unit_code
                where line.managerial and (line.joins or line.moves)),
            relieved as materialized (
                select a.person_id from acting_head a join filled on filled.id = a.unit_id
                where a.valid_to is null or a.valid_to > :today),
            joined as materialized (
                select p.employee_id from postings_on(:day) p join filled on filled.id = p.unit_id where p.managerial),
            lost as materialized (
                select x.why, x.id
                from (select 'OWN' as why, id from me union all select 'ABOVE', id from above) x
                     join before b on b.employee_id = x.id
                where (b.superior_id in (select person_id from relieved) or x.id in (select person_id from relieved)
                       or x.id in (select employee_id from joined)
                          and b.superior_id in (select employee_id from head_of_government))
                  and not exists (select from line where line.id = x.id and line.superior is not null)),
            """;

    /** Without a recorded superior the head of government, or a Plt. of a vacant post, may be the superior: so whoever acts there is meant too. */
    private static final String TOUCHED = """
            touched as (
                select 'OWN' as why, line.id from me join line on line.id = me.id where joins or moves or led or differs
                union
                select 'BELOW', line.id from line join below on below.id = line.superior where joins or led
                union
                select 'BELOW', line.id from line
                where superior is null and (joins or moves or led)
                  and (exists (select from office join head_of_government g on g.employee_id = office.id
                               where g.valid_to is null or g.valid_to > :today)
                       or exists (select from office join acting_head a on a.person_id = office.id
                                  where a.valid_to is null or a.valid_to > :today))
                union
                select 'BELOW', line.id from line
                     join tree t on t.code = line.unit_code
                     join unit k on k.code = case when line.managerial then t.parent_code else t.code end
                     join acting_head a on a.unit_id = k.id
                     join below on below.id = a.person_id
                where line.superior is null and (joins or moves or led) and a.person_id <> line.id
                  and k.id not in (select id from filled) and (a.valid_to is null or a.valid_to > :today)
                union
                select 'BELOW', atop.id from atop join below on below.id = atop.superior
                union
                select x.why, x.id
                from (select 'OWN' as why, id from me union all select 'ABOVE', id from above) x
                     join shaken on shaken.id = x.id
                union
                select 'BELOW', m.id from moved_with m
                     join acting_head a on a.unit_id = m.parent
                     join below on below.id = a.person_id
                where a.valid_to is null or a.valid_to > :today
                union
                select 'BELOW', m.id from moved_with m
                where m.below_root
                  and exists (select from below join head_of_government g on g.employee_id = below.id
                              where g.valid_to is null or g.valid_to > :today)
                union
                select why, id from lost
                union
                select 'ABOVE', line.id from above join line on line.id = above.id where joins or moves or led
                union
                select 'ABOVE', gone.employee_id from above join gone on gone.employee_id = above.id
                union
                select 'UNIT', x.id from (select id from me union select id from above) x
                     join postings_on(:day) p on p.employee_id = x.id
                     join units_on(:day) r on r.unit_id = p.unit_id
                     join roster_import_unit u on u.import_id = :import and u.code = p.unit_code
                     left join unit parent on parent.id = r.parent_id
                where parent.code is distinct from u.parent_code)
            """;

    private static final String TOUCHES = PEOPLE + LINES + RELATIONS + MOVED + LOST + AboveVacancy.QUERY + TOUCHED;

    static final String WHETHER = TOUCHES + "select exists (select from touched)";

    static final String WHICH = TOUCHES + """
            select t.why, coalesce(line.name, e.titled_name) as name, coalesce(line.nip, e.nip) as nip,
                   p.title as old_title, p.unit_code as old_unit, s.titled_name as old_superior,
                   line.title as new_title, line.unit_code as new_unit, coalesce(n.titled_name, nl.name) as new_superior
            from touched t
                 left join line on line.id = t.id
                 left join employee e on e.id = t.id
                 left join postings_on(:day) p on p.employee_id = t.id
                 left join superiors_on(:day) o on o.employee_id = t.id
                 left join employee s on s.id = o.superior_id
                 left join employee n on n.id = line.superior
                 left join line nl on nl.id = line.superior
            order by case t.why when 'OWN' then 1 when 'BELOW' then 2 when 'ABOVE' then 3 else 4 end, name, t.id
            limit :most
            """;

    private TouchQueries() {}
}
