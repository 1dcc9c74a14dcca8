package id.kinerja.objection;

import static id.kinerja.objection.TestObjections.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Comparison;
import id.kinerja.engine.DifferenceKind;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.evaluation.Contest.FormerResult;
import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process objection, every path and timer of it, and what it does to the evaluation. */
class ObjectionIT extends IntegrationTest {

    private static final Setting<Integer> OBJECTION_DAYS = Setting.integer("evaluation.objection-days", 14, 1, 60);

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("objection");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestObjections objections;

    @Autowired
    TestOrganization people;

    @Autowired
    ObjectionStore store;

    @Autowired
    Objections service;

    @Autowired
    ReceivedResults results;

    @Autowired
    Deciders deciders;

    @Autowired
    Tasks tasks;

    @Autowired
    Comparison comparison;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    Line line;
    UUID evaluation;

    @BeforeEach
    void a_result_that_was_received() {
        ProcessEngineTests.init(engine);
        line = objections.line();
        evaluation = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
    }

    @AfterEach
    void leave_nothing() {
        ProcessEngineTests.reset();
        settings.set(ObjectionSettings.WITHOUT_SUPERIOR, ObjectionSettings.HEAD_OF_GOVERNMENT, "test");
    }

    @Test
    void who_rated_a_part_of_the_year_does_not_decide_on_what_became_of_it() {
        UUID rater = line.rater().id();
        assertThat(deciders.decider(result(), rater)).contains(line.decider());
        jdbc.sql(
                        "insert into evaluation_segment (evaluation_id, number, starts_on, ends_on, unit_name, post_title, rater_id,"
                                + " concluding, asked, plan_id, plan_version) select id, 1, date '2026-04-01', date '2026-04-30', 'Bidang',"
                                + " 'Arsiparis', ?, false, ?, plan_id, plan_version from evaluation where id = ?")
                .params(line.decider().id(), line.decider().userName(), evaluation)
                .update();

        assertThat(deciders.decider(result(), rater)).isNotEqualTo(Optional.of(line.decider()));
        assertThat(deciders.isBarred(result(), null, line.decider().id())).isTrue();
    }

    @Test
    void both_sides_are_asked_at_once_and_the_evaluation_waits() {
        UUID id = objections.filed(line.employee(), evaluation);

        assertThat(instance(id)).isWaitingAt("explainRating", "addEvidence", "statementsLate");
        assertThat(objections.step(id, "explainRating").assignee())
                .isEqualTo(line.rater().userName());
        assertThat(objections.step(id, "addEvidence").assignee())
                .isEqualTo(line.employee().userName());
        assertThat(objections.step(id, "explainRating").due()).isNotNull();
        assertThat(instance(evaluation)).hasPassed("objectionFiled").isWaitingAt("objectionDecided");
        assertThat(state(id)).isEqualTo(Objection.State.FILED);
        assertThat(result().contest()).isNotNull();
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
    }

    @Test
    void a_confirmed_result_stands_and_what_follows_from_it_is_recorded() {
        UUID id = objections.heard(line, evaluation);
        ProcessInstance objection = instance(id);
        ProcessInstance evaluated = instance(evaluation);
        assertThat(objection)
                .hasPassed("bothHeard", "bothSidesHeard")
                .hasNotPassed("markSilence")
                .isWaitingAtExactly("decideObjection");
        assertThat(objections.step(id, "decideObjection").assignee())
                .isEqualTo(line.decider().userName());
        assertThat(nothingDiffers(id, evaluation)).isEmpty();

        objections.complete(
                id,
                "decideObjection",
                line.decider(),
                Map.of("decision", "CONFIRM", "comment", "Penjelasan penilai cukup"));

        assertThat(objection).hasPassed("confirmResult", "resultConfirmed").isEnded();
        assertThat(evaluated).hasPassed("objectionDecided", "recordFollowUp").isEnded();
        assertThat(result().predicate()).isEqualTo(Predicate.NEEDS_IMPROVEMENT);
        assertThat(Objects.requireNonNull(result().contest()).outcome()).isEqualTo(ContestOutcome.CONFIRMED);
        assertThat(followUp()).isEqualTo("COACHING");
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
    }

