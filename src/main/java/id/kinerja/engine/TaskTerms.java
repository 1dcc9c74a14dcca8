package id.kinerja.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Gives open tasks another due date, and lets the timers that hang at them fire then as well. */
@Component
public class TaskTerms {

    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final EngineAuthentication authentication;
    private final Map<String, Set<String>> shared;

    TaskTerms(
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            EngineAuthentication authentication,
            List<CaseFacts> facts) {
        this.shared = facts.stream().collect(Collectors.toMap(CaseFacts::process, CaseFacts::sharedTerms));
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.authentication = authentication;
    }

    /** Whether a step's term is its own, and not one that a timer of the case sets for several. */
    public boolean isOwn(OpenStep step) {
        return !shared.getOrDefault(step.process(), Set.of()).contains(step.step());
    }

    /**
     * Moves the terms of open tasks in the caller's transaction. What has been completed meanwhile is left alone; a timer
     * that has fired stays fired.
     *
     * @param steps the user tasks in the model that are meant
     * @param moved tells the new due date by the old one; the same one changes nothing
     * @return how many tasks were moved
     */
    public int move(String process, Collection<UUID> caseIds, Set<String> steps, UnaryOperator<Instant> moved) {
        return authentication.asSystem(() -> {
            List<Task> open = caseIds.isEmpty()
                    ? List.of()
                    : tasks.createTaskQuery()
                            .processDefinitionKey(process)
                            .processInstanceBusinessKeyIn(
                                    caseIds.stream().map(UUID::toString).toArray(String[]::new))
                            .taskDefinitionKeyIn(steps.toArray(String[]::new))
                            .list();
            return (int) open.stream().filter(task -> move(task, moved)).count();
        });
    }

    private boolean move(Task task, UnaryOperator<Instant> moved) {
        if (task.getDueDate() == null) {
            return false;
        }
        Date due = Date.from(moved.apply(task.getDueDate().toInstant()));
        if (due.getTime() == task.getDueDate().getTime()) {
            return false;
        }
        tasks.setDueDate(task.getId(), due);
        timers(task).forEach(timer -> management.setJobDuedate(timer.getId(), due));
        return true;
    }

    private List<Job> timers(Task task) {
        return repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .flatMap(event -> management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .activityId(event.getId())
                        .list()
                        .stream())
                .toList();
    }
}
