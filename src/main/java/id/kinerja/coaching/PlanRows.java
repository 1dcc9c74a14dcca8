package id.kinerja.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of coaching plans in the database. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanAction> of(UUID caseId) {
        return jdbc.sql("select * from coaching_action where case_id = ? order by position")
                .param(caseId)
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    return new PlanAction(
                            row.getString("gap"),
                            row.getString("goal"),
                            kind == null ? null : ActionKind.valueOf(kind),
                            row.getString("action"),
                            row.getString("owner"),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("measure"),
                            row.getString("resources"));
                })
                .list();
    }

    /** Replaces all rows when the plan still has the version; false when somebody saved in between, or it is no draft. */
    boolean replace(UUID caseId, long version, List<PlanAction> rows) {
        int changed = jdbc.sql("""
                        update coaching_case set version = version + 1
                        where id = ? and version = ? and state = 'DRAFTING'
                        """).params(caseId, version).update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from coaching_action where case_id = ?").param(caseId).update();
        for (int position = 0; position < rows.size(); position++) {
            PlanAction row = rows.get(position);
            jdbc.sql("""
                            insert into coaching_action
                                (case_id, position, gap, goal, kind, action, owner, due_on, measure, resources)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            caseId,
                            position,
                            row.gap(),
                            row.goal(),
                            row.kind() == null ? null : row.kind().name(),
                            row.action(),
                            row.owner(),
                            row.dueOn(),
                            row.measure(),
                            row.resources())
                    .update();
        }
        return true;
    }
}
