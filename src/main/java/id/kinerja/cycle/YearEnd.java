package id.kinerja.cycle;

import id.kinerja.calendar.Holiday;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Refused;
import id.kinerja.page.Formats;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a performance year: all windows are closed, it is published, and then it is closed for good. */
@Service
public class YearEnd {

    static final String PUBLISH = "publish-year";
    static final String END = "close-year";
    static final String CHANGED = "year-changed";

    private final YearStore years;
    private final PeriodStore periods;
    private final Cases cases;
    private final WindowTerms terms;
    private final Formats formats;
    private final Publication publication;
    private final YearClosings closings;
    private final Trail trail;

    YearEnd(
            YearStore years,
            PeriodStore periods,
            Cases cases,
            WindowTerms terms,
            Formats formats,
            Publication publication,
            YearClosings closings,
            Trail trail) {
        this.years = years;
        this.periods = periods;
        this.cases = cases;
        this.terms = terms;
        this.formats = formats;
        this.publication = publication;
        this.closings = closings;
        this.trail = trail;
    }

    /**
     * Chooses the days of publication and end; without a day it waits for somebody to do it.
     *
     * @throws Refused naming the field that is wrong, and why
     */
    @Transactional
    public void plan(
            int number, @Nullable LocalDate publishesOn, @Nullable LocalDate endsOn, String reason, String by) {
        PerformanceYear year = running(number);
        require(year, publishesOn, endsOn);
        years.plan(number, publishesOn, endsOn);
        if (windowsClosed(number)) {
            cases.send(CHANGED, year.id());
        }
        trail.record(Entry.of(Action.YEAR_PLANNED, PerformanceYears.YEAR, number)
                .by(by)
                .changed(days(year.publishesOn(), year.endsOn()), days(publishesOn, endsOn))
                .because(reason));
    }

    /** @throws Refused when it is published, or a window is not closed yet */
    @Transactional
    public void publish(int number, String by) {
        PerformanceYear year = running(number);
        if (year.publishedAt() != null) {
            throw new Refused("", "cycle.year.published");
        }
        requireWindowsClosed(number);
        publish(year, by);
        cases.send(PUBLISH, year.id());
    }

    /** @throws Refused when it is not published yet */
    @Transactional
    public void end(int number, String by) {
        PerformanceYear year = running(number);
        if (year.publishedAt() == null) {
            throw new Refused("", "cycle.year.not-published");
        }
        end(year, by);
        cases.send(END, year.id());
    }

    /** Publishes it since its day has come, unless somebody has. */
    @Transactional
    public void published(UUID id) {
        publish(years.get(id), Trail.SYSTEM);
    }

    /** Closes it since its day has come, unless somebody has. */
    @Transactional
    public void ended(UUID id) {
        end(years.get(id), Trail.SYSTEM);
    }

    /** Whether every window of a year is closed. */
    boolean windowsClosed(int year) {
        return periods.ofYear(year).stream().allMatch(period -> period.window().closedAt() != null);
    }

    private void publish(PerformanceYear year, String by) {
        if (years.publish(year.id(), by)) {
            publication.announce(year);
            trail.record(Entry.of(Action.YEAR_PUBLISHED, PerformanceYears.YEAR, year.year())
                    .by(by)
                    .inCase(year.id(), null));
        }
    }

    /** What is still unlocked of the year is locked from today on, and what is unfinished ends. */
    private void end(PerformanceYear year, String by) {
        if (years.end(year.id(), by)) {
            LocalDate today = terms.today();
            periods.ofYear(year.year()).stream()
                    .filter(period -> !period.lockedOn(today))
                    .forEach(period -> periods.lock(period.id(), today, "", by));
            closings.begin(year.year(), by);
            trail.record(Entry.of(Action.YEAR_CLOSED, PerformanceYears.YEAR, year.year())
                    .by(by)
                    .inCase(year.id(), null));
        }
    }

    private void require(PerformanceYear year, @Nullable LocalDate publishesOn, @Nullable LocalDate endsOn) {
        if (year.publishedAt() != null && !Objects.equals(publishesOn, year.publishesOn())) {
            throw new Refused("publishesOn", "cycle.year.published");
        }
        for (var field : Map.of("publishesOn", Optional.ofNullable(publishesOn), "endsOn", Optional.ofNullable(endsOn))
                .entrySet()) {
            field.getValue()
                    .filter(day -> !Holiday.POSSIBLE_YEARS.isValidValue(day.getYear()))
                    .ifPresent(day -> {
                        throw new Refused(field.getKey(), "cycle.window.range");
                    });
        }
        if (publishesOn != null && endsOn != null && endsOn.isBefore(publishesOn)) {
            throw new Refused("endsOn", "cycle.year.end-before-publication");
        }
        periods.ofYear(year.year()).stream()
                .map(period -> period.window().closesOn())
                .flatMap(Stream::ofNullable)
                .filter(last -> publishesOn != null && !publishesOn.isAfter(last))
                .findFirst()
                .ifPresent(last -> {
                    throw new Refused("publishesOn", "cycle.year.before-window", formats.shortDay(last));
                });
    }

    private void requireWindowsClosed(int year) {
        if (!windowsClosed(year)) {
            throw new Refused("", "cycle.year.windows-open");
        }
    }

    /** The year, which nobody else changes until the transaction ends. */
    private PerformanceYear running(int number) {
        PerformanceYear year =
                years.forChange(number).orElseThrow(() -> new NoSuchElementException("performance year " + number));
        if (year.startedAt() == null) {
            throw new Refused("", "cycle.window.no-process");
        }
        if (year.endedAt() != null) {
            throw new Refused("", "cycle.year.ended");
        }
        return year;
    }

    private static Map<String, ?> days(@Nullable LocalDate publishesOn, @Nullable LocalDate endsOn) {
        Map<String, String> days = new LinkedHashMap<>();
        if (publishesOn != null) {
            days.put("publishesOn", publishesOn.toString());
        }
        if (endsOn != null) {
            days.put("endsOn", endsOn.toString());
        }
        return days;
    }
}
