package id.kinerja.distribution;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the first page and the daily mail tell of units' results: those that somebody is to set while a period's window is open,
 * and afterwards as long as a rating waits for one of them; and ratings that wait for a reason since one was.
 */
@Component
public class DistributionNews {

    private static final String OPEN = """
            select p.id from period p
            where p.kind <> 'TARGET_SETTING' and p.opened_at is not null
              and (p.locked_from is null or p.locked_from > :day)
              and (p.closed_at is null and (p.closes_on is null or p.closes_on >= :day)
                or exists (select from evaluation e
                           where e.period_id = p.id and e.submitted_at is not null and e.rated_at is null and e.ended_at is null))
            """;

    /** For who has heads of units below, or stands in for who has; nobody else is asked further. */
    private static final String MINE = """
            with who as materialized (
                select cast(:me as uuid) as id
                union
                select principal_id from acting_on(:day)
                where person_id = :me and not own_cases and (processes is null or :process = any(processes))),
            leads as materialized (
                select exists (select from who join reporting_line l on l.superior_id = who.id
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
                           where g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)) as anybody)
            """ + OPEN + """
              and (select anybody from leads)
            order by p.year, p.starts_on, p.kind
            """;

    private final DeviationReasons reasons;
    private final UnitResults results;
    private final GradedPeriods periods;
    private final AwaitedGrades ratings;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    DistributionNews(
            DeviationReasons reasons,
            UnitResults results,
            GradedPeriods periods,
            AwaitedGrades ratings,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.reasons = reasons;
        this.results = results;
        this.periods = periods;
        this.ratings = ratings;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** One query for who has no units below. */
    @Transactional(readOnly = true)
    public News of(SignedIn me) {
        return of(me, reasons.countOf(me), Instant.MIN);
    }

    /** The same of what is newer than this: reasons that were asked for, and periods that were opened, or over while ratings wait. */
    @Transactional(readOnly = true)
    public News of(SignedIn me, Instant since) {
        return of(me, reasons.countOf(me, since), since);
    }

    /** For whom there is any, by account, and since when the latest. */
    @Transactional(readOnly = true)
    public Map<String, Instant> latest() {
        Map<String, Instant> latest = new HashMap<>(reasons.latest());
        for (Period period : periods(jdbc.sql(OPEN))) {
            Since since = since(period);
            results.awaitedFrom(period.id()).forEach((unit, account) -> since.of(unit)
                    .ifPresent(at -> latest.merge(account, at, Since::later)));
        }
        return latest;
    }

    private News of(SignedIn me, int asked, Instant after) {
        return new News(
                asked,
                me.employeeId() == null
                        ? List.of()
                        : open(me.employeeId()).stream()
                                .flatMap(period -> awaited(me, period, after).stream())
                                .toList());
    }

    /** How many units wait for somebody; none unless one of them has come to wait after a moment. */
    private Optional<Awaited> awaited(SignedIn me, Period period, Instant after) {
        Since since = since(period);
        List<Instant> waiting = results.visible(me, period.id()).stream()
                .filter(line -> line.settable() && line.result() == null)
                .flatMap(line -> since.of(line.unit().id()).stream())
                .toList();
        return waiting.stream().anyMatch(at -> at.isAfter(after))
                ? Optional.of(new Awaited(period, waiting.size()))
                : Optional.empty();
    }

    /** Since when a unit's result is waited for: all of them since the window was opened; once it is over, those that ratings wait for. */
    private Since since(Period period) {
        PeriodWindow window = period.window();
        Instant opened = Objects.requireNonNull(window.openedAt());
        if (!window.closedOn(calendar.today())) {
            return unit -> Optional.of(opened);
        }
        Instant over = window.closedAt() == null
                ? Objects.requireNonNull(window.closesOn())
                        .plusDays(1)
                        .atStartOfDay(calendar.zone())
                        .toInstant()
                : window.closedAt();
        Map<UUID, Instant> waiting = ratings.of(period);
        return unit -> Optional.ofNullable(waiting.get(unit)).map(at -> Since.later(at, over));
    }

    private List<Period> open(UUID me) {
        return periods(jdbc.sql(MINE).param("me", me).param("process", UnitResults.EVALUATING));
    }

    private List<Period> periods(StatementSpec chosen) {
        return chosen.param("day", calendar.today()).query(UUID.class).list().stream()
                .map(periods::get)
                .toList();
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

    /** Since when a unit's result is waited for; none when it is not. */
    private interface Since {

        Optional<Instant> of(UUID unit);

        static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /** How many units wait in a period. */
    public record Awaited(Period period, int units) {}
}
