package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of a time on which who is above somebody may change, by what is recorded today. */
@Component
class LineDays {

    /** Whoever is above somebody on any of the days; a Plt. and a head of government are above people whom no line names. */
    private static final String DAYS = """
            with recursive period as (select daterange(cast(:from as date), cast(:to as date)) as days),
            unnamed as (
                select a.person_id as id from acting_head a, period where daterange(a.valid_from, a.valid_to) && days
                union
                select above_vacancy(a.unit_id, greatest(a.valid_from, cast(:from as date)), a.person_id)
                from acting_head a, period where daterange(a.valid_from, a.valid_to) && days
                union
                select g.employee_id from head_of_government g, period
                where daterange(g.valid_from, g.valid_to) && days),
            line as (
                select id from (select id from unnamed union select cast(:person as uuid)) known where id is not null
                union
                select l.superior_id
                from line join reporting_line l on l.employee_id = line.id, period
                where l.superior_id is not null and daterange(l.valid_from, l.valid_to) && days),
            edge (day) as (
                select cast(:from as date)
                union select unnest(array[valid_from, valid_to]) from reporting_line
                      where employee_id in (select id from line)
                union select unnest(array[valid_from, valid_to]) from holding
                      where employee_id in (select id from line)
                union select unnest(array[valid_from, valid_to]) from acting_head
                union select unnest(array[valid_from, valid_to]) from head_of_government
                union select unnest(array[valid_from, valid_to]) from unit_version
                      where parent_id in (select unit_id from acting_head)
                union select unnest(array[valid_from, valid_to]) from acting_appointment
                      where revoked_at is null and principal_id in (select id from line))
            select day from edge, period where days @> day order by day
            """;

    private final JdbcClient jdbc;

    LineDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first day of the time, and each on which the line above somebody may be another than on the day before.
     *
     * @param to the day after the last; none for an open end
     */
    List<LocalDate> of(UUID person, LocalDate from, @Nullable LocalDate to) {
        return to != null && !to.isAfter(from)
                ? List.of()
                : jdbc.sql(DAYS)
                        .param("person", person)
                        .param("from", from)
                        .param("to", to)
                        .query(LocalDate.class)
                        .list();
    }
}
