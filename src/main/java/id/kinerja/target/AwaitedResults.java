package id.kinerja.target;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds superiors of plans of their own that are still first drafts while reports have marked that they wait for them (RHK
 * pimpinan belum tersedia): once a day together, however many wait (domain page, 1.6).
 */
@Service
@Transactional(readOnly = true)
public class AwaitedResults {

    private static final String AWAITED = """
            select b.user_name, o.id, o.year, count(distinct p.id) as people
            from target_plan o
                 join employee b on b.id = o.employee_id and b.user_name is not null
                 join superiors_on(:today) s on s.superior_id = o.employee_id
                 join target_plan p on p.employee_id = s.employee_id and p.year = o.year and p.state not in ('EXCLUDED', 'UNFINISHED')
            where o.state = 'DRAFT' and o.year = any(:years)
              and exists (select from target_result r where r.plan_id = p.id and r.superior_pending)
            """;

    private static final String EACH = " group by b.user_name, o.id, o.year order by o.year";

    private final PlanWindow window;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    AwaitedResults(PlanWindow window, WorkingCalendar calendar, JdbcClient jdbc) {
        this.window = window;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * An own draft that others wait for.
     *
     * @param people how many reports wait
     */
    public record Awaited(UUID planId, int year, int people) {}

    /** Whose reports wait, by account; the day has begun since. */
    public Map<String, Instant> latest() {
        Instant today = calendar.today().atStartOfDay(calendar.zone()).toInstant();
        return asking(AWAITED + EACH).query((row, number) -> row.getString("user_name")).list().stream()
                .distinct()
                .collect(Collectors.toMap(account -> account, account -> today));
    }

    /** The person's own drafts that reports wait for, by year. */
    public List<Awaited> of(SignedIn me) {
        if (me.employeeId() == null || !drafts(me.employeeId())) {
            return List.of();
        }
        return asking(AWAITED + " and o.employee_id = :me" + EACH)
                .param("me", me.employeeId())
                .query((row, number) -> new Awaited(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getInt("year"),
                        row.getInt("people")))
                .list();
    }

    /** Asked first, since who waits is asked of everybody. */
    private boolean drafts(UUID employee) {
        return jdbc.sql(
                        "select exists (select from target_plan where employee_id = ? and state = 'DRAFT' and year >= ?)")
                .params(employee, calendar.today().getYear())
                .query(Boolean.class)
                .single();
    }

    /** Of years whose target setting is locked nobody is reminded. */
    private StatementSpec asking(String statement) {
        int year = calendar.today().getYear();
        return jdbc.sql(statement)
                .param("today", calendar.today())
                .param(
                        "years",
                        List.of(year, year + 1).stream()
                                .filter(one -> !window.locked(one))
                                .toArray(Integer[]::new));
    }
}