    @ParameterizedTest(name = "results {0}, behaviour {1}: {2}")
    @CsvSource({
        "ABOVE, ABOVE, VERY_GOOD",
        "ABOVE, MEETS, GOOD",
        "MEETS, ABOVE, GOOD",
        "MEETS, MEETS, GOOD",
        "BELOW, ABOVE, NEEDS_IMPROVEMENT",
        "ABOVE, BELOW, POOR",
        "MEETS, BELOW, POOR",
        "BELOW, BELOW, VERY_POOR"
    })
    void a_changed_result_gets_its_predicate_from_the_table_and_the_former_stays_on_record(
            Rating results, Rating behaviour, Predicate predicate) {
        UUID id = objections.heard(line, evaluation);
        ProcessInstance evaluated = instance(evaluation);

        objections.complete(id, "decideObjection", line.decider(), change(results, behaviour));

        assertThat(evaluated).hasPassed("recordFollowUp").isEnded();
        ReceivedResult stands = result();
        assertThat(stands.resultRating()).isEqualTo(results);
        assertThat(stands.behaviourRating()).isEqualTo(behaviour);
        assertThat(stands.predicate()).isEqualTo(predicate);
        assertThat(stands.ratedBy()).isEqualTo(line.rater().userName());
        FormerResult former =
                Objects.requireNonNull(Objects.requireNonNull(stands.contest()).former());
        assertThat(former.resultRating()).isEqualTo(Rating.BELOW);
        assertThat(former.behaviourRating()).isEqualTo(Rating.MEETS);
        assertThat(former.predicate()).isEqualTo(Predicate.NEEDS_IMPROVEMENT);
        assertThat(former.rule()).isEqualTo("below-meets");
        assertThat(former.version()).isPositive();
        assertThat(stands.contest().decidedBy()).isEqualTo(line.decider().userName());
        assertThat(column("predicate_rule")).isEqualTo((results + "-" + behaviour).toLowerCase());
        assertThat(column("predicate_basis")).isNotBlank();
        assertThat(jdbc.sql("select event from evaluation_event where evaluation_id = ? order by position desc limit 3")
                        .param(evaluation)
                        .query(String.class)
                        .list())
                .containsExactly("FOLLOW_UP", "CHANGED", "CONTESTED");
    }

    @Test
    void only_one_rating_may_be_changed_and_the_other_stays() {
        UUID id = objections.heard(line, evaluation);

        objections.complete(id, "decideObjection", line.decider(), change(Rating.ABOVE, null));

        assertThat(result().resultRating()).isEqualTo(Rating.ABOVE);
        assertThat(result().behaviourRating()).isEqualTo(Rating.MEETS);
        assertThat(result().predicate()).isEqualTo(Predicate.GOOD);
        assertThat(followUp()).isEqualTo("NONE");
    }

    @Test
    void a_decision_needs_a_reason_and_says_what_it_means() {
        UUID id = objections.heard(line, evaluation);

        refused(id, Map.of("decision", "CHANGE", "comment", "Ya"), "objection.refused.nothing-changed");
        refused(id, change(Rating.BELOW, Rating.MEETS), "objection.refused.nothing-changed");
        refused(
                id,
                Map.of("decision", "CONFIRM", "resultRating", "ABOVE", "comment", "Ya"),
                "objection.refused.confirm-changes");
        assertThatThrownBy(() -> objections.complete(
                        id, "decideObjection", line.decider(), Map.of("decision", "CONFIRM", "comment", "   ")))
                .isInstanceOf(Refused.class);
        assertThat(instance(id)).isWaitingAtExactly("decideObjection");
    }

    @Test
    void a_silent_side_is_marked_and_cannot_block_but_decides_nothing() {
        UUID id = objections.filed(line.employee(), evaluation);
        objections.complete(id, "addEvidence", line.employee(), Map.of("evidence", "Lihat berkas"));

        fire(id, "statementsLate");

        ProcessInstance instance = instance(id);
        assertThat(instance).hasPassed("markSilence").isWaitingAt("explainRating", "goOnWithout");
        assertThat(store.find(id).orElseThrow().silentAt()).isNotNull();
        assertThat(result().predicate()).isEqualTo(Predicate.NEEDS_IMPROVEMENT);
        assertThat(nothingDiffers(id, evaluation)).isEmpty();

        fire(id, "goingOnOverdue");
        assertThat(instance).hasPassed("escalateGoingOn", "goingOnEscalated").isWaitingAt("goOnWithout");

        objections.complete(id, "goOnWithout", line.decider(), Map.of("note", "Penilai sudah diingatkan"));
        assertThat(instance).hasPassed("wentOnWithout").isWaitingAtExactly("decideObjection");
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
        objections.complete(id, "decideObjection", line.decider(), change(Rating.MEETS, null));
        assertThat(result().predicate()).isEqualTo(Predicate.GOOD);
    }

