package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails a test class whose own cases have not walked every flow node of a process and taken every sequence flow; cases of
 * other classes in the shared database do not count.
 */
public final class FlowCoverage implements BeforeAllCallback, AfterAllCallback {

    private final String process;
    private final Set<String> others = new HashSet<>();

    public FlowCoverage(String process) {
        this.process = process;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        others.addAll(instances(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Set<String> own = new HashSet<>(instances(context));
        own.removeAll(others);
        Set<String> walked = bean(context, HistoryService.class).createHistoricActivityInstanceQuery().list().stream()
                .filter(step -> own.contains(step.getProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        assertThat(walked)
                .as("every flow node of " + process + " is walked by this class")
                .containsAll(elements(context, FlowNode.class).stream()
                        .map(FlowElement::getId)
                        .toList());
        Set<String> taken = bean(context, TakenFlows.class).of(own);
        assertThat(elements(context, SequenceFlow.class))
                .as("every sequence flow of " + process + " is taken by this class")
                .filteredOn(flow -> !taken.contains(flow.getId()) && !chosenByEvent(flow, walked))
                .extracting(FlowElement::getId)
                .isEmpty();
    }

    /** From an event-based gateway the engine goes straight to the event that happened, to which one flow leads. */
    private static boolean chosenByEvent(SequenceFlow flow, Set<String> walked) {
        return flow.getSource() instanceof EventBasedGateway
                && flow.getTarget().getIncoming().size() == 1
                && walked.contains(flow.getTarget().getId());
    }

    private <T extends FlowElement> Collection<T> elements(ExtensionContext context, Class<T> type) {
        RepositoryService repository = bean(context, RepositoryService.class);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(definition).getModelElementsByType(type);
    }

    private List<String> instances(ExtensionContext context) {
        return bean(context, HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private static <T> T bean(ExtensionContext context, Class<T> type) {
        return SpringExtension.getApplicationContext(context).getBean(type);
    }
}
