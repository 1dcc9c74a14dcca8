package id.kinerja.overview;

import id.kinerja.access.Circle;
import id.kinerja.access.Circles;
import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.distribution.GradedPeriods;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What who leads or watches over many people may know of all of them together. Predicates are told of agencies where everybody's result is
 * handed over, and enough of them, when the period is over and nobody can come to it any more; people are counted where they worked on
 * its last day. So neither the sum nor the difference of two days tells one person's: who moves, leaves or is excluded later stays counted.
 */
@Service
@Transactional(readOnly = true)
class Overviews {

    private final AgencyCounts counts;
    private final Circles circles;
    private final GradedPeriods periods;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    Overviews(
            AgencyCounts counts,
            Circles circles,
            GradedPeriods periods,
            Settings settings,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.counts = counts;
        this.circles = circles;
        this.periods = periods;
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * @param asked a period; without one that which ended last, else the newest
     * @throws NotVisible when the person watches over nobody, or there is no such period
     */
    Overview of(SignedIn me, @Nullable UUID asked) {
        LocalDate today = calendar.today();
        List<Period> all = periods.all();
        Period period = periods.chosen(all, asked);
        int least = settings.get(OverviewSettings.LEAST_PEOPLE);
        if (period == null) {
            Circle circle = circles.summary(me);
            return new Overview(all, null, today, List.of(), null, circle.ratings(), false, least);
        }
        LocalDate day = period.endsOn().isBefore(today) ? period.endsOn() : today;
        Circle circle = circles.summary(me, day);
        boolean told = circle.ratings() && settled(period, today);
        boolean unpublished = unpublished(period);
        List<AgencyCount> agencies = counts.of(circle, period, day).stream()
                .map(one -> told && !unpublished && one.tellsNobody(least) ? one : one.withoutPredicates())
                .toList();
        AgencyCount sum = agencies.stream().reduce(AgencyCount::plus).orElse(null);
        return new Overview(all, period, day, agencies, sum, circle.ratings(), unpublished, least);
    }

    /** Whether the period is over and its window closed, after which no evaluation of it is opened, or goes on again. */
    private static boolean settled(Period period, LocalDate today) {
        boolean opens = period.window().openedAt() != null && !period.window().closedOn(today);
        return period.endsOn().isBefore(today) && !opens;
    }

    /** A year's predicates are told together, once it is published; a year that runs as no process is never published. */
    private boolean unpublished(Period period) {
        return period.kind() == PeriodKind.YEAR
                && jdbc.sql(
                                "select started_at is not null and published_at is null from performance_year where year = ?")
                        .param(period.year())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * @param period none while there is none
     * @param day people are counted where they work on it: the period's last, or today while it runs
     * @param sum over the agencies; none when there are none
     * @param results whether the person may know how predicates are spread
     * @param unpublished whether it is a year whose results are not published, and which tells no predicates before that
     * @param least how many people must be rated, so that they are
     */
    record Overview(
            List<Period> periods,
            @Nullable Period period,
            LocalDate day,
            List<AgencyCount> agencies,
            @Nullable AgencyCount sum,
            boolean results,
            boolean unpublished,
            int least) {}
}
