package id.kinerja.overview;

import id.kinerja.access.Circle;
import id.kinerja.access.Circles;
import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.settings.Settings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What who leads or watches over many people may know of all of them together. Predicates are told of agencies where everybody's result is
 * handed over, and enough of them, so that neither the sum nor the difference of two days tells one person's.
 */
@Service
@Transactional(readOnly = true)
class Overviews {

    private final AgencyCounts counts;
    private final Circles circles;
    private final Periods periods;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    Overviews(
            AgencyCounts counts,
            Circles circles,
            Periods periods,
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
        Circle circle = circles.summary(me);
        List<Period> all = periods();
        Period period = chosen(all, asked);
        int least = settings.get(OverviewSettings.LEAST_PEOPLE);
        if (period == null) {
            return new Overview(all, null, List.of(), null, circle.ratings(), least);
        }
        List<AgencyCount> agencies = counts.of(circle, period, calendar.today()).stream()
                .map(one -> circle.ratings() && one.tellsNobody(least) ? one : one.withoutPredicates())
                .toList();
        AgencyCount sum = agencies.stream().reduce(AgencyCount::plus).orElse(null);
        return new Overview(all, period, agencies, sum, circle.ratings(), least);
    }

    private List<Period> periods() {
        return jdbc
                .sql("select id from period where kind <> 'TARGET_SETTING' and starts_on <= ?"
                        + " order by year desc, number desc, kind")
                .param(calendar.today())
                .query(UUID.class)
                .list()
                .stream()
                .map(periods::get)
                .toList();
    }

    private @Nullable Period chosen(List<Period> all, @Nullable UUID asked) {
        if (asked != null) {
            return all.stream()
                    .filter(period -> period.id().equals(asked))
                    .findFirst()
                    .orElseThrow(NotVisible::new);
        }
        return all.stream()
                .filter(period -> period.endsOn().isBefore(calendar.today()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /**
     * @param period none while there is none
     * @param sum over the agencies; none when there are none
     * @param results whether the person may know how predicates are spread
     * @param least how many people must be rated, so that they are
     */
    record Overview(
            List<Period> periods,
            @Nullable Period period,
            List<AgencyCount> agencies,
            @Nullable AgencyCount sum,
            boolean results,
            int least) {}
}
