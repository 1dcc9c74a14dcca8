package id.kinerja.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers which sequence flows cases have taken, which the engine's history does not tell; what is rolled back is not taken. */
@Component
@Profile("test")
@Order(Ordered.LOWEST_PRECEDENCE)
class TakenFlows extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> byInstance = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) TakenFlows.this::taken);
            }
        });
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    /** The flows that any of some instances has taken. */
    Set<String> of(Collection<String> instances) {
        return instances.stream()
                .flatMap(instance -> byInstance.getOrDefault(instance, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private void taken(DelegateExecution execution) {
        String instance = execution.getProcessInstanceId();
        String flow = ((ExecutionEntity) execution).getTransition().getId();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, command -> byInstance
                        .computeIfAbsent(instance, one -> ConcurrentHashMap.newKeySet())
                        .add(flow));
    }
}
