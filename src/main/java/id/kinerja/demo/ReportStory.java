package id.kinerja.demo;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.report.DailyReports;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How daily reports are written, decided, returned and revised. */
@Component
@Conditional(DemoWanted.class)
class ReportStory {

    private static final String DECIDE = "decideReport";
    private static final String REVISE = "reviseReport";
    private static final LocalTime EVENING = LocalTime.of(15, 45);
    private static final int EVENING_MINUTES = 40;

    private final Agenda agenda;
    private final Cast cast;
    private final DailyReports reports;
    private final EstablishedPlans plans;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Map<String, Integer> places = new HashMap<>();

    ReportStory(
            Agenda agenda,
            Cast cast,
            DailyReports reports,
            EstablishedPlans plans,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.agenda = agenda;
        this.cast = cast;
        this.reports = reports;
        this.plans = plans;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** Puts the rest of the year's reports on the agenda of somebody whose plan was just established. */
    void begin(Person person) {
        Random random = person.random("reports");
        boolean regular = person.posting().unitCode().equals(Line.UNIT) && !person.leads();
        int place = regular ? places.computeIfAbsent(person.me().userName(), this::place) : -1;
        new ReportDays(calendar)
                .after(calendar.today(), random, place)
                .forEach((day, fate) -> agenda.at(
                        day,
                        EVENING.plusMinutes(random.nextInt(EVENING_MINUTES)),
                        () -> write(person, day, fate, random)));
    }

    /** The employee whose password is handed out has the first place, others follow as they come. */
    private int place(String userName) {
        if (userName.equals(Line.EMPLOYEE.nip())) {
            return 0;
        }
        return 1
                + (int) places.keySet().stream()
                        .filter(name -> !name.equals(Line.EMPLOYEE.nip()))
                        .count();
    }

    private void write(Person person, LocalDate day, ReportFate fate, Random random) {
        put(person, day, random);
        if (fate == ReportFate.DRAFTED) {
            return;
        }
        UUID report = submit(person, day);
        switch (fate) {
            case APPROVED -> agenda.after(1 + random.nextInt(2), random, () -> decide(report, "APPROVE", random));
            case REJECTED -> agenda.after(1 + random.nextInt(2), random, () -> decide(report, "REJECT", random));
            case RETURNED -> agenda.after(1, random, () -> giveBack(report, random));
            case REVISED ->
                agenda.after(1, random, () -> {
                    giveBack(report, random);
                    agenda.after(0, random, () -> {
                        put(person, day, random);
                        cast.complete(report, REVISE, Map.of("decision", "RESUBMIT"));
                        agenda.after(1, random, () -> decide(report, "APPROVE", random));
                    });
                });
            case WITHDRAWN ->
                agenda.after(
                        0,
                        random,
                        () -> reports.withdraw(person.id(), day, person.me().userName()));
            default -> {}
        }
    }

    /** Two or three activities; writing them again corrects them. */
    private void put(Person person, LocalDate day, Random random) {
        var plan = plans.of(person.id(), day.getYear()).orElseThrow();
        new DayOfWork(person, plan, day).activities(random).forEach(activity -> {
            if (!reports.put(person.id(), day, activity).isEmpty()) {
                throw new IllegalStateException("the report of " + day + " is refused");
            }
        });
    }

    private UUID submit(Person person, LocalDate day) {
        var refused = reports.submit(person.id(), day, person.me().userName());
        if (!refused.isEmpty()) {
            throw new IllegalStateException("the report of " + day + " is refused: " + refused);
        }
        return jdbc.sql("select id from daily_report where employee_id = ? and day = ?")
                .params(person.id(), day)
                .query(UUID.class)
                .single();
    }

    private void decide(UUID report, String decision, Random random) {
        cast.complete(report, DECIDE, Map.of("decision", decision, "comment", Words.any(decision + "_REPORT", random)));
    }

    private void giveBack(UUID report, Random random) {
        UUID row = jdbc.sql("select id from report_activity where report_id = ? order by starts_at limit 1")
                .param(report)
                .query(UUID.class)
                .single();
        cast.complete(
                report,
                DECIDE,
                Map.of(
                        "decision",
                        "RETURN",
                        "activities",
                        List.of(row.toString()),
                        "comment",
                        Words.any("RETURN_REPORT", random)));
    }
}
