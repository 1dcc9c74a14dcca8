package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.review.ReviewNotes;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Engine and domain commit together, or neither does. */
class RollbackIT extends IntegrationTest {

    private static final SignedIn ANN = FenceIT.person("rollbackAnn", Role.EMPLOYEE);

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService history;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    ReviewNotes notes;

    private final UUID caseId = UUID.randomUUID();
    private String taskId = "";

    /** A step, and behind it a bean of the domain that finds no report with this id. */
    @BeforeEach
    void startACase() {
        repository
                .createDeployment()
                .name("rollback-test")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "rollback-test.bpmn",
                        Bpmn.createExecutableProcess("rollback-test")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("answer")
                                .camundaFormRef("fence-test")
                                .camundaFormRefBinding("deployment")
                                .camundaAssignee(ANN.userName())
                                .exclusiveGateway("answered")
                                .condition("no", "${outcome == 'NO'}")
                                .serviceTask("failing")
                                .camundaExpression("#{reportSteps.approve(execution.processBusinessKey)}")
                                .endEvent()
                                .moveToNode("answered")
                                .condition("yes", "${outcome == 'YES'}")
                                .userTask("next")
                                .endEvent()
                                .done())
                .addClasspathResource("forms/fence/fence-test.form")
                .deploy();
        cases.start("rollback-test", caseId);
        taskId = cases.openSteps(caseId).get(0).taskId();
    }

    @Test
    void a_failure_after_the_completion_takes_back_the_step_and_what_was_written() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    tasks.complete(taskId, ANN, Map.of("decision", "YES", "comment", "sudah ditulis"));
                    assertThat(notes.drafts(caseId, ANN.userName())).isNotEmpty();
                    assertThat(cases.openSteps(caseId))
                            .extracting(OpenStep::step)
                            .containsExactly("next");
                    throw new IllegalStateException("gagal sesudahnya");
                }))
                .hasMessage("gagal sesudahnya");

        nothingHappened();
    }

    @Test
    void a_failure_in_a_bean_that_a_later_step_calls_takes_back_the_step_and_what_was_written() {
        assertThatThrownBy(() -> tasks.complete(taskId, ANN, Map.of("decision", "NO", "comment", "sudah ditulis")))
                .isNotInstanceOf(Refused.class)
                .hasStackTraceContaining("ReportSteps.approve");

        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(cases.openSteps(caseId)).singleElement().satisfies(step -> assertThat(step.taskId())
                .isEqualTo(taskId));
        assertThat(notes.drafts(caseId, ANN.userName())).isEmpty();
        assertThat(taskService.getVariables(taskId)).isEmpty();
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .count())
                .isZero();
    }
}
