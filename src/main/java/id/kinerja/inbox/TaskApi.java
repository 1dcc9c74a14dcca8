package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.FormField;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.OpenTask;
import id.kinerja.engine.TaskMoves;
import id.kinerja.engine.TaskQuery;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.StandIns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What waits for the person who asks")
class TaskApi {

    private final Tasks tasks;
    private final CaseDescriptions descriptions;
    private final TaskPage page;
    private final StandIns standIns;
    private final TaskMoves moves;

    TaskApi(Tasks tasks, CaseDescriptions descriptions, TaskPage page, StandIns standIns, TaskMoves moves) {
        this.tasks = tasks;
        this.descriptions = descriptions;
        this.page = page;
        this.standIns = standIns;
        this.moves = moves;
    }

    @GetMapping
    @Operation(
            summary =
                    "What waits for me, for one of my roles or for an official in whose place I act today; the most urgent"
                            + " first unless newest first is asked for")
    ApiPage<ApiTask> list(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ParameterObject PageQuery paging,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable UUID whose,
            @RequestParam(defaultValue = "DUE") Sort sort) {
        var query = new TaskQuery(
                process, step, caseId, WhoseTasks.account(whose, me, standIns.of(me.userName())), sort == Sort.NEWEST);
        var items = described(tasks.waitingFor(me, query, paging.offset(), paging.limit()), me);
        boolean all = paging.offset() == 0 && items.size() < paging.limit();
        return ApiPage.of(items, paging, all ? items.size() : tasks.countWaitingFor(me, query));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A task with its form's fields, their values now, and what may be done")
    ApiOpenTask open(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        OpenTask task = tasks.open(id, me);
        List<ApiOpenTask.Field> fields = new ArrayList<>();
        List<ApiOpenTask.Shown> shows = new ArrayList<>();
        List<ShownField> shown = page.fields(task, Map.of());
        for (int i = 0; i < shown.size(); i++) {
            FormField field = task.form().fields().get(i);
            if (field.isInput()) {
                fields.add(ApiOpenTask.Field.of(field, shown.get(i)));
            } else if (!shown.get(i).text().isEmpty() || !field.columns().isEmpty()) {
                shows.add(ApiOpenTask.Shown.of(shown.get(i)));
            }
        }
        return new ApiOpenTask(
                described(List.of(task.step()), me).get(0),
                task.form().id(),
                fields,
                shows,
                task.editPage().orElse(null),
                moves.of(task.step().caseId()),
                actions(task.step()));
    }

    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Completes the task with the form's fields; all of it is done, or nothing")
    void submit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> fields) {
        tasks.complete(id, me, fields);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a task that waits for one of my roles")
    void claim(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        tasks.claim(id, me);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a task back to the role that it waited for")
    void release(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        tasks.release(id, me);
    }

    private List<ApiTask> described(List<OpenStep> steps, SignedIn me) {
        Map<String, String> officials = WhoseTasks.names(standIns.of(me.userName()));
        Map<UUID, CaseDescription> about = descriptions.of(steps);
        Map<UUID, Employee> employees = descriptions.employees(about.values());
        return steps.stream()
                .map(step -> {
                    CaseDescription description = about.get(step.caseId());
                    return ApiTask.of(
                            step,
                            description,
                            description == null ? null : employees.get(description.employeeId()),
                            officials.get(String.valueOf(step.onBehalfOf(me))));
                })
                .toList();
    }

    private static List<ApiOpenTask.Action> actions(OpenStep step) {
        if (step.assignee() == null) {
            return List.of(ApiOpenTask.Action.SUBMIT, ApiOpenTask.Action.CLAIM);
        }
        return step.group() == null
                ? List.of(ApiOpenTask.Action.SUBMIT)
                : List.of(ApiOpenTask.Action.SUBMIT, ApiOpenTask.Action.RELEASE);
    }

    /** In which order tasks are listed. */
    enum Sort {
        /** The most urgent first, those without a due date last. */
        DUE,
        /** The newest first. */
        NEWEST
    }
}