    @Test
    void who_answers_late_is_heard_while_the_decider_waits() {
        UUID id = objections.filed(line.employee(), evaluation);
        fire(id, "statementsLate");

        objections.complete(id, "explainRating", line.rater(), Map.of("statement", "Maaf terlambat"));
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
        objections.complete(id, "addEvidence", line.employee(), Map.of());

        assertThat(instance(id)).isWaitingAtExactly("decideObjection");
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
    }

    @Test
    void a_silent_decider_is_escalated_and_the_next_superior_may_take_over() {
        UUID id = objections.heard(line, evaluation);
        assertThatThrownBy(() -> service.takeOver(id, user(line.next()))).isInstanceOf(NotVisible.class);

        fire(id, "decisionOverdue");

        ProcessInstance instance = instance(id);
        assertThat(instance).hasPassed("escalateDecision", "decisionEscalated").isWaitingAtExactly("decideObjection");
        assertThat(objections.step(id, "decideObjection").assignee())
                .as("the first one keeps the task until it is taken over")
                .isEqualTo(line.decider().userName());
        assertThat(result().predicate()).isEqualTo(Predicate.NEEDS_IMPROVEMENT);
        assertThatThrownBy(() -> service.takeOver(id, user(line.rater()))).isInstanceOf(NotVisible.class);

        service.takeOver(id, user(line.next()));

        assertThat(nothingDiffers(id, evaluation)).isEmpty();
        assertThatThrownBy(() -> service.takeOver(id, user(line.next()))).isInstanceOf(CaseMoved.class);
        OpenStep step = objections.step(id, "decideObjection");
        assertThatThrownBy(() -> tasks.complete(
                        step.taskId(), TestObjections.signedIn(line.decider()), change(Rating.MEETS, null)))
                .isInstanceOf(NotVisible.class);
        objections.complete(id, "decideObjection", line.next(), change(Rating.MEETS, null));
        assertThat(result().predicate()).isEqualTo(Predicate.GOOD);
        assertThat(Objects.requireNonNull(result().contest()).decidedBy()).isEqualTo(user(line.next()));
    }

    @Test
    void neither_employee_nor_rater_decides_also_when_the_engine_gives_them_the_task() {
        UUID id = objections.heard(line, evaluation);
        String task = objections.step(id, "decideObjection").taskId();
        for (Employee wrong : List.of(line.employee(), line.rater())) {
            assertThatThrownBy(() -> tasks.complete(task, TestObjections.signedIn(wrong), change(Rating.ABOVE, null)))
                    .isInstanceOf(NotVisible.class);
            engine.getTaskService().setAssignee(task, wrong.userName());
            assertThatThrownBy(() -> tasks.complete(task, TestObjections.signedIn(wrong), change(Rating.ABOVE, null)))
                    .isInstanceOf(RuntimeException.class);
            engine.getTaskService().setAssignee(task, line.decider().userName());
        }
        jdbc.sql("update objection set decider = ? where id = ?")
                .params(line.rater().userName(), id)
                .update();
        engine.getTaskService().setAssignee(task, line.rater().userName());
        assertThatThrownBy(
                        () -> tasks.complete(task, TestObjections.signedIn(line.rater()), change(Rating.ABOVE, null)))
                .isInstanceOf(Refused.class);
        jdbc.sql("update objection set decider = ? where id = ?")
                .params(line.decider().userName(), id)
                .update();
        engine.getTaskService().setAssignee(task, line.decider().userName());
        assertThat(result().predicate()).isEqualTo(Predicate.NEEDS_IMPROVEMENT);
    }

    @Test
    void a_stand_in_of_the_decider_neither_sees_nor_decides() {
        UUID id = objections.heard(line, evaluation);
        for (Employee standIn : List.of(line.rater(), line.employee(), people.aHead())) {
            UUID appointment = UUID.randomUUID();
            jdbc.sql("insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from,"
                            + " valid_to, granted_by, granted_at)"
                            + " values (?, ?, ?, 'PLH', '800/1', '2026-07-01', '2026-08-01', 'uji', now())")
                    .params(appointment, line.decider().id(), standIn.id())
                    .update();
            String task = objections.step(id, "decideObjection").taskId();
            assertThatThrownBy(() -> tasks.complete(task, TestObjections.signedIn(standIn), change(Rating.ABOVE, null)))
                    .isInstanceOf(NotVisible.class);
            jdbc.sql("delete from acting_appointment where id = ?")
                    .param(appointment)
                    .update();
        }
        assertThat(instance(id)).isWaitingAtExactly("decideObjection");
    }

