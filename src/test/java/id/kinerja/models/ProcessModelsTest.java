package id.kinerja.models;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.models.Models.ProcessFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessModelsTest {

    private static final Set<String> KEYS = Set.of(
            "target-setting",
            "target-amendment",
            "daily-report",
            "period-evaluation",
            "period-opening",
            "performance-cycle",
            "performance-window",
            "window-extension",
            "year-closing",
            "superior-correction",
            "objection",
            "coaching",
            "reward",
            "reward-scoring");

    private static final Pattern MEANINGFUL = Pattern.compile("[a-z][A-Za-z0-9]*");

    static List<ProcessFile> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_file_holds_one_process_named_as_in_the_plan(ProcessFile file) {
        assertThat(file.model().getModelElementsByType(Process.class))
                .as("one file, one process: whoever changes one must not re-version another")
                .hasSize(1);
        assertThat(file.process().getId())
                .as("the file is found by the process's key")
                .isEqualTo(Models.name(file.path()))
                .isIn(KEYS);
        assertThat(file.process().getName())
                .as("people see the process by its name")
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_process_can_run_and_its_history_ends(ProcessFile file) {
        assertThat(file.process().isExecutable())
                .as("a process that cannot be started is a drawing")
                .isTrue();
        assertThat(file.process().getCamundaHistoryTimeToLiveString())
                .as("without a time to live (a period in days) the history grows for ever")
                .matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_user_task_has_a_form_somebody_and_a_due_date(ProcessFile file) {
        for (UserTask task : file.userTasks()) {
            assertThat(task.getCamundaFormRef())
                    .as("%s: without a form nobody can complete it outside our pages", task.getId())
                    .isNotBlank();
            assertThat(task.getCamundaFormRefBinding())
                    .as("%s: a running case keeps the form it was deployed with", task.getId())
                    .isEqualTo("deployment");
            assertThat(Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups())
                            .filter(ProcessModelsTest::isExpression))
                    .as("%s: a task for nobody waits for ever", task.getId())
                    .isNotEmpty();
            assertThat(task.getCamundaCandidateUsers())
                    .as("%s: one person or one group, or nobody feels meant", task.getId())
                    .isNull();
            assertThat(isExpression(task.getCamundaDueDate()))
                    .as(
                            "%s: the first page answers by when, so every task is due by the working calendar",
                            task.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void automatic_steps_call_a_bean_and_nothing_else(ProcessFile file) {
        assertThat(file.model().getModelElementsByType(ScriptTask.class))
                .as("a script is code that no compiler, test or review sees")
                .isEmpty();
        assertThat(file.model().getModelElementsByType(CamundaScript.class))
                .as("a script is code that no compiler, test or review sees")
                .isEmpty();
        for (ServiceTask task : file.model().getModelElementsByType(ServiceTask.class)) {
            assertThat(isExpression(task.getCamundaExpression()))
                    .as(
                            "%s: camunda:expression names a bean's method; classes and delegates would tie the domain to"
                                    + " the engine",
                            task.getId())
                    .isTrue();
        }
        for (BusinessRuleTask task : file.model().getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(isExpression(task.getCamundaExpression()))
                    .as("%s: a decision is asked by the domain, which stores its inputs and version", task.getId())
                    .isTrue();
        }
        assertThat(file.model().getModelElementsByType(SendTask.class))
                .as("what leaves the house leaves after the commit, not from a step")
                .isEmpty();
        assertThat(file.model().getModelElementsByType(Task.class))
                .as("an undefined task does nothing and looks as if it did")
                .noneMatch(task -> task.getElementType().getTypeName().equals(BpmnModelConstants.BPMN_ELEMENT_TASK));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void nothing_runs_once_for_everybody_of_a_unit(ProcessFile file) {
        assertThat(file.model().getModelElementsByType(MultiInstanceLoopCharacteristics.class))
                .as("one case a person: a multi-instance over thousands starts in one transaction and collapses when"
                        + " they complete together; a fixed number of lanes is none")
                .allMatch(lanes -> lanes.getLoopCardinality() != null && lanes.getCamundaCollection() == null);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void ids_and_names_say_what_happens(ProcessFile file) {
        for (FlowNode node : file.model().getModelElementsByType(FlowNode.class)) {
            assertThat(node.getId())
                    .as("ids are read in reports, history and code: camelCase words, no generated suffix")
                    .matches(MEANINGFUL);
            if (!(node instanceof Gateway) || node.getOutgoing().size() > 1) {
                assertThat(node.getName())
                        .as("%s: people read the diagram", node.getId())
                        .isNotBlank();
            }
        }
        for (SequenceFlow flow : file.model().getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getId())
                    .as("ids are read in reports, history and code: camelCase words, no generated suffix")
                    .matches(MEANINGFUL);
            if ((flow.getSource() instanceof ExclusiveGateway || flow.getSource() instanceof InclusiveGateway)
                    && flow.getSource().getOutgoing().size() > 1) {
                assertThat(flow.getName())
                        .as("%s: the answer stands at the way it leads to", flow.getId())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_gateway_always_finds_a_way_out(ProcessFile file) {
        for (Gateway gateway : file.model().getModelElementsByType(Gateway.class)) {
            SequenceFlow otherwise = otherwise(gateway);
            if (gateway.getOutgoing().size() < 2
                    || !(gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)) {
                continue;
            }
            assertThat(otherwise)
                    .as("%s: without a default flow an unexpected outcome ends in an incident", gateway.getId())
                    .isNotNull();
            for (SequenceFlow flow : gateway.getOutgoing()) {
                assertThat(flow.getConditionExpression() == null)
                        .as("%s: every way but the default has its condition", flow.getId())
                        .isEqualTo(flow.equals(otherwise));
            }
        }
        for (SequenceFlow flow : file.model().getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getConditionExpression() == null || flow.getSource() instanceof Gateway)
                    .as("%s: a condition behind a step is a hidden gateway", flow.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_is_reached_and_leads_to_an_end(ProcessFile file) {
        var nodes = file.model().getModelElementsByType(FlowNode.class);
        Set<FlowNode> reached = new HashSet<>();
        var next = new ArrayDeque<FlowNode>(file.model().getModelElementsByType(StartEvent.class));
        assertThat(next.stream().map(start -> start.getParentElement()).toList())
                .as("one way into the process and into each part of it")
                .doesNotHaveDuplicates()
                .hasSize(1
                        + file.model().getModelElementsByType(SubProcess.class).size());
        while (!next.isEmpty()) {
            FlowNode node = next.poll();
            if (reached.add(node)) {
                node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
                file.model().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(node))
                        .forEach(next::add);
            }
        }
        List<String> dangling = new ArrayList<>();
        for (FlowNode node : nodes) {
            if (!reached.contains(node)
                    || !(node instanceof EndEvent) && node.getOutgoing().isEmpty()) {
                dangling.add(node.getId());
            }
        }
        assertThat(dangling)
                .as("what nothing leads to never happens, and what leads nowhere ends a case unseen")
                .isEmpty();
    }

    private static @Nullable SequenceFlow otherwise(Gateway gateway) {
        if (gateway instanceof ExclusiveGateway exclusive) {
            return exclusive.getDefault();
        }
        return gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
    }

    private static boolean isExpression(@Nullable String text) {
        return text != null && text.matches("[#$]\\{.+}");
    }
}
