package id.kinerja.distribution;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which units' results ratings wait in a period, by the same rules as {@link UnitGradeFirst} has one rating wait; one query for all. */
@Component
class AwaitedGrades {

    private static final String WAITING = """
            select unit_id, max(submitted_at) as since
            from (
                select e.submitted_at,
                       coalesce(led.unit_id, case when :agency then ag.agency_id when :everybody then coalesce(l.unit_id,
                           case when s.superior_id is distinct from g.employee_id then o.unit_id end) end) as unit_id
                from evaluation e
                     left join (
                        select p.employee_id, p.unit_id
                        from postings_on(:last) p join managers_on(:last) m on m.unit_id = p.unit_id and m.employee_id = p.employee_id
                        where p.managerial and :heads) led on led.employee_id = e.employee_id
                     left join led_on(:today) l on :everybody and l.employee_id = e.employee_id
                     left join superiors_on(:today) s on :everybody and s.employee_id = e.employee_id
                     left join postings_on(:today) o on :everybody and o.employee_id = e.employee_id
                     left join (
                        select p.employee_id, a.agency_id
                        from postings_on(:today) p join agencies_on(:today) a on a.unit_id = p.unit_id
                             left join managers_on(:today) m on m.unit_id = a.agency_id and m.employee_id = p.employee_id
                        where :agency and m.employee_id is null) ag on ag.employee_id = e.employee_id
                     left join head_of_government g
                        on g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)
                where e.period_id = :period and e.submitted_at is not null and e.rated_at is null and e.ended_at is null) w
            where unit_id is not null group by unit_id
            """;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Settings settings;

    AwaitedGrades(JdbcClient jdbc, WorkingCalendar calendar, Settings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The units, each with the moment at which the latest of these ratings came to wait; whether or not they have a result. */
    Map<UUID, Instant> of(Period period) {
        String whose = settings.get(DistributionSettings.GRADE_FIRST);
        if (whose.equals(DistributionSettings.NOBODY)) {
            return Map.of();
        }
        boolean everybody = whose.equals(DistributionSettings.EVERYBODY);
        LocalDate today = calendar.today();
        return jdbc
                .sql(WAITING)
                .param("period", period.id())
                .param("today", today)
                .param("last", period.endsOn().isBefore(today) ? period.endsOn() : today)
                .param("heads", settings.get(DistributionSettings.HEAD_FOLLOWS_UNIT))
                .param("everybody", everybody)
                .param(
                        "agency",
                        everybody && settings.get(DistributionSettings.SCOPE).equals(DistributionSettings.AGENCY))
                .query((row, number) -> Map.entry(
                        row.getObject("unit_id", UUID.class),
                        row.getTimestamp("since").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
