package id.kinerja.cycle;

import id.kinerja.calendar.Holiday;
import id.kinerja.engine.Refused;
import id.kinerja.page.Formats;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which days a window may have: in order within its year, and apart from the same window of the years beside it. */
@Component
class WindowCheck {

    private final PeriodStore periods;
    private final YearStore years;
    private final WindowTerms terms;
    private final Formats formats;

    WindowCheck(PeriodStore periods, YearStore years, WindowTerms terms, Formats formats) {
        this.periods = periods;
        this.years = years;
        this.terms = terms;
        this.formats = formats;
    }

    /** @throws Refused naming the field that is wrong */
    void plan(Period period, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {
        requireOpenable(period, "opensOn");
        if (opensOn == null && closesOn == null) {
            return;
        }
        if (opensOn == null) {
            throw new Refused("opensOn", "cycle.window.opening-required");
        }
        if (closesOn == null) {
            throw new Refused("closesOn", "cycle.window.closing-required");
        }
        requirePossible("opensOn", opensOn);
        requirePossible("closesOn", closesOn);
        if (!opensOn.isAfter(terms.today())) {
            throw new Refused("opensOn", "cycle.window.past");
        }
        if (closesOn.isBefore(opensOn)) {
            throw new Refused("closesOn", "cycle.window.end-before-start");
        }
        if (period.kind() != PeriodKind.TARGET_SETTING && opensOn.isBefore(period.startsOn())) {
            throw new Refused("opensOn", "cycle.window.before-period", formats.shortDay(period.startsOn()));
        }
        requireOrder(period, opensOn);
        requireAfterYearBefore("opensOn", period, opensOn);
        requireRoom("closesOn", period, closesOn);
    }

    /**
     * Whether a window may open today and end on a day.
     *
     * @throws Refused saying which window or day stands in its way
     */
    void open(Period period, LocalDate last) {
        requireAfterYearBefore("", period, terms.today());
        requireRoom("", period, last);
    }

    /** @throws Refused naming the field that is wrong */
    void extend(Period period, LocalDate until) {
        PeriodWindow window = period.window();
        if (window.openedAt() == null) {
            throw new Refused("until", "cycle.extension.not-open");
        }
        if (window.closedOn(terms.today())) {
            throw new Refused("until", "cycle.extension.closed");
        }
        requirePossible("until", until);
        if (window.opensOn() != null && until.isBefore(window.opensOn())) {
            throw new Refused("until", "cycle.window.end-before-start");
        }
        if (window.closesOn() != null && !until.isAfter(window.closesOn())) {
            refuse("until", "cycle.extension.not-later", window.closesOn());
        }
        requireRoom("until", period, until);
    }

    /** @throws Refused naming the field that is wrong */
    void shorten(Period period, LocalDate until) {
        LocalDate closes = period.window().closesOn();
        if (until.isBefore(terms.today())) {
            throw new Refused("until", "cycle.closing.past");
        }
        if (closes != null && !until.isBefore(closes)) {
            refuse("until", "cycle.closing.not-earlier", closes);
        }
    }

    /** @throws Refused when it is closed, or is being opened */
    void close(Period period, boolean running) {
        if (period.window().closedOn(terms.today())) {
            throw new Refused("", "cycle.window.closed");
        }
        if (running) {
            throw new Refused("", "cycle.window.opening-runs");
        }
    }

    private void requireOpenable(Period period, String field) {
        if (period.window().closedOn(terms.today())) {
            throw new Refused(field, "cycle.window.closed");
        }
        if (period.window().openedAt() != null) {
            throw new Refused(field, "cycle.window.opened");
        }
    }

    private void requireOrder(Period period, LocalDate opensOn) {
        for (Period other : periods.ofYear(period.year())) {
            LocalDate opens = other.window().opensOn();
            if (opens != null && other.number() < period.number() && opens.isAfter(opensOn)) {
                refuse("opensOn", "cycle.window.before-earlier", opens);
            }
            if (opens != null && other.number() > period.number() && opens.isBefore(opensOn)) {
                refuse("opensOn", "cycle.window.after-later", opens);
            }
        }
    }

    /** A window begins when the same window of the year before is over. */
    private void requireAfterYearBefore(String field, Period period, LocalDate first) {
        beside(period, -1)
                .map(PeriodWindow::closesOn)
                .filter(end -> !end.isBefore(first))
                .ifPresent(end -> refuse(field, "cycle.window.overlaps-year-before", end));
    }

    /** A window ends before the same window of the next year begins, and before its own year is closed. */
    private void requireRoom(String field, Period period, LocalDate last) {
        beside(period, 1)
                .map(PeriodWindow::opensOn)
                .filter(begin -> !begin.isAfter(last))
                .ifPresent(begin -> refuse(field, "cycle.window.overlaps-year-after", begin));
        years.find(period.year())
                .map(PerformanceYear::endsOn)
                .filter(end -> !end.isAfter(last))
                .ifPresent(end -> refuse(field, "cycle.window.after-year-end", end));
    }

    /** The window of the same kind in a year beside; none when it is closed or there is no such year. */
    private Optional<PeriodWindow> beside(Period period, int years) {
        return periods.ofYear(period.year() + years).stream()
                .filter(other -> other.number() == period.number())
                .map(Period::window)
                .filter(window -> window.closedAt() == null)
                .findFirst();
    }

    private static void requirePossible(String field, LocalDate day) {
        if (!Holiday.POSSIBLE_YEARS.isValidValue(day.getYear())) {
            throw new Refused(field, "cycle.window.range");
        }
    }

    private void refuse(String field, String code, LocalDate day) {
        throw new Refused(field, code, formats.shortDay(day));
    }
}
