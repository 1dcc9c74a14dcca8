package id.kinerja.cycle;

import id.kinerja.cycle.YearResults.Standing;
import id.kinerja.cycle.YearResults.Without;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that their result of the year is published, and before that who publishes it who has none. */
@Component
class Publication {

    /** How many people are named; their number is told in any case. */
    private static final int MOST = 100;

    /** How long it is told where nobody has said when the year is closed. */
    private static final int DAYS = 60;

    private final YearStore years;
    private final PeriodStore periods;
    private final YearResults results;
    private final Announcements announcements;
    private final WindowTerms terms;

    Publication(
            YearStore years, PeriodStore periods, YearResults results, Announcements announcements, WindowTerms terms) {
        this.years = years;
        this.periods = periods;
        this.results = results;
        this.announcements = announcements;
        this.terms = terms;
    }

    /** Tells everybody whose result was handed over, until the year is closed. */
    void announce(PerformanceYear year) {
        LocalDate today = terms.today();
        LocalDate until = Objects.requireNonNullElse(year.endsOn(), today.plusDays(DAYS));
        periods.annualOf(year.year())
                .ifPresent(annual -> announcements.publish(
                        annual.id(), until.isBefore(today) ? today : until, results.handedOver(annual)));
    }

    /** Where a year's results stand; none for a year without an annual evaluation. */
    Optional<Shown> shown(PerformanceYear year) {
        return periods.annualOf(year.year())
                .map(annual -> new Shown(
                        annual.id().toString(),
                        results.standing(annual),
                        year.publishedAt() == null ? results.without(annual, MOST) : List.of(),
                        years.publisher(year.id()).orElse(null)));
    }

    /**
     * What the page of a year shows.
     *
     * @param without who has no result that stands, as long as the year is not published
     * @param by the name of who published it; none when nobody has, or its day came
     */
    record Shown(
            String period,
            Standing standing,
            List<Without> without,
            @Nullable String by) {}
}
