package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a kept import would change, and writes it, by whole sets: no statement per line. */
@Component
class ImportWriter {

    private static final DatedTable UNITS =
            new DatedTable("unit_version", "unit_id", List.of("name", "kind", "parent_id", "service_area"));
    private static final DatedTable NAMES = new DatedTable(
            "employee_version", "employee_id", List.of("kind", "name", "front_degree", "back_degree", "email"));
    private static final DatedTable HOLDINGS =
            new DatedTable("holding", "employee_id", List.of("post_id", "grade", "held_since"));
    private static final DatedTable LINES = new DatedTable("reporting_line", "employee_id", List.of("superior_id"));

    /** Known people on rejected lines. */
    private static final String KEPT_PEOPLE =
            "select e.id from roster_import_kept k join employee e on e.nip = k.nip where k.import_id = :import";

    /** Who works on a day and is not in the import any more. */
    static final String GONE_PEOPLE = """
            select p.employee_id from postings_on(:day) p
            where not exists (select from roster_import_person i join employee e on e.nip = i.nip
                              where i.import_id = :import and e.id = p.employee_id)
              and p.employee_id not in (%s)
            """.formatted(KEPT_PEOPLE);

    /** Units of people on rejected lines, and those on rejected lines themselves, stay with all that are above them. */
    private static final String GONE_UNITS = """
            with recursive standing as (
                select p.unit_id from postings_on(:day) p where p.employee_id in (%s)
                union
                select u.unit_id from units_on(:day) u
                where exists (select from roster_import_kept k where k.import_id = :import and k.nip = '' and k.name = ''
                              and k.unit_code = u.code)
                union
                select u.parent_id from standing s join units_on(:day) u on u.unit_id = s.unit_id
                where u.parent_id is not null
                  and not exists (select from roster_import_unit i where i.import_id = :import and i.code = u.code))
            select u.unit_id from units_on(:day) u
            where exists (select from roster_import_unit where import_id = :import)
              and not exists (select from roster_import_unit i where i.import_id = :import and i.code = u.code)
              and not exists (select from standing s where s.unit_id = u.unit_id)
            """.formatted(KEPT_PEOPLE);

    private static final int STAGES = 5;

    private final JdbcClient jdbc;

    ImportWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ImportCounts people(UUID importId, LocalDate day) {
        return count(importId, day, """
                with line as (
                    select e.id is null as is_new,
                           p.employee_id is null
                           or (p.title, p.post_kind, p.unit_code, p.grade, p.held_since) is distinct from
                              (i.post_title, i.post_kind, i.unit_code, i.grade, i.held_since)
                           or s.nip is distinct from i.superior_nip
                           or (e.kind, e.name, e.front_degree, e.back_degree, e.email) is distinct from
                              (i.kind, i.name, i.front_degree, i.back_degree, i.email) as differs
                    from roster_import_person i
                         left join people_on(:day) e on e.nip = i.nip
                         left join postings_on(:day) p on p.employee_id = e.id
                         left join reporting_line l on l.employee_id = e.id
                              and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                         left join employee s on s.id = l.superior_id
                    where i.import_id = :import)
                select count(*) filter (where is_new), count(*) filter (where not is_new and differs),
                       count(*) filter (where not is_new and not differs), (select count(*) from (%s) gone)
                from line
                """.formatted(GONE_PEOPLE));
    }

    ImportCounts units(UUID importId, LocalDate day) {
        return count(importId, day, """
                with line as (
                    select k.id is null as is_new,
                           u.unit_id is null
                           or (u.name, u.kind, u.service_area, parent.code) is distinct from
                              (i.name, i.kind, i.service_area, i.parent_code) as differs
                    from roster_import_unit i
                         left join unit k on k.code = i.code
                         left join units_on(:day) u on u.unit_id = k.id
                         left join unit parent on parent.id = u.parent_id
                    where i.import_id = :import)
                select count(*) filter (where is_new), count(*) filter (where not is_new and differs),
                       count(*) filter (where not is_new and not differs), (select count(*) from (%s) gone)
                from line
                """.formatted(GONE_UNITS));
    }

