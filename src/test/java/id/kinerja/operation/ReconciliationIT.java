package id.kinerja.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Difference;
import id.kinerja.engine.DifferenceKind;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of difference, made by hand, is named; a sound case is not. */
class ReconciliationIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    LocalAccounts accounts;

    private Employee head;
    private Employee employee;
    private UUID plan;

    @BeforeEach
    void a_plan_of_somebody_with_an_account() {
        head = people.aHead();
        employee = people.anEmployeeUnder(head);
        Stream.of(head, employee).forEach(this::account);
        plan = plans.opened(employee, YEAR);
    }

    /** Their jobs would run, and fail, in the tests of openings. */
    @AfterEach
    void no_opening_without_a_period_stays() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("period-opening")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test"));
    }

    @Test
    void sound_cases_are_not_named_wherever_they_stand() {
        assertThat(found(plan)).isEmpty();
        plans.submit(plans.complete(employee, YEAR), employee);
        assertThat(found(plan)).isEmpty();
        plans.decide(plan, Map.of("decision", "APPROVE"));
        assertThat(found(plan)).isEmpty();
    }

    @Test
    void sound_evaluations_are_not_named_wherever_they_stand() {
        Employee other = people.anEmployeeUnder(people.aHead());
        UUID evaluation = evaluations.handedOver(other);
        assertThat(kinds(evaluation))
                .as("only that these test people have no account")
                .containsOnly(DifferenceKind.NO_ACCOUNT);
        evaluations.complete(evaluation, Map.of());
        assertThat(found(evaluation)).isEmpty();
    }

    @Test
    void a_case_that_the_engine_does_not_run() {
        runtime.deleteProcessInstance(instance(plan), "by hand");
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::process, Difference::tables, Difference::engine)
                .containsExactly(tuple(DifferenceKind.NO_INSTANCE, "target-setting", "DRAFT → draftPlan", null));
    }

    @Test
    void a_case_that_the_engine_runs_twice() {
        runtime.startProcessInstanceByKey("target-setting", plan.toString());
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::engine)
                .containsExactly(tuple(DifferenceKind.SEVERAL_INSTANCES, "2 × draftPlan"));
    }

    @Test
    void what_runs_for_no_case() {
        UUID nothing = UUID.randomUUID();
        runtime.startProcessInstanceByKey("period-opening", nothing.toString());
        assertThat(found(nothing))
                .extracting(Difference::kind, Difference::tables, Difference::engine)
                .containsExactly(tuple(DifferenceKind.NO_CASE, null, "openBatch"));
    }

    @Test
    void what_runs_in_a_process_that_no_capability_knows() {
        repository
                .createDeployment()
                .name("fence-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fence/fence-test.bpmn")
                .addClasspathResource("forms/fence/fence-test.form")
                .deploy();
        UUID stranger = UUID.randomUUID();
        runtime.startProcessInstanceByKey("fence-test", stranger.toString());
        assertThat(kinds(stranger)).contains(DifferenceKind.NO_CASE);
    }

    @Test
    void a_case_that_has_ended_by_the_tables_and_runs_on() {
        UUID opening = UUID.randomUUID();
        runtime.startProcessInstanceByKey("period-opening", opening.toString());
        evaluations.quarter();
        jdbc.sql("insert into period_opening (id, period_id, status, expected, started_at, started_by, finished_at)"
                        + " select ?, id, 'DONE', 0, now(), 'uji', now() from period limit 1")
                .param(opening)
                .update();
        assertThat(found(opening))
                .extracting(Difference::kind, Difference::tables)
                .containsExactly(tuple(DifferenceKind.ENDED_CASE_RUNS, "DONE"));
    }

    @Test
    void a_case_that_waits_in_another_step_than_its_state_says() {
        jdbc.sql("update target_plan set state = 'SUBMITTED' where id = ?")
                .param(plan)
                .update();
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::tables, Difference::engine)
                .containsExactly(tuple(DifferenceKind.WRONG_STEP, "SUBMITTED → decidePlan", "draftPlan"));
    }

    @Test
    void a_case_in_which_nothing_waits() {
        jdbc.sql("delete from public.act_ru_task where proc_inst_id_ = ?")
                .param(instance(plan))
                .update();
        assertThat(kinds(plan)).containsExactly(DifferenceKind.NOTHING_WAITS);
    }

    @Test
    void a_task_that_waits_for_nobody() {
        taskService.setAssignee(task(), null);
        assertThat(kinds(plan)).containsExactly(DifferenceKind.TASK_FOR_NOBODY);
        taskService.addCandidateGroup(task(), "no-such-role");
        assertThat(kinds(plan)).containsExactly(DifferenceKind.TASK_FOR_NOBODY);
        taskService.addCandidateGroup(task(), "personnel-admin");
        assertThat(found(plan)).isEmpty();
    }

    @Test
    void a_task_that_waits_for_somebody_without_an_account() {
        taskService.setAssignee(task(), "hantu");
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject, Difference::engine)
                .containsExactly(tuple(DifferenceKind.NO_ACCOUNT, task(), "draftPlan: hantu"));
    }

    @Test
    void a_task_that_waits_for_somebody_who_has_left() {
        jdbc.sql("update holding set valid_to = ? where employee_id = ?")
                .params(LocalDate.of(2026, 7, 1), employee.id())
                .update();
        assertThat(kinds(plan)).containsExactly(DifferenceKind.ASSIGNEE_LEFT);
    }

    @Test
    void a_task_that_was_given_to_somebody_who_never_was_the_superior() {
        plans.submit(plans.complete(employee, YEAR), employee);
        Employee stranger = people.anEmployee();
        account(stranger);
        taskService.setAssignee(task(), stranger.userName());
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject, Difference::tables, Difference::engine)
                .containsExactly(tuple(
                        DifferenceKind.WRONG_ASSIGNEE, task(), head.userName(), "decidePlan: " + stranger.userName()));
        taskService.setAssignee(task(), employee.userName());
        assertThat(kinds(plan)).as("one's own plan").containsExactly(DifferenceKind.WRONG_ASSIGNEE);
    }

    @Test
    void a_task_of_the_employee_that_was_given_to_the_superior() {
        taskService.setAssignee(task(), head.userName());
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::tables)
                .containsExactly(tuple(DifferenceKind.WRONG_ASSIGNEE, employee.userName()));
    }

    @Test
    void a_task_that_has_not_moved_to_todays_superior_is_named() {
        plans.submit(plans.complete(employee, YEAR), employee);
        Employee next = people.aHead();
        account(next);
        people.setSuperior(employee.id(), next.id(), LocalDate.of(2026, 7, 1));
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::tables)
                .containsExactly(tuple(DifferenceKind.WRONG_ASSIGNEE, next.userName()));
    }

    @Test
    void who_took_a_task_that_waits_for_a_role_is_not_named() {
        taskService.addCandidateGroup(task(), "personnel-admin");
        taskService.setAssignee(task(), head.userName());
        assertThat(found(plan))
                .as("no personnel admin")
                .extracting(Difference::kind, Difference::tables)
                .containsExactly(tuple(DifferenceKind.WRONG_ASSIGNEE, "personnel-admin"));
        String admin = "admin" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(admin, "Admin", "gunung-biru-7788", Set.of(Role.PERSONNEL_ADMIN), "uji");
        taskService.setAssignee(task(), admin);
        assertThat(found(plan)).isEmpty();
    }

    @Test
    void for_whom_a_case_waits_is_told_to_who_can_mend_it_and_not_to_who_only_watches() {
        SignedIn operator =
                (SignedIn) TestSignIn.as("operator", null, Role.OPERATOR).getPrincipal();
        SignedIn watcher =
                (SignedIn) TestSignIn.as("pengawas", null, Role.PROCESS_OWNER).getPrincipal();
        plans.submit(plans.complete(employee, YEAR), employee);
        Employee stranger = people.aHead();
        account(stranger);
        for (String other : List.of(String.valueOf(stranger.userName()), "hantu")) {
            taskService.setAssignee(task(), other);
            assertThat(of(reconciliations.run(operator)).toString()).contains(other);
            assertThat(of(reconciliations.latest(operator).orElseThrow()).toString())
                    .contains(other);
            for (Reconciliation seen : List.of(
                    reconciliations.run(watcher),
                    reconciliations.latest(watcher).orElseThrow())) {
                assertThat(of(seen))
                        .as("which case waits where, as Cockpit says it, and not for whom")
                        .extracting(Difference::subject, Difference::tables, Difference::engine)
                        .containsExactly(tuple(task(), null, "decidePlan"));
                assertThat(seen.toString()).doesNotContain(other);
            }
        }
    }

    @Test
    void what_was_suspended_is_named_once() {
        runtime.suspendProcessInstanceById(instance(plan));
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject)
                .containsExactly(tuple(DifferenceKind.SUSPENDED, instance(plan)));
        runtime.activateProcessInstanceById(instance(plan));
        assertThat(found(plan)).isEmpty();
        management.suspendJobById(timer());
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject, Difference::engine)
                .containsExactly(tuple(DifferenceKind.SUSPENDED, timer(), "draftDue"));
        management.activateJobById(timer());
        jdbc.sql("update public.act_ru_task set suspension_state_ = 2 where id_ = ?")
                .param(task())
                .update();
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject)
                .containsExactly(tuple(DifferenceKind.SUSPENDED, task()));
    }

    @Test
    void a_whole_process_that_was_suspended() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("target-setting")
                .latestVersion()
                .singleResult()
                .getId();
        repository.suspendProcessDefinitionById(definition);
        try {
            assertThat(reconciliations.run("uji").differences())
                    .filteredOn(difference -> definition.equals(difference.subject()))
                    .extracting(Difference::kind, Difference::process, Difference::caseId)
                    .containsExactly(tuple(DifferenceKind.SUSPENDED, "target-setting", null));
            assertThat(found(plan)).as("what runs of it goes on").isEmpty();
        } finally {
            repository.activateProcessDefinitionById(definition);
        }
    }

    @Test
    void a_timer_that_is_missing_but_not_one_that_has_fired() {
        management.executeJob(timer());
        assertThat(found(plan)).isEmpty();
        plans.submit(plans.complete(employee, YEAR), employee);
        management.deleteJob(timer());
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::tables, Difference::engine)
                .containsExactly(tuple(DifferenceKind.NO_TIMER, "decisionDue", "decidePlan"));
    }

    @Test
    void a_task_that_does_not_listen_for_the_message_that_its_model_names() {
        UUID report = UUID.randomUUID();
        jdbc.sql("""
                        insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)
                        values (?, 0, ?, date '2026-07-15', 'SUBMITTED', 1, now(), now())
                        """).params(report, employee.id()).update();
        cases.start("daily-report", report);
        assertThat(found(report)).isEmpty();

        jdbc.sql("delete from public.act_ru_event_subscr where proc_inst_id_ = ?")
                .param(instance(report))
                .update();
        assertThat(found(report))
                .extracting(Difference::kind, Difference::tables, Difference::engine)
                .containsExactly(tuple(DifferenceKind.NO_SUBSCRIPTION, "withdrawnMeanwhile", "decideReport"));
    }

    @Test
    void a_task_without_the_due_date_that_its_model_sets() {
        jdbc.sql("update public.act_ru_task set due_date_ = null where id_ = ?")
                .param(task())
                .update();
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject)
                .containsExactly(tuple(DifferenceKind.NO_DUE_DATE, task()));
    }

    @Test
    void a_job_that_has_failed_for_good() {
        management.setJobRetries(timer(), 0);
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::subject)
                .containsExactly(tuple(DifferenceKind.JOB_FAILED, timer()));
    }

    @Test
    void a_job_that_was_begun_and_left() {
        lockTimer("current_timestamp - interval '1000 days'");
        assertThat(kinds(plan)).containsExactly(DifferenceKind.JOB_ABANDONED);
        lockTimer("current_timestamp + interval '1000 days'");
        assertThat(found(plan)).isEmpty();
    }

    @Test
    void an_incident() {
        String execution = runtime.createExecutionQuery()
                .processInstanceId(instance(plan))
                .activityId("draftPlan")
                .singleResult()
                .getId();
        runtime.createIncident("handbook", execution, "because", "somebody said so");
        assertThat(found(plan))
                .extracting(Difference::kind, Difference::engine)
                .containsExactly(tuple(DifferenceKind.INCIDENT, "draftPlan: handbook: somebody said so"));
    }

    @Test
    void work_that_goes_on_meanwhile_looks_like_no_difference() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        plans.complete(employee, YEAR);
        String row = jdbc.sql("select id::text from target_result where plan_id = ?")
                .param(plan)
                .query(String.class)
                .single();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        Future<Integer> rounds = worker.submit(() -> {
            int done = 0;
            while (!stop.get()) {
                plans.submit(plan, employee);
                plans.decide(plan, Map.of("decision", "RETURN", "rows", List.of(row), "comment", "Lengkapi"));
                done++;
            }
            return done;
        });
        try {
            for (int look = 0; look < 100; look++) {
                assertThat(found(plan)).isEmpty();
            }
        } finally {
            stop.set(true);
            worker.shutdown();
        }
        assertThat(rounds.get()).as("something did go on").isPositive();
    }

    private void account(Employee person) {
        jdbc.sql("insert into account values (?, false, now(), 'uji')")
                .param(person.userName())
                .update();
    }

    private List<DifferenceKind> kinds(UUID caseId) {
        return found(caseId).stream().map(Difference::kind).toList();
    }

    private List<Difference> found(UUID caseId) {
        return of(reconciliations.run("uji"), caseId);
    }

    private List<Difference> of(Reconciliation seen) {
        return of(seen, plan);
    }

    private static List<Difference> of(Reconciliation seen, UUID caseId) {
        return seen.differences().stream()
                .filter(difference -> caseId.toString().equals(difference.caseId()))
                .toList();
    }

    private String task() {
        return plans.step(plan).taskId();
    }

    private String timer() {
        return management
                .createJobQuery()
                .processInstanceId(instance(plan))
                .singleResult()
                .getId();
    }

    private void lockTimer(String until) {
        jdbc.sql("update public.act_ru_job set lock_owner_ = 'gone', lock_exp_time_ = " + until + " where id_ = ?")
                .param(timer())
                .update();
    }

    private String instance(UUID caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
    }
}
