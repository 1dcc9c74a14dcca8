package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.review.ReviewNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FenceIT extends IntegrationTest {

    private static final SignedIn ANN = person("fenceAnn", Role.EMPLOYEE);
    private static final SignedIn BUDI = person("fenceBudi", Role.EMPLOYEE);

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    ReviewNotes notes;

    @Autowired
    JdbcClient jdbc;

    private final UUID caseId = UUID.randomUUID();
    private String taskId = "";

    @BeforeEach
    void startACase() {
        repository
                .createDeployment()
                .name("fence-test")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fence/fence-test.bpmn")
                .addClasspathResource("forms/fence/fence-test.form")
                .deploy();
        cases.start("fence-test", caseId);
        taskId = cases.openSteps(caseId).get(0).taskId();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    void what_was_typed_stands_in_the_tables_of_the_domain_and_nowhere_in_the_engine() {
        String secret = "rahasia-" + UUID.randomUUID();
        tasks.complete(taskId, ANN, Map.of("decision", "YES", "comment", secret));

        assertThat(notes.drafts(caseId, "fenceAnn")).containsValue(secret);
        assertThat(new EngineText(jdbc).columnsWith(secret)).isEmpty();
    }

    @Test
    void neither_does_it_when_another_client_sends_ordinary_variables_however_long() {
        String secret = "rahasia-" + UUID.randomUUID();
        String long10000 = secret + "x".repeat(10_000);
        identity.setAuthentication("fenceAnn", List.of("employee"));
        taskService.complete(taskId, Map.of("decision", "YES", "comment", long10000));
        identity.clearAuthentication();

        assertThat(notes.drafts(caseId, "fenceAnn")).containsValue(long10000);
        assertThat(new EngineText(jdbc).columnsWith(secret)).isEmpty();
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance())
                        .list())
                .extracting(variable -> variable.getName() + "=" + variable.getValue())
                .containsExactly("outcome=YES");
    }

    @Test
    void the_search_for_a_text_finds_one_that_is_there() {
        assertThat(new EngineText(jdbc).columnsWith(caseId.toString())).contains("act_ru_execution.business_key_");
    }

    @Test
    void a_refused_command_leaves_the_task_open_and_nothing_written() {
        assertThatThrownBy(() -> tasks.complete(taskId, ANN, Map.of("decision", "YES", "comment", "FAIL-LATE")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("comment"));

        assertThat(cases.openSteps(caseId)).extracting(OpenStep::taskId).containsExactly(taskId);
        assertThat(notes.drafts(caseId, "fenceAnn")).isEmpty();
    }

    @Test
    void every_wrong_field_is_named() {
        assertThatThrownBy(() -> tasks.complete(taskId, ANN, Map.of("amount", "11", "comment", "a\u0000b")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("amount", "comment", "decision"));
    }

    @Test
    void a_value_of_another_type_is_refused_beside_its_field() {
        assertThatThrownBy(() -> tasks.complete(taskId, ANN, Map.of("decision", "MAYBE", "amount", "many")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder("decision", "amount"));
    }

    @Test
    void a_field_that_the_form_does_not_have_is_refused() {
        assertThatThrownBy(() -> tasks.complete(taskId, ANN, Map.of("decision", "YES", "predicate", "VERY_GOOD")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_outcome_that_a_client_sends_is_not_taken() {
        identity.setAuthentication("fenceAnn", List.of("employee"));
        taskService.complete(taskId, Map.of("decision", "YES", "outcome", "APPROVED-BY-ME"));
        identity.clearAuthentication();

        assertThat(runtime.getVariable(instance(), "outcome")).isEqualTo("YES");
    }

    @Test
    void somebody_elses_task_does_not_exist() {
        assertThatThrownBy(() -> tasks.open(taskId, BUDI)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tasks.complete(taskId, BUDI, Map.of("decision", "YES")))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void the_engine_itself_refuses_a_completion_by_somebody_else_or_by_nobody() {
        assertThatThrownBy(() -> taskService.complete(taskId, Map.of("decision", "YES")))
                .isInstanceOf(RuntimeException.class);
        identity.setAuthentication("fenceBudi", List.of("employee"));
        assertThatThrownBy(() -> taskService.complete(taskId, Map.of("decision", "YES")))
                .isInstanceOf(RuntimeException.class);
        identity.clearAuthentication();

        assertThat(cases.openSteps(caseId)).extracting(OpenStep::taskId).containsExactly(taskId);
    }

    @Test
    void an_assignee_may_work_on_a_task_but_not_change_it() {
        identity.setAuthentication("fenceAnn", List.of("employee"));
        assertThatThrownBy(() -> taskService.setAssignee(taskId, "fenceBudi")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> taskService.setVariable(taskId, "outcome", "NO"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> taskService.delegateTask(taskId, "fenceBudi")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void sixteen_completions_at_once_make_one_and_fifteen_learn_who_was_first() throws Exception {
        int clients = 16;
        CyclicBarrier start = new CyclicBarrier(clients);
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                answers.add(pool.submit((Callable<Boolean>) () -> {
                    start.await();
                    try {
                        tasks.complete(taskId, ANN, Map.of("decision", "YES", "comment", "satu"));
                        return true;
                    } catch (AlreadyHandled first) {
                        assertThat(first.handled().by()).isEqualTo("fenceAnn");
                        return false;
                    }
                }));
            }
            int won = 0;
            for (Future<Boolean> answer : answers) {
                won += answer.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance())
                        .taskDefinitionKey("answer")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void who_is_refused_since_somebody_was_faster_in_between_learns_that_and_not_the_refusal() {
        FenceTestForm.meanwhile = () -> {
            FenceTestForm.meanwhile = () -> {};
            CompletableFuture.runAsync(() -> tasks.complete(taskId, ANN, Map.of("decision", "YES")))
                    .join();
        };
        assertThatThrownBy(() -> tasks.complete(taskId, ANN, Map.of("decision", "NO")))
                .isInstanceOf(AlreadyHandled.class);
    }

    @Test
    void a_task_of_a_group_is_taken_by_the_member_who_completes_it_and_the_next_member_learns_who_that_was() {
        SignedIn first = person("fenceAdminOne", Role.PERSONNEL_ADMIN);
        SignedIn second = person("fenceAdminTwo", Role.PERSONNEL_ADMIN);
        tasks.complete(taskId, ANN, Map.of("decision", "YES"));
        OpenStep confirm = cases.openSteps(caseId).get(0);
        assertThat(confirm.group()).isEqualTo("personnel-admin");

        tasks.complete(confirm.taskId(), first, Map.of("decision", "YES"));

        assertThatThrownBy(() -> tasks.complete(confirm.taskId(), second, Map.of("decision", "NO")))
                .isInstanceOfSatisfying(
                        AlreadyHandled.class,
                        handled -> assertThat(handled.handled().by()).isEqualTo("fenceAdminOne"));
        assertThatThrownBy(() -> tasks.open(confirm.taskId(), BUDI)).isInstanceOf(NotVisible.class);
        assertThat(cases.openSteps(caseId)).isEmpty();
    }

    @Test
    void of_sixteen_members_who_take_a_task_at_once_one_has_it_and_the_others_learn_who() throws Exception {
        tasks.complete(taskId, ANN, Map.of("decision", "YES"));
        String confirm = cases.openSteps(caseId).get(0).taskId();

        var answers = AtOnce.sixteen(client -> () -> {
            try {
                tasks.claim(confirm, person("fenceAdmin" + client, Role.PERSONNEL_ADMIN));
                return "";
            } catch (AlreadyHandled first) {
                return first.handled().by();
            }
        });

        String owner = "fenceAdmin" + answers.indexOf("");
        assertThat(cases.openSteps(caseId).get(0).assignee()).isEqualTo(owner);
        assertThat(answers).containsOnlyOnce("").containsOnly("", owner);
    }

    @Test
    void a_task_that_another_member_of_the_group_has_taken_says_who_and_is_hidden_from_others() {
        SignedIn first = person("fenceAdminOne", Role.PERSONNEL_ADMIN);
        SignedIn second = person("fenceAdminTwo", Role.PERSONNEL_ADMIN);
        tasks.complete(taskId, ANN, Map.of("decision", "YES"));
        String confirm = cases.openSteps(caseId).get(0).taskId();

        tasks.claim(confirm, first);

        assertThatThrownBy(() -> tasks.complete(confirm, second, Map.of("decision", "NO")))
                .isInstanceOfSatisfying(AlreadyHandled.class, taken -> {
                    assertThat(taken.handled().by()).isEqualTo("fenceAdminOne");
                    assertThat(taken.handled().completed()).isFalse();
                });
        assertThatThrownBy(() -> tasks.open(confirm, BUDI)).isInstanceOf(NotVisible.class);
        tasks.complete(confirm, first, Map.of("decision", "YES"));
        assertThat(cases.openSteps(caseId)).isEmpty();
    }

    private String instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
    }

    static SignedIn person(String userName, Role role) {
        return new SignedIn(userName, null, userName, Set.of(role), false);
    }
}
