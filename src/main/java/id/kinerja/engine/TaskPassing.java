package id.kinerja.engine;

import id.kinerja.organization.Officials;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passes an open task to somebody else, with a note beside its case, in the caller's transaction. */
@Component
class TaskPassing {

    private final TaskService tasks;
    private final EngineAuthentication authentication;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskPassing(TaskService tasks, EngineAuthentication authentication, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.authentication = authentication;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether nobody else passes tasks by the dozen until the caller's transaction ends. */
    boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('task-moves'))")
                .query(Boolean.class)
                .single();
    }

    /** @param cause a code, such as {@code ROSTER} */
    void pass(Passed task, String cause) {
        authentication.asSystem(() -> {
            if (task.to() == null) {
                tasks.setAssignee(task.taskId(), null);
                tasks.addCandidateGroup(task.taskId(), Officials.PERSONNEL_ADMINS);
            } else {
                if (task.role() != null) {
                    tasks.deleteCandidateGroup(task.taskId(), task.role());
                }
                tasks.setAssignee(task.taskId(), task.to());
            }
            return task;
        });
        jdbc.sql("""
                        insert into task_move (case_id, process, step, task_id, moved_from, moved_to, cause, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        task.caseId(),
                        task.process(),
                        task.step(),
                        task.taskId(),
                        task.from(),
                        task.to(),
                        cause,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * What passes from whom to whom.
     *
     * @param from the user name of who is waited for; none for a role
     * @param to the user name of who is waited for now; none for the personnel admins
     * @param role the role that it waits for; none when it waits for somebody
     */
    record Passed(
            String taskId,
            UUID caseId,
            String process,
            String step,
            @Nullable String from,
            @Nullable String to,
            @Nullable String role) {}
}
