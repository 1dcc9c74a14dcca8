package id.kinerja.engine;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes on decisions that went from one superior to another ({@code @taskMoves} in pages). */
@Component("taskMoves")
public class TaskMoves {

    private final JdbcClient jdbc;

    TaskMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
