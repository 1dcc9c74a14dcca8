package id.kinerja.engine;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Tasks} by the embedded engine. */
@Component
class EngineTasks implements Tasks {

    private final TaskService tasks;
    private final EngineAuthentication authentication;
    private final OpenSteps openSteps;
    private final TaskContent content;
    private final TaskAccess access;
    private final ClaimTrail trail;
    private final TransactionTemplate transaction;

    EngineTasks(
            TaskService tasks,
            EngineAuthentication authentication,
            OpenSteps openSteps,
            TaskContent content,
            TaskAccess access,
            ClaimTrail trail,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.authentication = authentication;
        this.openSteps = openSteps;
        this.content = content;
        this.access = access;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<OpenStep> waitingFor(SignedIn person, TaskQuery query, int offset, int limit) {
        return openSteps.waitingFor(person, query, offset, limit);
    }

    @Override
    public int countWaitingFor(SignedIn person, TaskQuery query) {
        return openSteps.countWaitingFor(person, query);
    }

    @Override
    public OpenTask open(String taskId, SignedIn person) {
        OpenStep step = access.mine(taskId, person);
        return content.show(step, access.about(step, person), person);
    }

    @Override
    public OpenForm form(String taskId, SignedIn person) {
        return content.form(access.rightly(taskId, person));
    }

    @Override
    public void require(String taskId, SignedIn person) {
        access.rightly(taskId, person);
    }

    @Override
    public void complete(String taskId, SignedIn person, Map<String, ?> fields) {
        OpenStep step = access.mine(taskId, person);
        if (step.group() != null) {
            access.about(step, person);
        }
        if (fields.containsKey(LeanHistory.OUTCOME)) {
            throw new Refused(LeanHistory.OUTCOME, "engine.form.unknown-field", LeanHistory.OUTCOME);
        }
        VariableMap submitted = Variables.createVariables();
        fields.forEach((key, value) -> submitted.putValueTyped(key, Variables.untypedValue(value, true)));
        try {
            transaction.executeWithoutResult(status -> authentication.allowed(person, () -> {
                if (step.assignee() == null) {
                    tasks.claim(taskId, person.userName());
                }
                tasks.complete(taskId, submitted);
            }));
        } catch (OptimisticLockingException | OptimisticLockingFailureException moved) {
            throw second(moved, taskId, person);
        } catch (RuntimeException failure) {
            throw meant(failure, taskId, person);
        }
    }

    @Override
    public void claim(String taskId, SignedIn person) {
        OpenStep step = access.mine(taskId, person);
        if (step.assignee() == null) {
            access.about(step, person);
            content.requireFree(step, person);
            taken(
                    () -> {
                        authentication.as(person, () -> tasks.claim(taskId, person.userName()));
                        trail.claimed(step, person);
                    },
                    taskId,
                    person);
        }
    }

    @Override
    public void release(String taskId, SignedIn person) {
        OpenStep step = access.mine(taskId, person);
        if (step.group() == null) {
            throw new Refused("", "engine.webapp.yours-alone");
        }
        if (step.assignee() != null) {
            taken(
                    () -> {
                        authentication.as(person, () -> tasks.claim(taskId, null));
                        trail.released(step, person);
                    },
                    taskId,
                    person);
        }
    }

    private void taken(Runnable step, String taskId, SignedIn person) {
        try {
            transaction.executeWithoutResult(status -> step.run());
        } catch (OptimisticLockingException | OptimisticLockingFailureException moved) {
            throw second(moved, taskId, person);
        } catch (RuntimeException failure) {
            throw meant(failure, taskId, person);
        }
    }

    /**
     * The reason behind the engine's exception: a task that is no longer there, or what the form's meaning said. A form
     * whose task somebody else completed in the same instant may have found its case changed and refuse for that; and the
     * engine, which reads a task and its execution one after the other, fails in its own way.
     */
    private RuntimeException meant(RuntimeException failure, String taskId, SignedIn person) {
        Optional<OpenStep> step = openSteps.find(taskId);
        if (step.isEmpty()) {
            return access.gone(taskId, person);
        }
        if (within(failure, TaskAlreadyClaimedException.class).isPresent()) {
            return second(failure, taskId, person);
        }
        return within(failure, SuspendedEntityInteractionException.class).isPresent()
                ? new CaseSuspended(step.get().caseId())
                : within(
                                failure,
                                Refused.class,
                                NotVisible.class,
                                WrongAssignee.class,
                                CaseMoved.class,
                                OptimisticLockingFailureException.class)
                        .orElse(failure);
    }

    /** Who has taken or completed the task in the same instant; or that only what the case is about was changed. */
    private RuntimeException second(RuntimeException failure, String taskId, SignedIn person) {
        if (openSteps.find(taskId).isEmpty()) {
            return access.gone(taskId, person);
        }
        access.mine(taskId, person);
        return new OptimisticLockingFailureException("the case of task " + taskId + " was changed", failure);
    }

    @SafeVarargs
    private static Optional<RuntimeException> within(
            RuntimeException failure, Class<? extends RuntimeException>... expected) {
        return Stream.of(expected)
                .flatMap(type -> Stream.<RuntimeException>ofNullable(ExceptionUtils.throwableOfType(failure, type)))
                .findFirst();
    }
}
