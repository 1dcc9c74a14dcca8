package id.kinerja.evaluation;

import static id.kinerja.evaluation.TestEvaluations.rating;
import static id.kinerja.target.TestPlans.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.review.ReviewNotes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process period-evaluation, every path and timer of it. */
class PeriodEvaluationIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("period-evaluation");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    EvaluationOpening opening;

    @Autowired
    EvaluationSheets sheets;

    @Autowired
    EvaluationHistory history;

    @Autowired
    Evaluations rows;

    @Autowired
    Organization organization;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Tasks tasks;

    @Autowired
    ReviewNotes notes;

    @Autowired
    PredicateGrids grids;

    @Autowired
    ContestedResults contested;

    @Autowired
    JdbcClient jdbc;

    Employee employee;

    @BeforeEach
    void someEmployee() {
        ProcessEngineTests.init(engine);
        employee = people.anEmployee();
    }

    @AfterEach
    void leaveNothing() {
        ProcessEngineTests.reset();
    }

    @Test
    void an_opened_evaluation_waits_for_its_employee_and_pins_the_plan() {
        UUID id = evaluations.opened(employee);

        assertThat(instance(id)).isWaitingAtExactly("selfAssess").hasNoVariables();
        assertThat(evaluations.step(id).assignee()).isEqualTo(employee.userName());
        assertThat(evaluations.step(id).due()).isEqualTo(inWorkingDays(10));
        assertThat(rows.get(id).planVersion()).isEqualTo(1);
        assertThat(history.of(id)).extracting(EvaluationEvent::kind).containsExactly(EventKind.OPENED);
    }

    @Test
    void a_part_of_the_year_under_another_rater_is_rated_or_passes_on_before_the_year_is() {
        Employee former = people.aHead();
        people.setSuperior(employee.id(), former.id(), LocalDate.of(2020, 1, 1));
        people.setSuperior(employee.id(), people.aHead().id(), LocalDate.of(2026, 7, 1));
        UUID id = evaluations.annualSubmitted(employee);

        assertThat(instance(id))
                .hasPassedInOrder("selfAssess", "cutSegments", "segmentsLeft", "askSegmentRater")
                .isWaitingAtExactly("rateSegment");
        assertThat(evaluations.step(id).assignee()).isEqualTo(former.userName());
        assertThat(evaluations.step(id).due()).isEqualTo(inWorkingDays(10));

        fire(id, "segmentLapsed");

        assertThat(instance(id))
                .hasPassedInOrder("rateSegment", "recordSegmentLapse")
                .isWaitingAtExactly("rateSegment");
        evaluations.complete(
                id, Map.of("resultRating", "MEETS", "behaviourRating", "MEETS", "note", "Menurut laporan masa itu"));
        assertThat(instance(id)).isWaitingAtExactly("rate");

        Employee other = people.anEmployeeUnder(former);
        people.setSuperior(other.id(), people.aHead().id(), LocalDate.of(2026, 7, 1));
        UUID rated = evaluations.annualSubmitted(other);
        evaluations.complete(
                rated, Map.of("resultRating", "MEETS", "behaviourRating", "MEETS", "note", "Serah terima"));
        assertThat(instance(rated)).hasNotPassed("recordSegmentLapse").isWaitingAtExactly("rate");
    }

    @Test
    void opening_twice_creates_nothing_twice() {
        UUID id = evaluations.opened(employee);
        var quarter = evaluations.quarter();

        opening.open(quarter, List.of(employee.id(), employee.id()));

        assertThat(rows.of(employee.id(), quarter.id())).contains(id);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isEqualTo(1);
        assertThat(opening.missing(quarter)).doesNotContain(employee.id());
    }

    @Test
    void who_has_no_established_plan_is_not_evaluated() {
        var quarter = evaluations.quarter();

        opening.open(quarter, List.of(employee.id()));

        assertThat(opening.missing(quarter)).doesNotContain(employee.id());
        assertThat(rows.of(employee.id(), quarter.id())).isEmpty();
    }

    @Test
    void a_self_assessment_without_realisation_stays_with_the_employee() {
        UUID id = evaluations.opened(employee);

        refused(id, Map.of(), "", "evaluation.refused.realisation-missing");

        assertThat(instance(id)).isWaitingAtExactly("selfAssess");
        assertThat(rows.get(id).round()).isZero();
    }

    @Test
    void a_submitted_self_assessment_waits_for_the_superior() {
        UUID id = evaluations.assessed(employee);

        evaluations.complete(id, Map.of("message", "Mohon diperiksa 🙏"));

        var superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
        assertThat(instance(id)).hasPassed("selfAssess").isWaitingAtExactly("rate");
        assertThat(evaluations.step(id).assignee()).isEqualTo(superior.userName());
        assertThat(evaluations.step(id).due()).isEqualTo(inWorkingDays(10));
        assertThat(sheets.forReviewer(id).message()).isEqualTo("Mohon diperiksa 🙏");
        assertThat(sheets.forReviewer(id).results())
                .extracting(EvaluationSheet.Result::realisation)
                .containsOnly("1.150 dokumen terbit");
    }

    @ParameterizedTest(name = "results {0}, behaviour {1}: {2}, {3}")
    @CsvSource({
        "ABOVE, ABOVE, VERY_GOOD, REWARD_POSSIBLE",
        "MEETS, MEETS, GOOD, NONE",
        "BELOW, MEETS, NEEDS_IMPROVEMENT, COACHING",
        "ABOVE, BELOW, POOR, COACHING",
        "BELOW, BELOW, VERY_POOR, COACHING"
    })
    void ratings_give_the_predicate_by_the_decision_table_and_that_the_follow_up(
            Rating results, Rating behaviour, Predicate predicate, FollowUp followUp) {
        UUID id = evaluations.submitted(employee);
        ProcessInstance instance = instance(id);
        String rater = evaluations.step(id).assignee();

        evaluations.complete(id, rating(results, behaviour));

        assertThat(instance)
                .hasPassedInOrder("rate", "ratingDecided", "derivePredicate", "handOver")
                .isWaitingAtExactly("acknowledge");
        assertThat(evaluations.step(id).assignee()).isEqualTo(employee.userName());
        assertThat(evaluations.step(id).due()).isEqualTo(inWorkingDays(14));
        Evaluation rated = rows.get(id);
        assertThat(rated.judgement()).isNotNull();
        assertThat(rated.judgement().ratedBy()).isEqualTo(rater);
        assertThat(rated.judgement().resultRating()).isEqualTo(results);
        assertThat(rated.judgement().behaviourRating()).isEqualTo(behaviour);
        assertThat(rated.predicate()).isNotNull();
        assertThat(rated.predicate().value()).isEqualTo(predicate);
        assertThat(rated.predicate().decision()).isEqualTo("performance-predicate");
        assertThat(rated.predicate().version()).isPositive();
        assertThat(rated.predicate().rule()).isEqualTo((results + "-" + behaviour).toLowerCase());
        assertThat(rated.handedOverAt()).isNotNull();

        evaluations.complete(id, Map.of("remark", "Terima kasih, D'Angelo"));

        assertThat(instance)
                .as("nothing follows while the result may be contested")
                .hasPassedInOrder("acknowledge", "acknowledgementSettled")
                .hasNotPassed("recordLapse", "recordFollowUp")
                .isWaitingAtExactly("objectionTerm");
        assertThat(rows.get(id).followUp()).isNull();
        assertThat(timer(id, "objectionTermEnded").getDuedate().toInstant())
                .as("the day of receipt is day 0, the fourteenth counts to its end in Asia/Jakarta")
                .isEqualTo(Instant.parse("2026-07-29T17:00:00Z"));

        fire(id, "objectionTermEnded");

        assertThat(instance)
                .hasPassedInOrder("objectionTermEnded", "resultStands", "recordFollowUp", "evaluationClosed")
                .isEnded();
        Evaluation closed = rows.get(id);
        assertThat(closed.acknowledgement()).isNotNull();
        assertThat(closed.acknowledgement().kind()).isEqualTo(Acknowledgement.Kind.EMPLOYEE);
        assertThat(closed.acknowledgement().by()).isEqualTo(employee.userName());
        assertThat(closed.acknowledgement().remark()).isEqualTo("Terima kasih, D'Angelo");
        assertThat(closed.followUp()).isNotNull();
        assertThat(closed.followUp().value()).isEqualTo(followUp);
        assertThat(closed.followUp().decision()).isEqualTo("follow-up");
        assertThat(closed.followUp().version()).isPositive();
        assertThat(history.of(id))
                .extracting(EvaluationEvent::kind)
                .containsExactly(
                        EventKind.OPENED,
                        EventKind.SUBMITTED,
                        EventKind.RATED,
                        EventKind.DERIVED,
                        EventKind.HANDED_OVER,
                        EventKind.ACKNOWLEDGED,
                        EventKind.FOLLOW_UP);
    }

    @Test
    void a_return_carries_reasons_and_goes_round_as_often_as_needed() {
        UUID id = evaluations.submitted(employee);
        ProcessInstance instance = instance(id);
        String row = evaluations.results(id).get(0).id().toString();

        evaluations.complete(
                id, Map.of("decision", "RETURN", "returnRows", List.of(row), "comment", "Sebutkan angkanya"));

        assertThat(instance).isWaitingAtExactly("selfAssess");
        EvaluationSheet returned = sheets.forEmployee(id);
        assertThat(returned.returned()).isTrue();
        assertThat(returned.results().get(0).reason()).isEqualTo("Sebutkan angkanya");

        evaluations.assess(id, "1.200 dokumen");
        assertThat(sheets.forReviewer(id).results().get(0).realisation())
                .as("what is not submitted again stays with the employee")
                .isEqualTo("1.150 dokumen terbit");
        evaluations.complete(id, Map.of());

        EvaluationSheet again = sheets.forReviewer(id);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.results().get(0).before())
                .isEqualTo(new SelfAssessment("1.150 dokumen terbit", "Data terlampir"));

        evaluations.complete(id, Map.of("decision", "RETURN", "returnRows", List.of(row), "comment", "Sekali lagi"));
        evaluations.complete(id, Map.of());
        evaluations.complete(id, rating(Rating.MEETS, Rating.MEETS));
        assertThat(instance).hasPassed("selfAssess", "rate", "handOver").isWaitingAtExactly("acknowledge");
        assertThat(notes.all(id)).extracting(note -> note.round()).contains(1, 2);
    }

    @Test
    void a_row_with_a_drafted_reason_is_returned_without_being_ticked() {
        UUID id = evaluations.submitted(employee);
        String row = evaluations.results(id).get(0).id().toString();
        notes.draft(id, row, evaluations.waitedFor(id).userName(), "Angkanya belum ada");

        evaluations.complete(id, Map.of("decision", "RETURN"));

        assertThat(sheets.forEmployee(id).results().get(0).reason()).isEqualTo("Angkanya belum ada");
    }

    @Test
    void a_return_needs_rows_of_this_plan_and_a_reason() {
        UUID id = evaluations.submitted(employee);
        String row = evaluations.results(id).get(0).id().toString();

        refused(id, Map.of("decision", "RETURN", "comment", "x"), "returnRows", "evaluation.refused.rows-missing");
        refused(
                id,
                Map.of("decision", "RETURN", "returnRows", List.of(row)),
                "comment",
                "evaluation.refused.reason-missing");
        refused(
                id,
                Map.of(
                        "decision",
                        "RETURN",
                        "returnRows",
                        List.of(UUID.randomUUID().toString()),
                        "comment",
                        "x"),
                "returnRows",
                "evaluation.refused.rows-foreign");
        assertThat(instance(id)).isWaitingAtExactly("rate");
        assertThat(notes.all(id)).isEmpty();
    }

    @Test
    void rating_needs_a_decision_both_ratings_feedback_and_no_rows_to_return() {
        UUID id = evaluations.submitted(employee);
        String row = evaluations.results(id).get(0).id().toString();

        refusedField(id, Map.of(), "decision");
        refused(
                id,
                without(rating(Rating.MEETS, Rating.MEETS), "behaviourRating"),
                "behaviourRating",
                "evaluation.refused.rating-missing");
        refused(
                id,
                without(rating(Rating.MEETS, Rating.MEETS), "feedback"),
                "feedback",
                "evaluation.refused.feedback-missing");
        Map<String, Object> ticked = rating(Rating.MEETS, Rating.MEETS);
        ticked.put("returnRows", List.of(row));
        refused(id, ticked, "returnRows", "evaluation.refused.rows-ticked");
        assertThat(rows.get(id).judgement()).isNull();
    }

    @Test
    void a_rating_that_is_none_is_refused() {
        UUID id = evaluations.submitted(employee);
        Map<String, Object> fields = rating(Rating.MEETS, Rating.MEETS);
        fields.put("resultRating", "EXCELLENT");

        refusedField(id, fields, "resultRating");
    }

    @Test
    void the_predicate_is_never_typed() {
        UUID id = evaluations.submitted(employee);
        for (String field : List.of("predicate", "followUp")) {
            Map<String, Object> fields = rating(Rating.BELOW, Rating.BELOW);
            fields.put(field, "VERY_GOOD");
            assertThatThrownBy(() -> evaluations.complete(id, fields)).isInstanceOf(Refused.class);
        }
        assertThat(instance(id)).isWaitingAtExactly("rate");
        assertThat(rows.get(id).predicate()).isNull();
    }

    @Test
    void a_submission_cannot_say_where_the_process_goes() {
        UUID id = evaluations.submitted(employee);
        Map<String, Object> fields = rating(Rating.BELOW, Rating.BELOW);
        fields.put("outcome", "return");

        assertThatThrownBy(() -> evaluations.complete(id, fields)).isInstanceOf(RuntimeException.class);

        assertThat(instance(id)).isWaitingAtExactly("rate");
        assertThat(rows.get(id).judgement()).isNull();
    }

    @Test
    void a_late_self_assessment_is_marked_and_goes_on() {
        UUID id = evaluations.assessed(employee);

        fire(id, "selfAssessmentOverdue");

        assertThat(instance(id))
                .hasPassed("markSelfAssessmentOverdue", "selfAssessmentOverdueMarked")
                .isWaitingAtExactly("selfAssess");
        assertThat(sheets.forReviewer(id).selfAssessmentOverdue()).isTrue();
        evaluations.complete(id, Map.of());
        assertThat(instance(id)).isWaitingAtExactly("rate");
    }

    @Test
    void a_late_rating_is_marked_and_goes_on() {
        UUID id = evaluations.submitted(employee);

        fire(id, "ratingOverdue");

        assertThat(instance(id))
                .hasPassed("markRatingOverdue", "ratingOverdueMarked")
                .isWaitingAtExactly("rate");
        assertThat(sheets.forReviewer(id).ratingOverdue()).isTrue();
        evaluations.complete(id, rating(Rating.MEETS, Rating.MEETS));
        assertThat(instance(id)).isWaitingAtExactly("acknowledge");
    }

    @Test
    void without_a_word_of_the_employee_the_lapse_of_the_term_is_recorded() {
        UUID id = evaluations.handedOver(employee);
        ProcessInstance instance = instance(id);
        assertThat(timer(id, "acknowledgementLapsed").getDuedate().toInstant()).isEqualTo(inWorkingDays(14));

        fire(id, "acknowledgementLapsed");

        assertThat(instance).hasPassed("recordLapse").isWaitingAtExactly("objectionTerm");
        fire(id, "objectionTermEnded");
        assertThat(instance).hasPassed("recordFollowUp").isEnded();
        Evaluation closed = rows.get(id);
        assertThat(closed.acknowledgement()).isNotNull();
        assertThat(closed.acknowledgement().kind()).isEqualTo(Acknowledgement.Kind.LAPSE);
        assertThat(closed.acknowledgement().by()).isNull();
        assertThat(closed.followUp()).isNotNull();
        assertThat(history.of(id)).extracting(EvaluationEvent::kind).contains(EventKind.LAPSED);
    }

    @Test
    void who_acknowledges_after_the_lapse_learns_that_it_is_too_late() {
        UUID id = evaluations.handedOver(employee);
        String task = evaluations.step(id).taskId();

        fire(id, "acknowledgementLapsed");

        assertThatThrownBy(() -> tasks.complete(task, signedIn(employee), Map.of()))
                .isInstanceOf(CaseMoved.class);
        assertThat(Objects.requireNonNull(rows.get(id).acknowledgement()).kind())
                .isEqualTo(Acknowledgement.Kind.LAPSE);
    }

    @Test
    void of_acknowledgement_and_lapse_at_the_same_moment_one_counts() throws Exception {
        UUID id = evaluations.handedOver(employee);
        ProcessInstance instance = instance(id);
        String task = evaluations.step(id).taskId();
        String job = timer(id, "acknowledgementLapsed").getId();
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = threads.invokeAll(List.of(
                    succeeds(() -> tasks.complete(task, signedIn(employee), Map.of("remark", "Diterima"))),
                    succeeds(() -> engine.getManagementService().executeJob(job))));

            assertThat(List.of(result(both.get(0)), result(both.get(1)))).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(instance).isWaitingAtExactly("objectionTerm");
        fire(id, "objectionTermEnded");
        assertThat(history.of(id))
                .extracting(EvaluationEvent::kind)
                .filteredOn(kind -> kind == EventKind.ACKNOWLEDGED || kind == EventKind.LAPSED)
                .hasSize(1);
        assertThat(history.of(id))
                .extracting(EvaluationEvent::kind)
                .filteredOn(kind -> kind == EventKind.FOLLOW_UP)
                .hasSize(1);
    }

    @Test
    void a_contested_result_waits_for_the_decision_before_anything_follows() {
        UUID id = evaluations.handedOver(employee);
        ProcessInstance instance = instance(id);
        evaluations.complete(id, Map.of());
        Actor by = Actor.of(String.valueOf(employee.userName()));

        assertThat(contested.contest(id, by)).isTrue();
        assertThat(contested.contest(id, by)).as("once").isFalse();

        assertThat(instance).hasPassed("objectionFiled").isWaitingAtExactly("objectionDecided");
        contested.confirm(id, Actor.of("uji"));
        assertThat(instance)
                .hasPassedInOrder("objectionDecided", "resultStands", "recordFollowUp")
                .hasNotPassed("objectionTermEnded")
                .isEnded();
        assertThatThrownBy(() -> contested.confirm(id, Actor.of("uji"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_superior_the_personnel_admins_rate() {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID id = evaluations.submitted(alone);

        assertThat(evaluations.step(id).assignee()).isNull();
        assertThat(evaluations.step(id).group()).isEqualTo("personnel-admin");
        evaluations.complete(id, rating(Rating.MEETS, Rating.MEETS));
        assertThat(Objects.requireNonNull(rows.get(id).judgement()).ratedBy()).isEqualTo("admin");
    }

    @Test
    void nobody_rates_themselves_not_even_as_a_personnel_admin() {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID id = evaluations.submitted(alone);
        var admin = new SignedIn(
                String.valueOf(alone.userName()),
                alone.id(),
                alone.name(),
                Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN),
                false);

        assertThatThrownBy(
                        () -> tasks.complete(evaluations.step(id).taskId(), admin, rating(Rating.ABOVE, Rating.ABOVE)))
                .isInstanceOf(NotVisible.class);
        assertThat(rows.get(id).judgement()).isNull();
    }

    @Test
    void for_an_employee_without_an_account_the_personnel_admins_act() {
        Employee offline = people.anEmployee();
        UUID id = evaluations.submitted(offline);
        assertThat(evaluations.step(id).assignee()).isNotNull();

        jdbc.sql("update employee set user_name = null where id = ?")
                .param(offline.id())
                .update();
        evaluations.complete(id, rating(Rating.MEETS, Rating.MEETS));

        assertThat(evaluations.step(id).assignee()).isNull();
        assertThat(evaluations.step(id).group()).isEqualTo("personnel-admin");
    }

    @Test
    void only_who_is_waited_for_completes() {
        UUID id = evaluations.submitted(employee);
        String task = evaluations.step(id).taskId();

        assertThatThrownBy(() -> tasks.complete(task, signedIn(employee), rating(Rating.ABOVE, Rating.ABOVE)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(
                        () -> tasks.complete(task, signedIn(people.anEmployee()), rating(Rating.ABOVE, Rating.ABOVE)))
                .isInstanceOf(NotVisible.class);
        assertThat(instance(id)).isWaitingAtExactly("rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"🌸 selesai 💯", "D'Angelo O'Neil", "<script>alert(1)</script>", "baris satu\nbaris dua"})
    void any_text_comes_through_as_text(String text) {
        UUID id = evaluations.submitted(employee);
        Map<String, Object> fields = rating(Rating.MEETS, Rating.MEETS);
        fields.put("feedback", text);

        evaluations.complete(id, fields);
        assertThat(Objects.requireNonNull(rows.get(id).judgement()).generalFeedback())
                .isEqualTo(text);
    }

    @Test
    void a_nul_or_ten_thousand_characters_are_refused_beside_their_field() {
        UUID id = evaluations.submitted(employee);
        for (String text : List.of("a\0b", "x".repeat(10_000))) {
            Map<String, Object> fields = rating(Rating.MEETS, Rating.MEETS);
            fields.put("feedback", text);
            refusedField(id, fields, "feedback");
        }
        assertThat(rows.get(id).judgement()).isNull();
    }

    @Test
    void the_table_of_the_predicate_is_kept_with_its_version() {
        UUID id = evaluations.handedOver(employee);
        var predicate = rows.get(id).predicate();
        assertThat(predicate).isNotNull();

        var grid = grids.of(predicate.version());

        assertThat(grid.get(Rating.MEETS)).containsEntry(Rating.ABOVE, Predicate.GOOD);
        assertThat(grid.values().stream().mapToInt(Map::size).sum()).isEqualTo(9);
    }

    private ProcessInstance instance(UUID id) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private Job timer(UUID id, String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(id).getId())
                .activityId(activity)
                .singleResult();
    }

    private void fire(UUID id, String activity) {
        engine.getManagementService().executeJob(timer(id, activity).getId());
    }

    private Instant inWorkingDays(int days) {
        return calendar.endOf(calendar.plusWorkingDays(calendar.today(), days));
    }

    private void refused(UUID id, Map<String, ?> fields, String field, String code) {
        assertThatThrownBy(() -> evaluations.complete(id, fields))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.code()).isEqualTo(code);
                        }));
    }

    private void refusedField(UUID id, Map<String, ?> fields, String field) {
        assertThatThrownBy(() -> evaluations.complete(id, fields))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field())
                        .containsExactly(field));
    }

    private static Map<String, Object> without(Map<String, Object> fields, String key) {
        Map<String, Object> fewer = new HashMap<>(fields);
        fewer.remove(key);
        return fewer;
    }

    private static Callable<Boolean> succeeds(Runnable what) {
        return () -> {
            what.run();
            return true;
        };
    }

    private static boolean result(Future<Boolean> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException lost) {
            return false;
        }
    }
}
