package id.kinerja.target;

import id.kinerja.access.Circle;
import id.kinerja.access.Circles;
import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.strategy.StrategicAims;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows a regional indicator down to the results that serve it, in numbers. */
@Service
@Transactional(readOnly = true)
class Cascades {

    private static final int DEEPEST = 20;
    private static final int LAST_DAY = 31;

    private final JdbcClient jdbc;
    private final StrategicAims aims;
    private final Circles circles;
    private final WorkingCalendar calendar;

    Cascades(JdbcClient jdbc, StrategicAims aims, Circles circles, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.aims = aims;
        this.circles = circles;
        this.calendar = calendar;
    }

    /**
     * What serves an indicator.
     *
     * @param asked the year; today's when it is none
     * @throws NotVisible when there is no such indicator, or the person leads and watches over nobody
     */
    Cascade of(SignedIn me, UUID indicator, @Nullable Integer asked) {
        Circle circle = circles.summary(me);
        LocalDate today = calendar.today();
        int year = asked == null ? today.getYear() : asked;
        var line = aims.lines(List.of(indicator), year).get(indicator);
        if (line == null) {
            throw new NotVisible();
        }
        LocalDate end = LocalDate.of(year, Month.DECEMBER, LAST_DAY);
        var units = jdbc.sql("""
                        with recursive down as (
                            select r.id, p.employee_id, 1 as level, array[r.id] as seen
                            from target_result r join target_plan p on p.id = r.plan_id
                            where r.regional_indicator_id = :indicator and p.year = :year
                              and p.state not in ('DRAFT', 'TEAM', 'EXCLUDED', 'UNFINISHED')
                            union all
                            select r.id, p.employee_id, down.level + 1, down.seen || r.id
                            from down join target_result r on r.superior_result_id = down.id
                            join target_plan p on p.id = r.plan_id and p.year = :year and p.state not in ('DRAFT', 'TEAM', 'EXCLUDED', 'UNFINISHED')
                            where r.id <> all(down.seen) and down.level < :deepest
                        )
                        select d.level, o.unit_code, o.unit_name, count(distinct d.id) as results,
                               count(distinct d.employee_id) as people
                        from (select distinct on (id) id, employee_id, level from down order by id, level) d
                        join postings_on(:day) o on o.employee_id = d.employee_id
                        where :everybody or d.employee_id = any(:employees)
                        group by d.level, o.unit_code, o.unit_name order by d.level, o.unit_name, o.unit_code
                        """)
                .param("indicator", indicator)
                .param("year", year)
                .param("deepest", DEEPEST)
                .param("day", end.isBefore(today) ? end : today)
                .param("everybody", circle.everybody())
                .param("employees", circle.employees().toArray(UUID[]::new))
                .query((row, number) -> new Cascade.Unit(
                        row.getInt("level"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getInt("results"),
                        row.getInt("people")))
                .list();
        return new Cascade(indicator, line.indicator(), line.unit(), line.target(), year, units);
    }
}
