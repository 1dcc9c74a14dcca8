package id.kinerja.demo;

import id.kinerja.review.ReviewNotes;
import id.kinerja.target.PlanFilling;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How plans are drafted, returned with reasons, and established. */
@Component
@Conditional(DemoWanted.class)
class PlanStory {

    static final int YEAR = 2026;
    private static final String DRAFT = "draftPlan";
    private static final String DECIDE = "decidePlan";
    private static final int RETURNED_OF_HUNDRED = 18;
    private static final LocalDate LATE_DRAFT = LocalDate.of(YEAR, 7, 2);
    private static final LocalDate LATE_DECISION = LocalDate.of(YEAR, 7, 9);
    private static final LocalDate LAST_RETURN = LocalDate.of(YEAR, 7, 13);
    private static final LocalTime NOON = LocalTime.of(13, 5);

    private final Agenda agenda;
    private final Cast cast;
    private final PlanFilling filling;
    private final PlanTexts texts;
    private final ReviewNotes notes;
    private final JdbcClient jdbc;

    PlanStory(Agenda agenda, Cast cast, PlanFilling filling, PlanTexts texts, ReviewNotes notes, JdbcClient jdbc) {
        this.agenda = agenda;
        this.cast = cast;
        this.filling = filling;
        this.texts = texts;
        this.notes = notes;
        this.jdbc = jdbc;
    }

    /**
     * Puts the whole of a person's plan on the agenda, now that target setting is open.
     *
     * @param established what follows when the plan is established
     */
    void begin(Person person, PlanFate fate, Consumer<Person> established) {
        Random random = person.random("plan" + fate);
        UUID plan = planOf(person);
        int patience = 2 * person.depth() + random.nextInt(3);
        switch (fate) {
            case UNTOUCHED -> {}
            case HALF_DRAFTED -> agenda.after(patience, random, () -> fill(person, plan, false, 1));
            case ESTABLISHED ->
                agenda.after(patience, random, () -> {
                    submit(person, plan, random, "SUBMIT_PLAN", false);
                    agenda.after(1 + random.nextInt(3), random, () -> decide(person, plan, random, established));
                });
            case ESTABLISHED_LATE ->
                agenda.on(LATE_DRAFT, random, () -> {
                    submit(person, plan, random, "SUBMIT_PLAN", false);
                    agenda.on(LATE_DECISION, random, () -> approve(person, plan, random, established));
                });
            case WAITING_LONG ->
                agenda.on(LATE_DRAFT, random, () -> submit(person, plan, random, "SUBMIT_PLAN", false));
            case WAITING -> agenda.on(LAST_RETURN, random, () -> submit(person, plan, random, "SUBMIT_PLAN", false));
            case RETURNED ->
                agenda.on(LATE_DECISION, random, () -> {
                    submit(person, plan, random, "SUBMIT_PLAN", false);
                    agenda.at(LAST_RETURN, NOON, () -> giveBack(person, plan, random));
                });
        }
    }

    private void submit(Person person, UUID plan, Random random, String words, boolean revised) {
        fill(person, plan, revised, Integer.MAX_VALUE);
        cast.complete(plan, DRAFT, Map.of("confirmed", true, "comment", Words.any(words, random)));
        texts.submitted(person);
    }

    private void fill(Person person, UUID plan, boolean revised, int most) {
        filling.fill(plan, texts.of(person, revised, most), person.me());
    }

    private void decide(Person person, UUID plan, Random random, Consumer<Person> established) {
        if (random.nextInt(100) >= RETURNED_OF_HUNDRED) {
            approve(person, plan, random, established);
            return;
        }
        giveBack(person, plan, random);
        agenda.after(1 + random.nextInt(3), random, () -> {
            submit(person, plan, random, "REVISE_PLAN", true);
            agenda.after(1 + random.nextInt(2), random, () -> approve(person, plan, random, established));
        });
    }

    private void approve(Person person, UUID plan, Random random, Consumer<Person> established) {
        cast.complete(plan, DECIDE, Map.of("decision", "APPROVE", "comment", Words.any("APPROVE_PLAN", random)));
        established.accept(person);
    }

    /** One row with a reason of its own, another one with the common reason. */
    private void giveBack(Person person, UUID plan, Random random) {
        List<UUID> rows = texts.results(person);
        notes.draft(plan, rows.get(0).toString(), cast.waitedFor(plan, DECIDE), Words.any("RETURN_PLAN", random));
        cast.complete(
                plan,
                DECIDE,
                Map.of(
                        "decision",
                        "RETURN",
                        "rows",
                        List.of(rows.get(1).toString()),
                        "comment",
                        Words.any("RETURN_PLAN", random)));
    }

    private UUID planOf(Person person) {
        return jdbc.sql("select id from target_plan where employee_id = ? and year = ?")
                .params(person.id(), YEAR)
                .query(UUID.class)
                .single();
    }
}
