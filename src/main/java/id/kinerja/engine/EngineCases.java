package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link Cases} by the embedded engine. */
@Component
class EngineCases implements Cases {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineAuthentication authentication;
    private final OpenSteps openSteps;
    private final AssigneeDifferences assignees;
    private final ActingTasks acting;
    private final TaskPassing passing;
    private final OwnDecisions own;

    EngineCases(
            RuntimeService runtime,
            TaskService tasks,
            EngineAuthentication authentication,
            OpenSteps openSteps,
            AssigneeDifferences assignees,
            ActingTasks acting,
            TaskPassing passing,
            OwnDecisions own) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authentication = authentication;
        this.openSteps = openSteps;
        this.assignees = assignees;
        this.acting = acting;
        this.passing = passing;
        this.own = own;
    }

    @Override
    @Transactional
    public void start(String process, UUID caseId) {
        authentication.asSystem(() -> runtime.startProcessInstanceByKey(process, caseId.toString()));
    }

    @Override
    @Transactional
    public void send(String message, UUID caseId) {
        try {
            authentication.asSystem(() -> {
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseId.toString())
                        .correlate();
                return caseId;
            });
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException moved) {
            throw new CaseMoved(caseId);
        }
    }

    @Override
    @Transactional
    public void end(String process, UUID caseId, String reason) {
        try {
            authentication.asSystem(() -> {
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(caseId.toString())
                        .list()
                        .forEach(one -> runtime.deleteProcessInstance(one.getId(), reason));
                return caseId;
            });
        } catch (NullValueException | OptimisticLockingException moved) {
            throw new CaseMoved(caseId);
        }
    }

    @Override
    @Transactional
    public void again(String process, UUID caseId, String step, String from) {
        try {
            authentication.asSystem(() -> {
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(caseId.toString())
                        .list()
                        .forEach(one -> runtime.createProcessInstanceModification(one.getId())
                                .cancelAllForActivity(step)
                                .startBeforeActivity(from)
                                .execute());
                return caseId;
            });
        } catch (ProcessEngineException moved) {
            // it began with a model without that element, is suspended, or was completed in the same instant
            throw new CaseMoved(caseId);
        }
    }

    @Override
    @Transactional
    public void give(OpenStep step, String userName) {
        try {
            authentication.asSystem(() -> {
                tasks.setAssignee(step.taskId(), userName);
                return step;
            });
        } catch (NullValueException | OptimisticLockingException moved) {
            throw new CaseMoved(step.caseId());
        }
    }

    @Override
    @Transactional
    public void pass(OpenStep step, @Nullable String to, String cause) {
        try {
            passing.pass(
                    new TaskPassing.Passed(
                            step.taskId(),
                            step.caseId(),
                            step.process(),
                            step.step(),
                            step.assignee(),
                            to,
                            step.group()),
                    cause);
        } catch (NullValueException | OptimisticLockingException moved) {
            throw new CaseMoved(step.caseId());
        }
    }

    @Override
    public List<OpenStep> openSteps(UUID caseId) {
        return openSteps.of(List.of(caseId));
    }

    @Override
    public Optional<OpenStep> stepFor(SignedIn person, UUID caseId) {
        return openSteps(caseId).stream()
                .filter(step -> step.waitsFor(person)
                        || step.assignee() != null
                                && step.group() == null
                                && acting.may(person.userName(), step.taskId()))
                .filter(step -> step.group() == null
                        ? !assignees.isWrong(step.process(), caseId, step.taskId())
                        : person.groups().contains(step.group()) && !own.isAbout(person, step))
                .findFirst();
    }

    @Override
    public @Nullable String taskOf(OpenStep step, SignedIn person) {
        return step.waitsFor(person) && !own.isAbout(person, step) ? step.taskId() : null;
    }

    @Override
    public List<OpenStep> openSteps(Collection<UUID> caseIds) {
        return openSteps.of(caseIds);
    }
}