    @Test
    void who_rated_in_an_officials_place_does_not_explain_and_neither_of_them_decides() {
        jdbc.sql("update evaluation set rated_by = ?, rated_for = ? where id = ?")
                .params(line.decider().userName(), line.rater().userName(), evaluation)
                .update();

        UUID id = objections.filed(line.employee(), evaluation);

        assertThat(objections.step(id, "explainRating").assignee()).isEqualTo(user(line.rater()));
        assertThat(store.find(id).orElseThrow().decider())
                .as("the decider acted for the rater and has a hand in it")
                .isEqualTo(user(line.next()));
    }

    @Test
    void for_a_rater_who_has_left_the_superior_of_today_explains() {
        Employee successor = people.aHeadUnder(line.decider());
        people.setSuperior(line.employee().id(), successor.id(), LocalDate.of(2026, 7, 1));
        people.leaves(line.rater().id(), LocalDate.of(2026, 7, 10));
        rated("2026-07-03T02:00:00Z");
        rated("2026-07-03T02:00:00Z");

        UUID id = objections.filed(line.employee(), evaluation);

        assertThat(objections.step(id, "explainRating").assignee()).isEqualTo(user(successor));
        assertThat(store.find(id).orElseThrow().decider()).isEqualTo(user(line.decider()));
    }

    @Test
    void a_rater_who_moved_still_explains_and_the_superior_of_then_decides() {
        Employee elsewhere = people.aHead();
        people.setSuperior(line.rater().id(), elsewhere.id(), LocalDate.of(2026, 7, 16));
        people.setSuperior(line.employee().id(), line.decider().id(), LocalDate.of(2026, 7, 15));

        UUID id = objections.filed(line.employee(), evaluation);

        assertThat(objections.step(id, "explainRating").assignee()).isEqualTo(user(line.rater()));
        assertThat(store.find(id).orElseThrow().decider()).isEqualTo(user(line.decider()));
    }

    @Test
    void when_nobody_can_explain_the_employee_alone_is_heard() {
        people.setSuperior(line.employee().id(), null, LocalDate.of(2026, 7, 1));
        people.leaves(line.rater().id(), LocalDate.of(2026, 7, 10));
        rated("2026-07-03T02:00:00Z");

        UUID id = objections.filed(line.employee(), evaluation);

        assertThat(instance(id))
                .hasPassed("raterKnown")
                .isWaitingAt("addEvidence")
                .hasNotPassed("explainRating");
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
        objections.complete(id, "addEvidence", line.employee(), Map.of());
        assertThat(objections.step(id, "decideObjection").assignee())
                .as("the rater's superior on the day of the rating")
                .isEqualTo(user(line.decider()));
    }

