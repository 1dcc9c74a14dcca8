package id.kinerja.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits in the engine: two statements, however much it is. */
@Component
public class EngineFigures {

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    EngineFigures(RepositoryService repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A user task of a process.
     *
     * @param process the process's key
     * @param step the task's id in the model
     */
    public record Step(String process, String step) {}

    /**
     * What waits now.
     *
     * @param tasks how many tasks are open, by step; a step without any is left out
     * @param jobsDue jobs that could be executed now
     * @param jobsFailed jobs that nobody will try again
     * @param oldestSeconds for how long the oldest due job has been due; 0 when none is
     */
    public record Waiting(Map<Step, Long> tasks, long jobsDue, long jobsFailed, double oldestSeconds) {}

    /** The user tasks of all processes, by the newest models. */
    public Set<Step> steps() {
        Set<Step> steps = new LinkedHashSet<>();
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(process -> repository
                .getBpmnModelInstance(process.getId())
                .getModelElementsByType(UserTask.class)
                .forEach(task -> steps.add(new Step(process.getKey(), task.getId()))));
        return steps;
    }

    /** Counts. */
    public Waiting waiting() {
        Map<Step, Long> tasks = new HashMap<>();
        jdbc.sql("select p.key_, t.task_def_key_, count(*) from public.act_ru_task t"
                        + " join public.act_re_procdef p on p.id_ = t.proc_def_id_ group by 1, 2")
                .query((row, number) -> tasks.put(new Step(row.getString(1), row.getString(2)), row.getLong(3)))
                .list();
        return jdbc.sql("""
                        select count(*) filter (where retries_ > 0 and duedate_ <= :now) as due,
                            count(*) filter (where retries_ <= 0) as failed,
                            extract(epoch from :now - min(duedate_) filter (where retries_ > 0 and duedate_ <= :now)) as oldest
                        from public.act_ru_job where suspension_state_ = 1 and (retries_ <= 0 or duedate_ <= :now)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Waiting(tasks, row.getLong("due"), row.getLong("failed"), row.getDouble("oldest")))
                .single();
    }
}
