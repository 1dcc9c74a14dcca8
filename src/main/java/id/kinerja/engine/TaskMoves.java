package id.kinerja.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes on decisions that went from one superior to another ({@code @taskMoves} in pages). */
@Component("taskMoves")
public class TaskMoves {

    /**
     * Whether the assignee of task {@code t} of a case {@code f} has taken it over, and still works here on {@code :today}: the
     * part of a statement that lets such a task stay.
     */
    static final String IS_TAKEN_OVER = """
            exists (select from task_move o join employee taker on taker.user_name = o.moved_to
                    where o.task_id = t.id_ and o.cause = 'TAKEN_OVER' and o.moved_to = t.assignee_
                      and taker.id <> f.employee and works_on(taker.id, :today))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a case, the newest first; one query. */
    public List<TaskMove> of(UUID caseId) {
        return jdbc.sql("""
                        select m.step, m.cause, m.moved_at, coalesce(f.titled_name, m.moved_from) as whose,
                               coalesce(t.titled_name, m.moved_to) as whose_now
                        from task_move m
                             left join employee f on f.user_name = m.moved_from
                             left join employee t on t.user_name = m.moved_to
                        where m.case_id = ? order by m.moved_at desc, m.id desc
                        """)
                .param(caseId)
                .query((row, number) -> new TaskMove(
                        row.getString("step"),
                        row.getString("whose"),
                        row.getString("whose_now"),
                        row.getString("cause"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    /** Notes that somebody who stands above has taken a task over from who had it. */
    void takenOver(OpenStep step, String by) {
        jdbc.sql("""
                        insert into task_move (case_id, process, step, task_id, moved_from, moved_to, cause, moved_at)
                        values (?, ?, ?, ?, ?, ?, 'TAKEN_OVER', ?)
                        """)
                .params(
                        step.caseId(),
                        step.process(),
                        step.step(),
                        step.taskId(),
                        step.assignee(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that a role's task went back to the role, since who had taken it may not have it any more. */
    void toRole(OpenStep step) {
        jdbc.sql("""
                        insert into task_move (case_id, process, step, task_id, moved_from, moved_to, cause, moved_at)
                        values (?, ?, ?, ?, ?, null, 'TO_ROLE', ?)
                        """)
                .params(
                        step.caseId(),
                        step.process(),
                        step.step(),
                        step.taskId(),
                        step.assignee(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that a task waits longer since who has it is excluded for some days; once for each exclusion. */
    public void paused(OpenStep step, Instant since, Instant dueAfter) {
        int known = jdbc.sql("""
                        update task_move set due_after = :after
                        where task_id = :task and cause = 'PAUSED' and moved_at >= :since
                        """)
                .param("task", step.taskId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("after", dueAfter.atOffset(ZoneOffset.UTC))
                .update();
        if (known > 0) {
            return;
        }
        jdbc.sql("""
                        insert into task_move (case_id, process, step, task_id, moved_from, moved_to, cause, moved_at, due_before, due_after)
                        values (:case, :process, :step, :task, :who, :who, 'PAUSED', :now, :before, :after)
                        """)
                .param("case", step.caseId())
                .param("process", step.process())
                .param("step", step.step())
                .param("task", step.taskId())
                .param("who", step.assignee())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", step.due() == null ? null : step.due().atOffset(ZoneOffset.UTC))
                .param("after", dueAfter.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The open tasks of an account that wait longer, and are due as they were told then. */
    public List<PausedTask> pausedOf(String userName) {
        return jdbc.sql("""
                        select m.id, m.case_id, m.process, m.step, m.due_before, m.due_after
                        from (select distinct on (task_id) * from task_move where cause = 'PAUSED' and moved_to = ?
                              order by task_id, moved_at desc, id desc) m
                             join public.act_ru_task t on t.id_ = m.task_id and t.assignee_ = m.moved_to
                        where m.due_before is not null
                        """)
                .param(userName)
                .query((row, number) -> new PausedTask(
                        row.getLong("id"),
                        row.getObject("case_id", UUID.class),
                        row.getString("process"),
                        row.getString("step"),
                        row.getTimestamp("due_before").toInstant(),
                        row.getTimestamp("due_after").toInstant()))
                .list();
    }

    /** It is due at another moment now. */
    public void resumed(PausedTask task, Instant due) {
        jdbc.sql("update task_move set due_after = ? where id = ?")
                .params(due.atOffset(ZoneOffset.UTC), task.move())
                .update();
    }

    /**
     * An open task whose term was paused.
     *
     * @param move the note's number
     * @param dueBefore when it was due before
     * @param dueAfter when it is due since, unless somebody else moved it
     */
    public record PausedTask(
            long move, UUID caseId, String process, String step, Instant dueBefore, Instant dueAfter) {}

    /** Whether an open task was taken over from this account. */
    boolean wasTakenFrom(String userName, String taskId) {
        return jdbc.sql("select exists (select from task_move where task_id = :task and moved_from = :from"
                        + " and cause = 'TAKEN_OVER')")
                .param("task", taskId)
                .param("from", userName)
                .query(Boolean.class)
                .single();
    }
}
