package id.kinerja.coaching;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of a coaching and the days of its checks, by the government's settings and calendar. */
@Component
class CoachingTerms {

    private final Settings settings;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;

    CoachingTerms(Settings settings, Deadlines deadlines, WorkingCalendar calendar) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    /** The end of a term of so many working days from today on. */
    Date due(Setting<Integer> days) {
        return deadlines.inWorkingDays(settings.get(days));
    }

    /** Which periods tell what came of a coaching. */
    AfterPeriod after() {
        return new AfterPeriod(settings.get(CoachingSettings.AFTER_SHARE));
    }

    /** The last day of a coaching that has ended: of its term, or the one on which it was closed before; none while it goes on. */
    @Nullable
    LocalDate ended(Coaching one) {
        if (one.closedAt() == null || one.startsOn() == null) {
            return null;
        }
        LocalDate closed = calendar.dayOf(one.closedAt());
        return closed.isBefore(one.lastDay()) ? closed : one.lastDay();
    }

    LocalDate today() {
        return calendar.today();
    }

    /** The last day of a coaching that begins on a day. */
    LocalDate end(LocalDate from) {
        return from.plusMonths(settings.get(CoachingSettings.MONTHS));
    }

    /** The latest day to which one that ends on a day can be extended: once more as long. */
    LocalDate longest(LocalDate end) {
        return end.plusMonths(settings.get(CoachingSettings.MONTHS));
    }

    /** The beginning of a day in the government's zone. */
    Date beginningOf(LocalDate day) {
        return Date.from(day.atStartOfDay(calendar.zone()).toInstant());
    }

    /**
     * The days of the checks: a month after the beginning, and so on, the last at the end; each on a working day, none
     * twice.
     *
     * @param from the day before the first month begins
     */
    List<LocalDate> checks(LocalDate from, LocalDate end) {
        List<LocalDate> days = new ArrayList<>();
        for (int month = 1; from.plusMonths(month).isBefore(end); month++) {
            days.add(calendar.workingDayFrom(from.plusMonths(month)));
        }
        LocalDate last = calendar.workingDayFrom(end);
        days.removeIf(day -> !day.isBefore(last));
        days.add(last);
        return days;
    }
}
