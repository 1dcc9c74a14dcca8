package id.kinerja.notice;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody is told, counted in working days.
 *
 * @param first so many days before the due day the first reminder comes; 0 for the due day itself
 * @param second and so many the second
 * @param escalation so many days after it the task is escalated; 0 for never
 */
record NoticeTerms(int first, int second, int escalation) {

    static NoticeTerms of(Settings settings) {
        return new NoticeTerms(
                settings.get(NoticeSettings.FIRST_DAYS),
                settings.get(NoticeSettings.SECOND_DAYS),
                settings.get(NoticeSettings.ESCALATION_DAYS));
    }

    /** How many working days ahead a due date can call for a notice. */
    int furthest() {
        return Math.max(first, second);
    }

    /**
     * What is reached on a day; nothing on a day off. Where days were missed only the latest reminder is left: nobody needs
     * two at once. A task that came today is no news, and nobody is late before having had it.
     *
     * @param came the day on which the task came
     */
    List<Reached> reached(LocalDate came, LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (!calendar.isWorkingDay(today)) {
            return List.of();
        }
        if (today.isAfter(due)) {
            return late(came.isAfter(due) ? came : due, today, calendar);
        }
        int left = calendar.workingDaysBetween(today, due);
        if (!came.isBefore(today) || left > furthest()) {
            return List.of();
        }
        return List.of(left <= Math.min(first, second) ? Reached.SECOND : Reached.FIRST);
    }

    private List<Reached> late(LocalDate since, LocalDate today, WorkingCalendar calendar) {
        List<Reached> reached = new ArrayList<>();
        reached.add(Reached.OVERDUE);
        if (escalation > 0 && calendar.workingDaysBetween(since, today) >= escalation) {
            reached.add(Reached.ESCALATED);
        }
        return reached;
    }
}