    @Test
    void a_decider_who_left_meanwhile_is_replaced_by_the_next_superior() {
        UUID id = objections.filed(line.employee(), evaluation);
        people.leaves(line.decider().id(), LocalDate.of(2026, 7, 10));
        rated("2026-07-03T02:00:00Z");
        objections.complete(id, "explainRating", line.rater(), Map.of("statement", "Kualitasnya belum sesuai"));

        objections.complete(id, "addEvidence", line.employee(), Map.of());

        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.next()));
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
    }

    @Test
    void without_a_superior_above_the_setting_decides() {
        Employee top = people.aHead();
        Employee below = people.anEmployeeUnder(top);
        UUID result = objections.received(below, Rating.BELOW, Rating.BELOW);
        settings.set(ObjectionSettings.WITHOUT_SUPERIOR, ObjectionSettings.FINAL, "test");

        assertThatThrownBy(() -> objections.filed(below, result))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("objection.refused.final"));

        assertThat(instance(result)).as("and nothing was written").isWaitingAt("objectionTerm");
        assertThat(results.find(result).orElseThrow().contest()).isNull();
    }

    @Test
    void without_a_superior_above_the_head_of_government_decides_where_that_is_set() {
        Employee top = people.aHead();
        Employee below = people.anEmployeeUnder(top);
        Employee mayor = people.anEmployee();
        jdbc.sql("update head_of_government set valid_to = date '2026-07-01' where valid_to is null")
                .update();
        jdbc.sql(
                        "insert into head_of_government (employee_id, title, valid_from) values (?, 'Wali Kota', date '2026-07-01')")
                .param(mayor.id())
                .update();
        try {
            UUID result = objections.received(below, Rating.BELOW, Rating.BELOW);
            UUID id = objections.filed(below, result);
            objections.complete(id, "explainRating", top, Map.of("statement", "Target tidak tercapai"));
            objections.complete(id, "addEvidence", below, Map.of());
            assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(mayor));

            objections.complete(id, "decideObjection", mayor, change(Rating.MEETS, Rating.MEETS));

            ReceivedResult stands = results.find(result).orElseThrow();
            assertThat(stands.predicate()).isEqualTo(Predicate.GOOD);
            assertThat(Objects.requireNonNull(stands.contest()).decidedBy()).isEqualTo(user(mayor));
            assertThat(nothingDiffers(id, result)).isEmpty();
        } finally {
            jdbc.sql("delete from head_of_government where employee_id = ?")
                    .param(mayor.id())
                    .update();
            jdbc.sql("update head_of_government set valid_to = null where valid_to = date '2026-07-01'")
                    .update();
        }
    }

    @Test
    void the_last_day_that_was_told_counts_whatever_is_set_since() {
        LocalDate told =
                Objects.requireNonNull(results.find(evaluation).orElseThrow().lastDay());
        // eight days go by, and the term becomes shorter
        jdbc.sql("update evaluation set acknowledged_at = acknowledged_at - interval '8 days',"
                        + " contestable_until = contestable_until - 8 where id = ?")
                .param(evaluation)
                .update();
        settings.set(OBJECTION_DAYS, 7, "test");
        try {
            assertThat(results.find(evaluation).orElseThrow())
                    .extracting(ReceivedResult::lastDay, ReceivedResult::open)
                    .containsExactly(told.minusDays(8), true);
            objections.filed(line.employee(), evaluation);
            var next = objections.line();
            assertThat(results.find(objections.received(next.employee(), Rating.BELOW, Rating.MEETS))
                            .orElseThrow()
                            .lastDay())
                    .as("what begins now has the term of now")
                    .isEqualTo(told.minusDays(7));
        } finally {
            settings.set(OBJECTION_DAYS, 14, "test");
        }
    }

    @Test
    void a_second_objection_is_refused() {
        objections.filed(line.employee(), evaluation);

        assertThatThrownBy(() -> objections.filed(line.employee(), evaluation))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("objection.refused.filed"));
    }

    @Test
    void what_followed_already_is_replaced_when_a_result_is_changed_later() {
        fire(evaluation, "objectionTermEnded");
        assertThat(followUp()).isEqualTo("COACHING");

        UUID id = objections.heard(line, evaluation);
        objections.complete(id, "decideObjection", line.decider(), change(Rating.ABOVE, Rating.ABOVE));

        assertThat(result().predicate()).isEqualTo(Predicate.VERY_GOOD);
        assertThat(followUp()).isEqualTo("REWARD_POSSIBLE");
        assertThat(nothingDiffers(id, evaluation)).isEmpty();
    }

    private void rated(String at) {
        jdbc.sql("update evaluation set rated_at = cast(? as timestamptz) where id = ?")
                .params(at, evaluation)
                .update();
    }

    private void refused(UUID id, Map<String, ?> fields, String code) {
        assertThatThrownBy(() -> objections.complete(id, "decideObjection", line.decider(), fields))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo(code));
    }

    private List<String> nothingDiffers(UUID... cases) {
        List<String> keys = List.of(cases).stream().map(UUID::toString).toList();
        return comparison.compare().differences().stream()
                .filter(difference -> keys.contains(difference.caseId()))
                // people of tests sign in without accounts
                .filter(difference -> difference.kind() != DifferenceKind.NO_ACCOUNT)
                .map(Object::toString)
                .toList();
    }

    private ReceivedResult result() {
        return results.find(evaluation).orElseThrow();
    }

    private Objection.State state(UUID id) {
        return store.find(id).orElseThrow().state();
    }

    private String followUp() {
        return column("follow_up");
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from evaluation where id = ?")
                .param(evaluation)
                .query(String.class)
                .single();
    }

    private ProcessInstance instance(UUID id) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private void fire(UUID id, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(id).getId())
                .activityId(timer)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private static String user(Employee one) {
        return String.valueOf(one.userName());
    }
}