    /** How many people work on a day. */
    int present(LocalDate day) {
        return jdbc.sql("select count(*) from postings_on(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Writes the import's state as of a day, in the caller's transaction. */
    void write(UUID importId, LocalDate day, @Nullable LocalDate until, ImportProgress progress) {
        joinSets(true);
        progress.at(0, STAGES);
        jdbc.sql("set constraints all deferred").update();
        run(
                importId,
                day,
                "insert into unit (id, code) select unit_id, code from roster_import_unit where import_id = :import on conflict (code) do nothing",
                """
                insert into employee (id, nip, kind, name, front_degree, back_degree, email)
                select employee_id, nip, kind, name, front_degree, back_degree, email
                from roster_import_person where import_id = :import on conflict (nip) do nothing
                """);
        run(importId, day, """
                insert into post (id, unit_id, kind, title, valid_from)
                select gen_random_uuid(), u.id, i.post_kind, i.post_title, :day
                from roster_import_person i join unit u on u.code = i.unit_code
                where i.import_id = :import
                group by u.id, i.post_kind, i.post_title
                on conflict (unit_id, kind, title) do update
                    set valid_from = least(post.valid_from, excluded.valid_from), valid_to = null
                    where post.valid_from > excluded.valid_from or post.valid_to is not null
                """);
        progress.at(1, STAGES);
        writeLines(importId, day, until);
        progress.at(2, STAGES);
        HOLDINGS.write(jdbc, importId, day, until, """
                select e.id as employee_id, p.id as post_id, i.grade, i.held_since
                from roster_import_person i
                     join employee e on e.nip = i.nip
                     join unit u on u.code = i.unit_code
                     join post p on p.unit_id = u.id and p.kind = i.post_kind and p.title = i.post_title
                where i.import_id = :import
                """, GONE_PEOPLE);
        endActingHeads();
        progress.at(3, STAGES);
        writeNames(importId, day, until);
        progress.at(4, STAGES);
        UNITS.write(jdbc, importId, day, until, """
                select u.id as unit_id, i.name, i.kind, parent.id as parent_id, i.service_area
                from roster_import_unit i
                     join unit u on u.code = i.code
                     left join unit parent on parent.code = i.parent_code
                where i.import_id = :import
                """, GONE_UNITS);
        run(importId, day, """
                update post p set valid_to = :day
                where p.valid_to is null and p.valid_from < :day
                  and p.unit_id in (select unit_id from unit_version where valid_to = :day)
                  and not exists (select from unit_version v where v.unit_id = p.unit_id
                                  and (v.valid_to is null or v.valid_to > :day))
                  and exists (select from roster_import_unit where import_id = :import)
                """);
        jdbc.sql("set constraints all immediate").update();
        progress.at(STAGES, STAGES);
        joinSets(false);
    }

    /** Whoever led a unit as Plt. does so no more from the day on which somebody holds the post. */
    private void endActingHeads() {
        jdbc.sql("""
                        update acting_head a set valid_to = held.day
                        from (select x.id, min(greatest(x.valid_from, h.valid_from)) as day
                              from acting_head x join post p on p.unit_id = x.unit_id and p.managerial
                                   join holding h on h.post_id = p.id
                              where daterange(x.valid_from, x.valid_to) && daterange(h.valid_from, h.valid_to)
                              group by x.id) held
                        where held.id = a.id
                        """).update();
    }

    /** Superiors end for whom the roster names none, for whoever is gone, and where the superior is gone. */
    private void writeLines(UUID importId, LocalDate day, @Nullable LocalDate until) {
        LINES.write(jdbc, importId, day, until, """
                select e.id as employee_id, s.id as superior_id
                from roster_import_person i
                     join employee e on e.nip = i.nip
                     join employee s on s.nip = i.superior_nip
                where i.import_id = :import
                """, """
                select e.id from roster_import_person i join employee e on e.nip = i.nip
                where i.import_id = :import and i.superior_nip is null
                union
                %s
                union
                select l.employee_id from reporting_line l
                where l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                  and l.superior_id in (%s)
                  and not exists (select from roster_import_person i join employee e on e.nip = i.nip
                                  where i.import_id = :import and e.id = l.employee_id)
                """.formatted(GONE_PEOPLE, GONE_PEOPLE));
    }

    /** Names are kept for as long as a post is held, so after the posts; asked for without a day is the latest of them. */
    private void writeNames(UUID importId, LocalDate day, @Nullable LocalDate until) {
        NAMES.write(jdbc, importId, day, until, """
                select e.id as employee_id, i.kind, i.name, i.front_degree, i.back_degree, i.email
                from roster_import_person i join employee e on e.nip = i.nip
                where i.import_id = :import
                """, """
                select v.employee_id from employee_version v
                where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                  and not exists (select from postings_on(:day) p where p.employee_id = v.employee_id)
                  and cast(:import as uuid) is not null
                """);
        jdbc.sql("""
                        update employee e set kind = v.kind, name = v.name, front_degree = v.front_degree,
                            back_degree = v.back_degree, email = v.email
                        from (select distinct on (employee_id) * from employee_version
                              order by employee_id, valid_from desc) v
                        where v.employee_id = e.id
                          and (e.kind, e.name, e.front_degree, e.back_degree, e.email) is distinct from
                              (v.kind, v.name, v.front_degree, v.back_degree, v.email)
                        """).update();
    }

    /** The planner knows nothing of rows that this transaction wrote, and would loop over them line by line. */
    private void joinSets(boolean only) {
        jdbc.sql("set local enable_nestloop = " + (only ? "off" : "on")).update();
    }

    private void run(UUID importId, LocalDate day, String... statements) {
        for (String sql : statements) {
            jdbc.sql(sql).param("import", importId).param("day", day).update();
        }
    }

    private ImportCounts count(UUID importId, LocalDate day, String sql) {
        joinSets(true);
        ImportCounts counts = jdbc.sql(sql)
                .param("import", importId)
                .param("day", day)
                .query((row, number) -> new ImportCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
        joinSets(false);
        return counts;
    }
}
