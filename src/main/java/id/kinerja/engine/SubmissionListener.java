package id.kinerja.engine;

import id.kinerja.access.NotVisible;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns every completion of a user task, by whichever client, into its form's command.
 *
 * <p>It runs in the completion's transaction, before the task is completed. The outcome is the only variable a case
 * has; so whatever else is visible here was submitted. A refused command leaves the task open and nothing written; an
 * accepted one leaves nothing of the submission in the engine.
 */
@Component
class SubmissionListener {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Forms forms;
    private final FormBinder binder;
    private final IdentityService identity;
    private final AssigneeDifferences assignees;
    private final ActingTasks acting;
    private final SubmissionTrail trail;

    SubmissionListener(
            Forms forms,
            FormBinder binder,
            IdentityService identity,
            AssigneeDifferences assignees,
            ActingTasks acting,
            SubmissionTrail trail) {
        this.forms = forms;
        this.binder = binder;
        this.identity = identity;
        this.assignees = assignees;
        this.acting = acting;
        this.trail = trail;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void on(DelegateTask task) {
        Map<String, Object> submitted = new HashMap<>(task.getVariables());
        submitted.remove(LeanHistory.OUTCOME);
        TaskCase about = taskCase(task, authorized(task));
        String process = process(task);
        CaseState before = assignees.check(process, about.caseId(), task.getId());
        if (about.principal() != null) {
            task.setOwner(about.principal());
            task.setAssignee(about.person());
        }
        TaskForm<?> form = forms.meaning(formKey(task));
        Record command = binder.bind(form.command(), submitted);
        String outcome = submit(form, command, about);
        trail.completed(about, process, form.key(), command, before, outcome);
        task.removeVariables(submitted.keySet());
        task.getExecution().getProcessInstance().setVariable(LeanHistory.OUTCOME, outcome);
    }

    static String formKey(DelegateTask task) {
        return task.getBpmnModelElementInstance().getAttributeValueNs(CAMUNDA, "formRef");
    }

    private static <C extends Record> String submit(TaskForm<C> form, Record command, TaskCase task) {
        return form.submit(form.command().cast(command), task);
    }

    private static String process(DelegateTask task) {
        return task.getBpmnModelInstance()
                .getDefinitions()
                .getChildElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
    }

    private static TaskCase taskCase(DelegateTask task, String person) {
        UUID caseId = UUID.fromString(task.getExecution().getProcessBusinessKey());
        @Nullable String principal = person.equals(task.getAssignee()) ? null : task.getAssignee();
        @Nullable
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new TaskCase(task.getId(), caseId, task.getTaskDefinitionKey(), person, principal, due);
    }

    /** Who completes, if the task is that person's or an official's for whom the person acts; nobody else's word is a command. */
    private String authorized(DelegateTask task) {
        @Nullable Authentication authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new NotVisible();
        }
        String person = authentication.getUserId();
        List<String> roles = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
        boolean inRole =
                authentication.getGroupIds() != null && roles.stream().anyMatch(authentication.getGroupIds()::contains);
        if (task.getAssignee() == null
                ? !inRole
                : !task.getAssignee().equals(person) && (!roles.isEmpty() || !acting.may(person, task.getId()))) {
            throw new NotVisible();
        }
        if (!roles.isEmpty() && !inRole) {
            throw new WrongAssignee(UUID.fromString(task.getExecution().getProcessBusinessKey()));
        }
        return person;
    }
}
