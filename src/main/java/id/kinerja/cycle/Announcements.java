package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that a window ends later or earlier: whose case is open in it, their superiors of the day and who stands in for them; and that a year's results
 * are published: whose result was handed over.
 */
@Repository
public class Announcements {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Announcements(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What an employee is told today, the newest first. */
    public List<Announcement> of(UUID employeeId) {
        return jdbc.sql("""
                        select p.kind, p.number, p.year, a.published, a.earlier, a.ends_on, a.reason, a.announced_at
                        from announcement_reader r join announcement a on a.id = r.announcement_id
                             join period p on p.id = a.period_id
                        where r.employee_id = :employee and a.shown_until >= :today
                        order by a.announced_at desc, a.id
                        """)
                .param("employee", employeeId)
                .param("today", calendar.today())
                .query((row, number) -> new Announcement(
                        PeriodKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getInt("year"),
                        row.getBoolean("published"),
                        row.getBoolean("earlier"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("reason"),
                        row.getTimestamp("announced_at").toInstant()))
                .list();
    }

    /**
     * Announces another last day, until both days are past; a former announcement of the same period is told no more.
     *
     * @param process of which kind the cases are
     * @param employees whose case is open; their superiors of the day, and who stands in for these, are told as well
     * @param others who is asked for something besides
     */
    void add(
            UUID periodId,
            LocalDate endedOn,
            LocalDate endsOn,
            String reason,
            String process,
            List<UUID> employees,
            List<UUID> others) {
        boolean earlier = endsOn.isBefore(endedOn);
        jdbc.sql("delete from announcement where period_id = ? and not published")
                .param(periodId)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into announcement (id, period_id, ends_on, reason, announced_at, earlier, shown_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, periodId, endsOn, reason, now(), earlier, earlier ? endedOn : endsOn)
                .update();
        jdbc.sql("""
                        insert into announcement_reader (announcement_id, employee_id)
                        select :id, person from unnest(:employees) as person
                        union
                        select :id, person from unnest(:others) as person
                        union
                        select :id, s.superior_id from superiors_on(:today) s
                        where s.employee_id = any (:employees) and s.superior_id is not null
                        union
                        select :id, a.person_id from superiors_on(:today) s
                             join acting_on(:today) a on a.principal_id = s.superior_id and not a.own_cases
                        where s.employee_id = any (:employees) and (a.processes is null or :process = any (a.processes))
                        """)
                .param("id", id)
                .param("employees", employees.toArray(UUID[]::new))
                .param("process", process)
                .param("others", others.toArray(UUID[]::new))
                .param("today", calendar.today())
                .update();
    }

    /** Announces that the results of a year are published; its annual evaluation is the period. */
    void publish(UUID annualId, LocalDate until, List<UUID> employees) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into announcement (id, period_id, ends_on, reason, announced_at, published, shown_until)"
                        + " values (?, ?, ?, '', ?, true, ?)")
                .params(id, annualId, until, now(), until)
                .update();
        jdbc.sql("insert into announcement_reader (announcement_id, employee_id) select ?, unnest(cast(? as uuid[]))")
                .params(id, employees.toArray(UUID[]::new))
                .update();
    }

    /** Removes what is told no more; the reason stays with the extension. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from announcement where shown_until < ?")
                .param(calendar.today())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
