package id.kinerja.engine;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What a task shows: its form, and through it the case, whose reading is recorded. */
@Component
class TaskContent {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineAuthentication authentication;
    private final Forms forms;
    private final OpenedFiles opened;

    TaskContent(
            TaskService tasks,
            RepositoryService repository,
            EngineAuthentication authentication,
            Forms forms,
            OpenedFiles opened) {
        this.tasks = tasks;
        this.repository = repository;
        this.authentication = authentication;
        this.forms = forms;
        this.opened = opened;
    }

    OpenForm form(OpenStep step) {
        return new OpenForm(step, forms.form(formKey(step.taskId())));
    }

    /** All that the task shows to a person who may open it. */
    OpenTask show(OpenStep step, CaseState about, SignedIn person) {
        if (about.employeeId() != null) {
            opened.opened(person, step.onBehalfOf(person), about.employeeId(), step.process(), step.caseId());
        }
        TaskCase task = caseOf(step, person);
        String key = formKey(step.taskId());
        TaskForm<?> meaning = forms.meaning(key);
        return new OpenTask(
                step,
                task.principal(),
                forms.form(key),
                meaning.values(task),
                meaning.view(task),
                meaning.editPage(task));
    }

    /** @throws Refused when the person may not keep the task from the others of the role */
    void requireFree(OpenStep step, SignedIn person) {
        forms.meaning(formKey(step.taskId())).requireFree(caseOf(step, person));
    }

    private static TaskCase caseOf(OpenStep step, SignedIn person) {
        return new TaskCase(
                step.taskId(), step.caseId(), step.step(), person.userName(), step.onBehalfOf(person), step.due());
    }

    private String formKey(String taskId) {
        return authentication.asSystem(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            return repository
                    .getBpmnModelInstance(task.getProcessDefinitionId())
                    .getModelElementById(task.getTaskDefinitionKey())
                    .getAttributeValueNs(CAMUNDA, "formRef");
        });
    }
}
