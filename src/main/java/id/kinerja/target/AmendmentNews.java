package id.kinerja.target;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells both sides for some days of amendments that ended with their year ({@link LapsedAmendments}). */
@Service
@Transactional(readOnly = true)
public class AmendmentNews {

    private static final Duration TOLD = Duration.ofDays(14);

    private static final String LAPSED = """
            from target_amendment a join target_plan p on p.id = a.plan_id join employee e on e.id = p.employee_id
            %s
            where a.state = 'WITHDRAWN' and a.ended_by = :system and a.ended_at > :since and a.ended_at <= :now
            """;

    private final Policy policy;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentNews(Policy policy, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An amendment that ended with its year.
     *
     * @param employee the name of whose plan it was to change
     * @param own whether that is who is told
     */
    public record Lapsed(UUID planId, UUID amendmentId, String employee, int year, boolean own, Instant at) {}

    /** What somebody is told, as the employee or as the superior. */
    public List<Lapsed> of(SignedIn me) {
        return me.employeeId() == null ? List.of() : of(me, policy.reportsOf(me, Right.DECIDE, Matter.AMENDMENT));
    }

    /** The same, where it is known on whose amendments the person decides. */
    List<Lapsed> of(SignedIn me, List<Employee> below) {
        UUID self = me.employeeId();
        if (self == null) {
            return List.of();
        }
        UUID[] people =
                Stream.concat(Stream.of(self), below.stream().map(Employee::id)).toArray(UUID[]::new);
        return asking("select a.id, a.plan_id, p.year, p.employee_id, e.titled_name, a.ended_at " + LAPSED.formatted("")
                        + " and p.employee_id = any(:people) order by a.ended_at desc, e.name")
                .param("people", people)
                .query((row, number) -> new Lapsed(
                        Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("titled_name"),
                        row.getInt("year"),
                        self.equals(row.getObject("employee_id", UUID.class)),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** Who may be told something now, by account, and when the latest of it came. */
    public Map<String, Instant> latest() {
        return asking("select w.who, max(a.ended_at) as at "
                        + LAPSED.formatted("""
                                left join superiors_on(:today) s on s.employee_id = e.id
                                left join employee b on b.id = s.superior_id
                                cross join lateral (values (e.user_name), (b.user_name)) w (who)
                                """)
                        + " and w.who is not null group by w.who")
                .param("today", calendar.today())
                .query((row, number) ->
                        Map.entry(row.getString("who"), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec asking(String statement) {
        Instant now = clock.instant();
        return jdbc.sql(statement)
                .param("system", Trail.SYSTEM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(TOLD).atOffset(ZoneOffset.UTC));
    }
}
