package id.kinerja.distribution;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the first page and the daily mail tell of units' results: those that somebody is to set while a period's window is open,
 * and ratings that wait for a reason since one was.
 */
@Component
public class DistributionNews {

    private static final String OPEN = """
            select p.id from period p
            where p.kind <> 'TARGET_SETTING' and p.opened_at is not null and p.closed_at is null
              and (p.closes_on is null or p.closes_on >= :day) and (p.locked_from is null or p.locked_from > :day)
            """;

    /** For who has heads of units below, or stands in for who has; nobody else is asked further. */
    private static final String MINE = """
            with who as materialized (
                select cast(:me as uuid) as id
                union
                select principal_id from acting_on(:day)
                where person_id = :me and not own_cases and (processes is null or :process = any(processes)))
            """ + OPEN + """
              and (exists (select from who join reporting_line l on l.superior_id = who.id
                           join holding h on h.employee_id = l.employee_id join post on post.id = h.post_id
                           where post.managerial and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                             and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day))
                or exists (select from who join holding h on h.employee_id = who.id join post on post.id = h.post_id
                           join unit_version v on v.parent_id = post.unit_id
                           where post.managerial and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                             and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day))
                or exists (select from who join acting_head a on a.person_id = who.id
                           where a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day))
                or exists (select from who join head_of_government g on g.employee_id = who.id
                           where g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)))
            order by p.year, p.starts_on, p.kind
            """;

    private final DeviationReasons reasons;
    private final UnitResults results;
    private final GradedPeriods periods;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    DistributionNews(
            DeviationReasons reasons,
            UnitResults results,
            GradedPeriods periods,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.reasons = reasons;
        this.results = results;
        this.periods = periods;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** One query for who has no units below. */
    @Transactional(readOnly = true)
    public News of(SignedIn me) {
        return new News(
                reasons.countOf(me),
                me.employeeId() == null
                        ? List.of()
                        : open(me.employeeId()).stream()
                                .map(period -> new Awaited(period, awaited(me, period)))
                                .filter(one -> one.units() > 0)
                                .toList());
    }

    /** The same of what is newer than this: reasons that were asked for, and periods that were opened. */
    @Transactional(readOnly = true)
    public News of(SignedIn me, Instant since) {
        return new News(
                reasons.countOf(me, since),
                of(me).awaited().stream()
                        .filter(one -> openedAt(one.period()).isAfter(since))
                        .toList());
    }

    /** For whom there is any, by account, and since when the latest. */
    @Transactional(readOnly = true)
    public Map<String, Instant> latest() {
        Map<String, Instant> latest = new HashMap<>(reasons.latest());
        for (Period period : periods(jdbc.sql(OPEN))) {
            results.awaitedFrom(period.id())
                    .forEach(account ->
                            latest.merge(account, openedAt(period), (one, other) -> one.isAfter(other) ? one : other));
        }
        return latest;
    }

    private List<Period> open(UUID me) {
        return periods(jdbc.sql(MINE).param("me", me).param("process", UnitResults.EVALUATING));
    }

    private List<Period> periods(StatementSpec chosen) {
        return chosen.param("day", calendar.today()).query(UUID.class).list().stream()
                .map(periods::get)
                .toList();
    }

    private static Instant openedAt(Period period) {
        return Objects.requireNonNull(period.window().openedAt());
    }

    private int awaited(SignedIn me, Period period) {
        return (int) results.visible(me, period.id()).stream()
                .filter(line -> line.settable() && line.result() == null)
                .count();
    }

    /**
     * @param reasons how many ratings wait for the person's reason
     * @param awaited the periods in which units wait for the person
     */
    public record News(int reasons, List<Awaited> awaited) {

        /** Whether there is none. */
        public boolean isEmpty() {
            return reasons == 0 && awaited.isEmpty();
        }
    }

    /** How many units wait in a period. */
    public record Awaited(Period period, int units) {}
}
