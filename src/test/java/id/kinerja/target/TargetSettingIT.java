package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.AlreadyHandled;
import id.kinerja.engine.Cases;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.review.ReviewNotes;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process target-setting, every path and timer of it. */
class TargetSettingIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("target-setting");

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

    @Autowired
    Settings settings;

    @Autowired
    TargetSteps teamDay;

    @Autowired
    TeamPlans teamPlans;

    @Autowired
    Drafting drafting;

    @Autowired
    Cases cases;

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
        settings.set(TargetSettings.TEAM_DAYS, 10, "test");
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
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
                .isWaitingAtExactly("draftPlan", "waitForTeam")
                .hasPassed("recordDraftOverdue", "teamStepsIn");
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
                .isWaitingAtExactly("decidePlan", "waitForTeam")
                .hasPassed("recordDecisionOverdue", "teamStepsIn");
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
                .isInstanceOf(NotVisible.class);
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

    @Test
    void where_the_team_never_steps_in_an_overdue_step_is_recorded_alone() {
        settings.set(TargetSettings.TEAM_DAYS, 0, "test");
        UUID plan = plans.complete(employee, YEAR);

        fire(plan, "draftDue");

        assertThat(instance(plan)).isWaitingAtExactly("draftPlan").hasPassed("overdueRecorded");
    }

    @Test
    void the_teams_day_is_the_second_week_of_the_year_or_later_for_who_came_later_where_the_government_is() {
        UUID plan = plans.complete(employee, YEAR);
        assertThat(teamDay.teamDay(plan.toString()).toInstant())
                .as("ten working days after the opening")
                .isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 10)));
        UUID next = plans.complete(employee, YEAR + 1);

        assertThat(teamDay.teamDay(next.toString()).toInstant())
                .as("drafting begins in the year before; the days count from January on")
                .isEqualTo(calendar.endOf(calendar.plusWorkingDays(LocalDate.of(YEAR, 12, 31), 10)));
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jayapura", "test");
        assertThat(teamDay.teamDay(next.toString())
                        .toInstant()
                        .atZone(ZoneId.of("Asia/Jayapura"))
                        .toLocalTime())
                .isEqualTo(LocalTime.of(23, 59, 59));
    }

    @Test
    void when_the_employee_is_silent_past_the_day_the_team_takes_and_writes_the_plan_and_three_are_told() {
        UUID plan = plans.opened(employee, YEAR);
        var instance = instance(plan);
        fire(plan, "draftDue");
        fire(plan, "teamDay");
        assertThat(instance).isWaitingAtExactly("draftPlan", "takePlan");
        var take = step(plan, "takePlan");
        assertThat(take.group()).isEqualTo("performance-team");
        var member = teamMember();
        assertThatThrownBy(() -> drafting.view(plan, member))
                .as("not even the team reads it before it is taken")
                .isInstanceOf(NotVisible.class);

        tasks.complete(take.taskId(), member, Map.of("confirmed", true));

        assertThat(instance)
                .isWaitingAtExactly("writeForSides")
                .hasPassed("takenFromEmployee", "takenByTeam", "planTaken");
        assertThat(step(plan, "writeForSides").assignee()).isEqualTo(member.userName());
        assertThatThrownBy(() -> plans.write(plan, TestPlans.signedIn(employee)))
                .as("the employee's turn is over")
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> plans.write(plan, teamMember()))
                .as("nor does somebody else of the team write it")
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(
                        () -> tasks.complete(step(plan, "writeForSides").taskId(), member, Map.of("confirmed", true)))
                .as("incomplete")
                .isInstanceOf(Refused.class);
        plans.write(plan, member);
        tasks.complete(step(plan, "writeForSides").taskId(), member, Map.of("confirmed", true));

        assertThat(instance).hasPassed("approvedOrWritten", "establish").isEnded();
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.ESTABLISHED);
        assertThat(established.establishing(plan, 1).by().person()).isEqualTo(member.userName());
        var superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
        assertThat(teamPlans.toldTo(employee.id()))
                .extracting(TeamPlans.TeamPlan::planId, TeamPlans.TeamPlan::own)
                .containsExactly(tuple(plan, true));
        assertThat(teamPlans.toldTo(superior.id()))
                .extracting(TeamPlans.TeamPlan::planId, TeamPlans.TeamPlan::own)
                .contains(tuple(plan, false));
        teamPlans.opened(plan, employee.id());
        assertThat(teamPlans.toldTo(employee.id()))
                .as("told until it is opened")
                .isEmpty();
        assertThat(teamPlans.writerOf(plan)).isPresent();
    }

    @Test
    void when_the_superior_is_silent_the_team_takes_the_plan_as_it_was_submitted() {
        UUID plan = plans.submitted(employee, YEAR);
        var instance = instance(plan);
        var superior = plans.waitedFor(plan);
        String decision = plans.step(plan).taskId();
        fire(plan, "decisionDue");
        fire(plan, "teamDay");
        var member = teamMember();
        tasks.complete(step(plan, "takePlan").taskId(), member, Map.of("confirmed", true));
        assertThat(instance).isWaitingAtExactly("writeForSides").hasPassed("takenFromSuperior");
        assertThatThrownBy(() -> tasks.complete(decision, superior, Map.of("decision", "APPROVE")))
                .isInstanceOf(RuntimeException.class);

        tasks.complete(step(plan, "writeForSides").taskId(), member, Map.of("confirmed", true));

        assertThat(instance).isEnded();
        assertThat(reader.view(plan).rounds())
                .extracting(Submission::outcome)
                .containsExactly(RoundOutcome.WITHDRAW, RoundOutcome.APPROVE);
    }

    @Test
    void who_acts_before_the_team_has_taken_the_plan_keeps_it() {
        UUID early = plans.complete(employee, YEAR);
        fire(early, "draftDue");
        plans.submit(early, employee);
        assertThat(instance(early))
                .as("before the team's day")
                .isWaitingAtExactly("decidePlan")
                .hasPassed("sidesActed", "silenceOver");

        UUID late = plans.complete(employee, YEAR + 1);
        fire(late, "draftDue");
        fire(late, "teamDay");
        String take = step(late, "takePlan").taskId();
        tasks.complete(step(late, "draftPlan").taskId(), TestPlans.signedIn(employee), Map.of("confirmed", true));
        assertThat(instance(late))
                .as("after it")
                .isWaitingAtExactly("decidePlan")
                .hasPassed("silenceBroken", "silenceOver");
        assertThatThrownBy(() -> tasks.complete(take, teamMember(), Map.of("confirmed", true)))
                .isInstanceOf(RuntimeException.class);
        fire(late, "decisionDue");
        fire(late, "teamDay");
        assertThat(instance(late)).as("the superior is silent in turn").isWaitingAtExactly("decidePlan", "takePlan");
        tasks.complete(
                step(late, "decidePlan").taskId(),
                TestPlans.signedIn(
                        organization.superiorOf(employee.id(), calendar.today()).orElseThrow()),
                Map.of("decision", "APPROVE"));
        assertThat(reader.view(late).state()).isEqualTo(PlanState.ESTABLISHED);
        assertThat(instance(late)).isNull();
    }

    @Test
    void of_a_submission_and_a_taking_in_the_same_instant_one_counts() throws Exception {
        UUID plan = plans.complete(employee, YEAR);
        fire(plan, "draftDue");
        fire(plan, "teamDay");
        String draft = step(plan, "draftPlan").taskId();
        String take = step(plan, "takePlan").taskId();
        var answers = AtOnce.sixteen(client -> () -> {
            try {
                if (client % 2 == 0) {
                    tasks.complete(draft, TestPlans.signedIn(employee), Map.of("confirmed", true));
                } else {
                    tasks.complete(take, teamMember(), Map.of("confirmed", true));
                }
                return "done";
            } catch (RuntimeException second) {
                return second.getClass().getSimpleName();
            }
        });

        assertThat(answers).containsOnlyOnce("done");
        boolean taken = reader.view(plan).state() == PlanState.TEAM;
        assertThat(reader.view(plan).state()).isIn(PlanState.TEAM, PlanState.SUBMITTED);
        assertThat(instance(plan)).isWaitingAtExactly(taken ? "writeForSides" : "decidePlan");
    }

    @Test
    void nobody_but_the_team_takes_a_plan_and_nobody_their_own() {
        UUID plan = plans.complete(employee, YEAR);
        fire(plan, "draftDue");
        fire(plan, "teamDay");
        String take = step(plan, "takePlan").taskId();

        assertThatThrownBy(
                        () -> tasks.complete(take, TestPlans.signedIn(people.anEmployee()), Map.of("confirmed", true)))
                .isInstanceOf(NotVisible.class);
        var own = new SignedIn(
                String.valueOf(employee.userName()),
                employee.id(),
                employee.name(),
                Set.of(Role.PERFORMANCE_TEAM),
                false);
        assertThatThrownBy(() -> tasks.complete(take, own, Map.of("confirmed", true)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> tasks.complete(take, teamMember(), Map.of()))
                .as("without the confirmation")
                .isInstanceOf(Refused.class);
        assertThat(reader.view(plan).state()).isEqualTo(PlanState.DRAFT);
    }

    private SignedIn teamMember() {
        Employee one = people.aHead();
        jdbc.sql("insert into account_role (user_name, role_group, seen_at) values (?, 'performance-team', now())")
                .param(one.userName())
                .update();
        return new SignedIn(String.valueOf(one.userName()), one.id(), one.name(), Set.of(Role.PERFORMANCE_TEAM), false);
    }

    private OpenStep step(UUID plan, String step) {
        return cases.openSteps(plan).stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow();
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
