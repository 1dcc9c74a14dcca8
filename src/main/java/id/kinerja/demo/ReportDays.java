package id.kinerja.demo;

import id.kinerja.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** On which days somebody reports: the people of one unit every week and at last every day, others now and then. */
record ReportDays(WorkingCalendar calendar) {

    private static final int YEAR = PlanStory.YEAR;
    private static final LocalDate LAST_DAYS = LocalDate.of(YEAR, 7, 6);
    private static final LocalDate YESTERDAY = LocalDate.of(YEAR, 7, 14);
    private static final int REPORTS_A_QUARTER = 2;
    private static final int DAYS_A_QUARTER = 85;
    private static final int REPORTS_LATELY_OF_TEN = 5;

    /**
     * The days after a day, with what becomes of the report.
     *
     * @param place the person's place in the unit that reports regularly; negative for others
     */
    SortedMap<LocalDate, ReportFate> after(LocalDate day, Random random, int place) {
        SortedMap<LocalDate, ReportFate> days = new TreeMap<>();
        if (place >= 0) {
            everyWeek(day, random, days);
            everyDay(ReportFate.LAST_DAYS.get(place % ReportFate.LAST_DAYS.size()), days);
        } else {
            nowAndThen(LocalDate.of(YEAR, 1, 5), random, days);
            nowAndThen(LocalDate.of(YEAR, 4, 6), random, days);
            if (random.nextInt(10) < REPORTS_LATELY_OF_TEN) {
                days.put(calendar.workingDayFrom(LAST_DAYS.plusDays(random.nextInt(8))), ReportFate.any(random));
            }
        }
        days.headMap(day.plusDays(1)).clear();
        return days;
    }

    private void everyWeek(LocalDate from, Random random, SortedMap<LocalDate, ReportFate> days) {
        for (LocalDate day = from; day.isBefore(LAST_DAYS); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY && calendar.isWorkingDay(day)) {
                days.put(day, ReportFate.any(random));
            }
        }
    }

    private void everyDay(List<ReportFate> fates, SortedMap<LocalDate, ReportFate> days) {
        LocalDate day = LAST_DAYS;
        for (ReportFate fate : fates) {
            days.put(day, fate);
            day = calendar.plusWorkingDays(day, 1);
        }
    }

    private void nowAndThen(LocalDate quarter, Random random, SortedMap<LocalDate, ReportFate> days) {
        for (int i = 0; i < REPORTS_A_QUARTER; i++) {
            LocalDate day = calendar.workingDayFrom(quarter.plusDays(random.nextInt(DAYS_A_QUARTER)));
            if (!day.isAfter(YESTERDAY)) {
                days.put(day, ReportFate.any(random));
            }
        }
    }
}
