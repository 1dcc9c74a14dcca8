package id.kinerja.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.bench.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A verification that cannot fail proves nothing: each kind of damage is done once, and must be named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {

    private static final List<Person> PEOPLE = List.of(person(0, "head"), person(1, "clerk"));
    private static final ReportKey REPORT = new ReportKey(1, LocalDate.of(2026, 11, 16));
    private static final String TEXT = "Melayani pemohon";
    private static final ReportState DRAFT = new ReportState("DRAFT", 0, TEXT, List.of());
    private static final ReportState SUBMITTED = new ReportState("SUBMITTED", 1, TEXT, List.of("SUBMITTED"));
    private static final EngineState WAITS = new EngineState(1, 0, List.of("decideReport head"), 1);

    private final List<Journal.Line> journal = new ArrayList<>();

    @Test
    void a_report_that_stands_as_acknowledged_is_right() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, 200);

        var verdict = verify(new Observed(SUBMITTED, WAITS));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.acknowledged()).isEqualTo(2);
    }

    @Test
    void an_unacknowledged_submission_is_wholly_there_or_wholly_absent() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, null);

        assertThat(verify(new Observed(SUBMITTED, WAITS))).isEqualTo(new Verification.Verdict(2, 1, 1, 0, List.of()));
        assertThat(verify(new Observed(DRAFT, EngineState.NOTHING)))
                .isEqualTo(new Verification.Verdict(2, 1, 0, 1, List.of()));
    }

    @Test
    void a_lost_submission_is_named() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, 200);

        violates(new Observed(DRAFT, EngineState.NOTHING), "person 1 on 2026-11-16 should be", "SUBMITTED");
    }

    @Test
    void a_report_that_is_gone_is_named() {
        sent(0, Step.DRAFT, 200);

        assertThat(Verification.of(journal, Map.of(), PEOPLE).violations())
                .singleElement()
                .asString()
                .contains("person 1", "should be", "NONE");
    }

    @Test
    void a_submission_that_happened_twice_is_named() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, 200);

        var twice = new ReportState("SUBMITTED", 2, TEXT, List.of("SUBMITTED", "SUBMITTED"));
        violates(new Observed(twice, WAITS), "should be", "round=2");
        violates(new Observed(SUBMITTED, new EngineState(2, 0, WAITS.tasks(), 1)), "running=2");
    }

    @Test
    void half_a_submission_is_named() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, null);

        var withoutEvent = new ReportState("SUBMITTED", 1, TEXT, List.of());
        violates(new Observed(withoutEvent, WAITS), "should be", "events=[]");
        violates(new Observed(SUBMITTED, EngineState.NOTHING), "the engine should have", "running=0");
        violates(new Observed(DRAFT, WAITS), "the engine should have", "running=1");
    }

    @Test
    void a_case_without_its_task_or_with_somebody_elses_is_named() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, 200);

        violates(new Observed(SUBMITTED, new EngineState(1, 0, List.of(), 1)), "tasks=[]");
        violates(
                new Observed(SUBMITTED, new EngineState(1, 0, List.of("decideReport clerk"), 1)), "decideReport clerk");
    }

    @Test
    void an_approval_whose_case_goes_on_is_named() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, 200);
        sent(2, Step.APPROVE, 204);

        var approved = new ReportState("APPROVED", 1, TEXT, List.of("SUBMITTED", "APPROVED"));
        violates(new Observed(approved, WAITS), "is APPROVED, so the engine should have", "running=1");
    }

    @Test
    void a_refusal_is_named() {
        sent(0, Step.DRAFT, 200);
        sent(1, Step.SUBMIT, 409);

        violates(new Observed(DRAFT, EngineState.NOTHING), "SUBMIT of person 1", "was refused with 409");
    }

    @Test
    void a_report_that_nobody_wrote_is_named() {
        violates(new Observed(DRAFT, EngineState.NOTHING), "nobody wrote it");
    }

    @Test
    void a_retried_request_counts_once() {
        sent(0, Step.DRAFT, null);
        sent(0, Step.DRAFT, 503);
        sent(0, Step.DRAFT, 200);

        assertThat(verify(new Observed(DRAFT, EngineState.NOTHING)))
                .isEqualTo(new Verification.Verdict(1, 1, 0, 0, List.of()));
    }

    private void violates(Observed observed, String... words) {
        assertThat(verify(observed).violations()).singleElement().asString().contains(words);
    }

    private Verification.Verdict verify(Observed observed) {
        return Verification.of(journal, Map.of(REPORT, observed), PEOPLE);
    }

    private void sent(int number, Step step, @Nullable Integer answer) {
        var request = new Request(3, number, REPORT, step, step == Step.DRAFT ? TEXT : "", null);
        journal.add(new Journal.Line(request, null));
        if (answer != null) {
            journal.add(new Journal.Line(request, answer));
        }
    }

    private static Person person(int number, String userName) {
        return new Person(number, UUID.randomUUID(), userName, "", 0, UUID.randomUUID());
    }
}
