package id.kinerja.demo;

import id.kinerja.report.Activity;
import id.kinerja.report.Place;
import id.kinerja.target.EstablishedPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What somebody did on a day, by the established plan. */
record DayOfWork(Person person, EstablishedPlan plan, LocalDate day) {

    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(8, 0), LocalTime.of(10, 15), LocalTime.of(13, 0));
    private static final int[] DURATIONS = {120, 100, 150};
    private static final int MOST_BREAK = 30;
    private static final int MOST_OUTPUT = 12;
    private static final int LINK_EVERY = 3;
    private static final int EXTRA_EVERY = 6;

    /** Two or three activities in the order of the day; always with the same ids. */
    List<Activity> activities(Random random) {
        List<Activity> activities = new ArrayList<>();
        int count = 2 + Math.floorMod(person.thing("count" + day).hashCode(), 2);
        for (int i = 0; i < count; i++) {
            boolean extra =
                    i == count - 1 && Math.floorMod(person.thing("extra" + day).hashCode(), EXTRA_EVERY) == 0;
            activities.add(extra ? extra(i, random) : planned(i, random));
        }
        return activities;
    }

    private Activity planned(int i, Random random) {
        var result = plan.results().get(random.nextInt(plan.results().size()));
        Work work = PlanTexts.work(person, result.id());
        return new Activity(
                person.thing("activity" + i + day),
                result.indicators().get(0).id(),
                work.activities().get(random.nextInt(work.activities().size())),
                BigDecimal.valueOf(1 + random.nextInt(MOST_OUTPUT)),
                work.outputUnit(),
                STARTS.get(i),
                STARTS.get(i).plusMinutes(DURATIONS[i]),
                DURATIONS[i] - random.nextInt(MOST_BREAK),
                random.nextInt(10) == 0 ? Place.FIELD : Place.OFFICE,
                links(i, random));
    }

    private Activity extra(int i, Random random) {
        return new Activity(
                person.thing("activity" + i + day),
                null,
                Words.any("EXTRA_ACTIVITY", random),
                BigDecimal.ONE,
                "kegiatan",
                STARTS.get(i),
                STARTS.get(i).plusMinutes(DURATIONS[i]),
                DURATIONS[i],
                Place.OFFICE,
                List.of());
    }

    private List<String> links(int i, Random random) {
        return random.nextInt(LINK_EVERY) == 0
                ? List.of("https://arsip.kota.example/bukti/" + day + "/" + (100 + i))
                : List.of();
    }
}
