package id.kinerja.demo;

import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.DueJobs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntConsumer;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Who does what when. The clock is moved from act to act, and what falls due between them is run at the beginning of
 * each day; an act may put others on the agenda. What comes after the end never happens, and so stays open.
 */
@Component
@Conditional(DemoWanted.class)
class Agenda {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int WORKING_MINUTES = 450;
    private static final int SOON_FROM = 15;
    private static final int SOON_WITHIN = 60;

    private final KinerjaClock clock;
    private final WorkingCalendar calendar;
    private final DueJobs jobs;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparing(Entry::day).thenComparing(Entry::time).thenComparing(Entry::number));
    private long number;

    Agenda(KinerjaClock clock, WorkingCalendar calendar, DueJobs jobs) {
        this.clock = clock;
        this.calendar = calendar;
        this.jobs = jobs;
    }

    private record Entry(LocalDate day, LocalTime time, long number, Runnable act) {}

    void at(LocalDate day, LocalTime time, Runnable act) {
        entries.add(new Entry(day, time, number++, act));
    }

    /** Some time in the working hours of a day. */
    void on(LocalDate day, Random random, Runnable act) {
        at(day, MORNING.plusMinutes(random.nextInt(WORKING_MINUTES)), act);
    }

    /** Some time in the working hours of the n-th working day from today; with zero soon after the present act. */
    void after(int workingDays, Random random, Runnable act) {
        LocalDate today = calendar.today();
        if (workingDays > 0) {
            on(calendar.plusWorkingDays(today, workingDays), random, act);
        } else {
            LocalTime now = LocalTime.ofInstant(clock.instant(), calendar.zone());
            at(today, now.plusMinutes(SOON_FROM + random.nextInt(SOON_WITHIN)), act);
        }
    }

    /**
     * Plays all acts up to the end, and leaves the clock there.
     *
     * @param percent is told how much of the time has passed
     */
    void play(LocalDate first, LocalDate last, LocalTime end, IntConsumer percent) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            moveTo(day, LocalTime.MIN);
            jobs.run();
            play(day, day.equals(last) ? end : LocalTime.MAX);
            percent.accept((int) ((day.toEpochDay() - first.toEpochDay() + 1) * 100 / days));
        }
        moveTo(last, end);
        entries.clear();
    }

    private void play(LocalDate day, LocalTime end) {
        for (Entry next = entries.peek(); next != null && due(next, day, end); next = entries.peek()) {
            entries.remove();
            moveTo(day, next.time());
            next.act().run();
        }
    }

    private static boolean due(Entry entry, LocalDate day, LocalTime end) {
        return !entry.day().isAfter(day) && !entry.time().isAfter(end);
    }

    /** Never backwards: acts take their own time. */
    private void moveTo(LocalDate day, LocalTime time) {
        var to = day.atTime(time).atZone(calendar.zone()).toInstant();
        if (to.isAfter(clock.instant()) || clock.offset().isZero()) {
            clock.moveTo(to);
        }
    }
}
