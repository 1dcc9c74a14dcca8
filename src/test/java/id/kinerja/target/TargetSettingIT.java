package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.AlreadyHandled;
import id.kinerja.engine.FlowNodeCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.review.ReviewNotes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The process target-setting, every path and timer of it. */
class TargetSettingIT extends IntegrationTest {

    @RegisterExtension
    static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("target-setting");

    private static final int YEAR = 2026;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    PlanReader reader;

    @Autowired
    Tasks tasks;

    @Autowired
    ReviewNotes notes;

    @Autowired
    Reviewing reviewing;

    @Autowired
    EstablishedPlans established;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Organization organization;

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
    void an_opened_plan_waits_for_its_employee_until_the_drafting_term_ends() {
        UUID plan = plans.opened(employee, YEAR);

        assertThat(instance(plan)).isWaitingAtExactly("draftPlan");
        var step = plans.step(plan);
        assertThat(step.assignee()).isEqualTo(employee.userName());
        assertThat(step.due()).isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 10)));
        assertThat(instance(plan)).hasNoVariables();
    }

    @Test
    void a_submitted_plan_waits_for_the_supervisor_until_the_decision_term_ends() {
        UUID plan = plans.submitted(employee, YEAR);

        var superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
        assertThat(instance(plan)).hasPassed("draftPlan").isWaitingAtExactly("decidePlan");
        assertThat(plans.step(plan).assignee()).isEqualTo(superior.userName());
        assertThat(plans.step(plan).due()).isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 5)));
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void an_approved_plan_is_established_with_its_version() {
        UUID plan = plans.submitted(employee, YEAR);
        var instance = instance(plan);
        String decider = Objects.requireNonNull(plans.step(plan).assignee());

        plans.decide(plan, Map.of("decision", "APPROVE", "comment", "Lanjutkan"));

        assertThat(instance)
                .hasPassedInOrder("opened", "draftPlan", "decidePlan", "decided", "establish", "established")
                .isEnded();
        var view = reader.view(plan);
        assertThat(view.state()).isEqualTo(PlanState.ESTABLISHED);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.rounds()).extracting(Submission::decidedBy).containsExactly(decider);
        var read = established.of(employee.id(), YEAR).orElseThrow();
        assertThat(read).isEqualTo(established.version(plan, 1));
        assertThat(read.results())
                .extracting(EstablishedPlan.Result::text)
                .containsExactly("Dokumen kependudukan terbit tepat waktu");
        assertThat(read.results().get(0).indicators())
                .extracting(EstablishedPlan.Indicator::target)
                .containsExactly("1.200");
        assertThat(established.of(List.of(employee.id()), YEAR)).containsEntry(employee.id(), read);
    }

    @Test
    void a_return_carries_a_reason_for_each_row_and_goes_round_as_often_as_needed() {
        UUID plan = plans.submitted(employee, YEAR);
        var instance = instance(plan);
        var rows = reader.view(plan).rows();
        String result = rows.get(0).id();
        String indicator = rows.get(1).id();
        var supervisor = plans.waitedFor(plan);
        reviewing.save(plan, Map.of(result, "Tulis hasilnya, bukan kegiatannya"), Map.of(), base(plan), supervisor);

        plans.decide(plan, Map.of("decision", "RETURN", "rows", List.of(indicator), "comment", "Periksa lagi"));

        assertThat(instance)
                .isWaitingAtExactly("draftPlan")
                .hasPassed("decided")
                .hasNotPassed("establish");
        var returned = reader.view(plan);
        assertThat(returned.state()).isEqualTo(PlanState.RETURNED);
        assertThat(returned.note(result)).isEqualTo("Tulis hasilnya, bukan kegiatannya");
        assertThat(returned.note(indicator)).isEqualTo("Periksa lagi");
        assertThat(returned.note("")).isEqualTo("Periksa lagi");
        assertThat(notes.drafts(plan, supervisor.userName())).isEmpty();

        plans.submit(plan, employee);
        plans.decide(plan, Map.of("decision", "RETURN", "rows", List.of(result), "comment", "Masih belum"));
        plans.submit(plan, employee);
        plans.decide(plan, Map.of("decision", "APPROVE"));

        assertThat(instance)
                .hasPassedInOrder(
                        "draftPlan", "decidePlan", "draftPlan", "decidePlan", "draftPlan", "decidePlan", "establish")
                .isEnded();
        assertThat(reader.view(plan).rounds())
                .extracting(Submission::outcome)
                .containsExactly(RoundOutcome.RETURN, RoundOutcome.RETURN, RoundOutcome.APPROVE);
        assertThat(reader.view(plan).rounds()).extracting(Submission::noteRound).containsExactly(1, 2, null);
    }

    @Test
    void drafting_past_its_term_is_recorded_and_nothing_else() {
        UUID plan = plans.complete(employee, YEAR);

        fire(plan, "draftDue");

        assertThat(instance(plan))
                .isWaitingAtExactly("draftPlan")
                .hasPassed("recordDraftOverdue", "draftOverdueRecorded");
        assertThat(reader.view(plan).overdueSince()).isNotNull();
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.DRAFT);

        plans.submit(plan, employee);
        assertThat(reader.view(plan).overdueSince()).isNull();
    }

    @Test
    void a_decision_past_its_term_is_recorded_and_never_taken_by_itself() {
        UUID plan = plans.submitted(employee, YEAR);

        fire(plan, "decisionDue");

        assertThat(instance(plan))
                .isWaitingAtExactly("decidePlan")
                .hasPassed("recordDecisionOverdue", "decisionOverdueRecorded");
        assertThat(reader.view(plan).overdueSince()).isNotNull();
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.SUBMITTED);

        plans.decide(plan, Map.of("decision", "APPROVE"));
        var view = reader.view(plan);
        assertThat(view.overdueSince()).isNull();
        assertThat(view.rounds()).extracting(Submission::overdueAt).doesNotContainNull();
    }

    @Test
    void a_plan_of_somebody_without_superior_is_decided_by_the_personnel_admins() {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID plan = plans.submitted(alone, YEAR);

        assertThat(plans.step(plan).assignee()).isNull();
        assertThat(plans.step(plan).group()).isEqualTo("personnel-admin");
        plans.decide(plan, Map.of("decision", "APPROVE"));
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.ESTABLISHED);
    }

    @Test
    void a_plan_of_somebody_without_account_waits_under_the_nip() {
        Employee later = people.anEmployeeWithoutAccount(null);

        assertThat(plans.step(plans.opened(later, YEAR)).assignee()).isEqualTo(later.nip());
    }

    @Test
    void an_incomplete_plan_is_not_submitted_and_everything_missing_is_named() {
        UUID plan = plans.opened(employee, YEAR);

        assertThatThrownBy(() -> plans.submit(plan, employee))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(4));
        assertThat(instance(plan)).isWaitingAtExactly("draftPlan");
        assertThat(reader.view(plan).rounds()).isEmpty();
    }

    @Test
    void a_plan_is_submitted_only_when_its_employee_confirms_it() {
        UUID plan = plans.complete(employee, YEAR);
        var me = TestPlans.signedIn(employee);

        for (Map<String, Object> fields : List.<Map<String, Object>>of(Map.of(), Map.of("confirmed", false))) {
            assertThatThrownBy(() -> tasks.complete(plans.step(plan).taskId(), me, fields))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void nobody_else_submits_the_plan() {
        UUID plan = plans.complete(employee, YEAR);
        String task = plans.step(plan).taskId();

        assertThatThrownBy(
                        () -> tasks.complete(task, TestPlans.signedIn(people.anEmployee()), Map.of("confirmed", true)))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void submitting_twice_is_submitting_once() {
        UUID plan = plans.complete(employee, YEAR);
        String task = plans.step(plan).taskId();
        var me = TestPlans.signedIn(employee);
        tasks.complete(task, me, Map.of("confirmed", true));

        assertThatThrownBy(() -> tasks.complete(task, me, Map.of("confirmed", true)))
                .isInstanceOf(AlreadyHandled.class);
        assertThat(reader.view(plan).rounds()).hasSize(1);
    }

    @Test
    void nobody_decides_on_their_own_plan() {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID plan = plans.submitted(alone, YEAR);
        var adminOfOwnPlan = new SignedIn(
                Objects.requireNonNull(alone.userName()),
                alone.id(),
                alone.name(),
                Set.of(Role.PERSONNEL_ADMIN),
                false);

        assertThatThrownBy(
                        () -> tasks.complete(plans.step(plan).taskId(), adminOfOwnPlan, Map.of("decision", "APPROVE")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("target.decide.own"));
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void a_decision_that_contradicts_itself_is_refused() {
        UUID plan = plans.submitted(employee, YEAR);
        String row = reader.view(plan).rows().get(0).id();
        String unknown = UUID.randomUUID().toString();

        refused(plan, Map.of("decision", "RETURN"), "rows");
        refused(plan, Map.of("decision", "RETURN", "comment", "Perbaiki"), "rows");
        refused(plan, Map.of("decision", "RETURN", "rows", List.of(row)), "comment");
        refused(plan, Map.of("decision", "RETURN", "rows", List.of(row), "comment", "  "), "comment");
        refused(plan, Map.of("decision", "RETURN", "rows", List.of(unknown), "comment", "x"), "rows");
        refused(plan, Map.of("decision", "APPROVE", "rows", List.of(row)), "rows");
        refused(plan, Map.of("decision", "REJECT"), "decision");
        refused(plan, Map.of(), "decision");
        refused(plan, Map.of("decision", "APPROVE", "comment", "a\u0000b"), "comment");
        refused(plan, Map.of("decision", "APPROVE", "comment", "x".repeat(10_000)), "comment");
        reviewing.save(plan, Map.of(row, "Belum terukur"), Map.of(), base(plan), plans.waitedFor(plan));
        refused(plan, Map.of("decision", "APPROVE"), "decision");

        assertThat(instance(plan)).isWaitingAtExactly("decidePlan");
        assertThat(notes.latest(plan)).isEmpty();
    }

    @Test
    void a_row_with_a_saved_reason_is_returned_without_being_ticked() {
        UUID plan = plans.submitted(employee, YEAR);
        String row = reader.view(plan).rows().get(0).id();
        reviewing.save(
                plan,
                Map.of(row, "D'Angelo 🎉 <script>alert(1)</script>"),
                Map.of(),
                base(plan),
                plans.waitedFor(plan));

        plans.decide(plan, Map.of("decision", "RETURN"));

        assertThat(reader.view(plan).note(row)).isEqualTo("D'Angelo 🎉 <script>alert(1)</script>");
    }

    private void refused(UUID plan, Map<String, ?> fields, String field) {
        assertThatThrownBy(() -> plans.decide(plan, fields))
                .as("%s", fields)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo(field));
    }

    private String base(UUID plan) {
        return reviewing.base(plan, plans.waitedFor(plan));
    }

    private void fire(UUID plan, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(plan).getId())
                .activityId(timer)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private ProcessInstance instance(UUID plan) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.toString())
                .singleResult();
    }
}
