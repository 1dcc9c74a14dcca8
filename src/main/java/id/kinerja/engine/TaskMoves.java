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

    /** Notes that a task waits longer since who has it is excluded for some days; once for each exclusion. */
    public void paused(OpenStep step, Instant since) {
        jdbc.sql("""
                        insert into task_move (case_id, process, step, task_id, moved_from, moved_to, cause, moved_at)
                        select :case, :process, :step, :task, :who, :who, 'PAUSED', :now
                        where not exists (select from task_move
                                          where task_id = :task and cause = 'PAUSED' and moved_at >= :since)
                        """)
                .param("case", step.caseId())
                .param("process", step.process())
                .param("step", step.step())
                .param("task", step.taskId())
                .param("who", step.assignee())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

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
