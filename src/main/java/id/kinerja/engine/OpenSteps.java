package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads open user tasks with all that a list shows in one statement.
 *
 * <p>The engine's own query needs three requests for the same (tasks, their instances' business keys, their candidate
 * groups), and its rows cannot be sorted by due date with the undated last.
 */
@Component
class OpenSteps {

    private static final String SELECT = """
            select t.id_, e.business_key_, p.key_ as process, t.task_def_key_, t.name_, t.assignee_, l.group_id_,
                   t.create_time_, t.due_date_
            from public.act_ru_task t
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            join public.act_re_procdef p on p.id_ = t.proc_def_id_
            left join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
            """;

    /** Two ways to a task, each by an index of its own: one condition with "or" would read all open tasks. */
    private static final String MINE = """
             where t.id_ in (
                select a.id_ from public.act_ru_task a
                where a.assignee_ = :person and (cast(:whose as text) is null or cast(:whose as text) = :person)
                union all
                select c.id_ from public.act_ru_identitylink i join public.act_ru_task c on c.id_ = i.task_id_
                where i.type_ = 'candidate' and i.group_id_ in (:groups) and c.assignee_ is null
                and (cast(:whose as text) is null or cast(:whose as text) = :person)
                %s)
            and (cast(:process as text) is null or p.key_ = :process)
            and (cast(:step as text) is null or t.task_def_key_ = :step)
            and (cast(:case as text) is null or e.business_key_ = :case)
            """;

    /** Asked only of who stands in for somebody today. */
    private static final String OTHERS =
            " union all %s and (cast(:whose as text) is null or s.assignee_ = cast(:whose as text))";

    private static final String COUNT = """
            select count(distinct t.id_) from public.act_ru_task t
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            join public.act_re_procdef p on p.id_ = t.proc_def_id_
            """;

    private final JdbcClient jdbc;
    private final ActingTasks acting;
    private final OwnDecisions own;

    OpenSteps(JdbcClient jdbc, ActingTasks acting, OwnDecisions own) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.own = own;
    }

    /**
     * What waits for a person, for one of the roles, or for somebody in whose place the person may act today; of the roles'
     * nothing about the person, and no decision about somebody above.
     */
    List<OpenStep> waitingFor(SignedIn person, TaskQuery query, int offset, int limit) {
        String order = query.newestFirst() ? "t.create_time_ desc" : "t.due_date_ asc nulls last, t.create_time_";
        return mine(SELECT, " order by " + order + ", t.id_ limit :limit offset :offset", person, query)
                .param("limit", limit)
                .param("offset", offset)
                .query(OpenSteps::step)
                .list();
    }

    int countWaitingFor(SignedIn person, TaskQuery query) {
        return mine(COUNT, "", person, query).query(Integer.class).single();
    }

    private StatementSpec mine(String what, String order, SignedIn me, TaskQuery query) {
        String person = me.userName();
        List<String> groups = me.groups();
        String others = acting.standsIn(person) ? OTHERS.formatted(acting.ids()) : "";
        String leftOut = own.leftOut(me);
        var statement = jdbc.sql(what + MINE.formatted(others) + leftOut + order);
        statement = leftOut.isEmpty() ? statement : own.with(statement, me);
        return (others.isEmpty() ? statement.param("person", person) : acting.with(statement, person))
                .param("whose", query.whose())
                .param("groups", groups.isEmpty() ? List.of("") : groups)
                .param("process", query.process())
                .param("step", query.step())
                .param("case", query.caseId() == null ? null : query.caseId().toString());
    }

    List<OpenStep> of(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where e.business_key_ in (:keys) order by t.create_time_, t.id_")
                .param("keys", caseIds.stream().map(UUID::toString).toList())
                .query(OpenSteps::step)
                .list();
    }

    Optional<OpenStep> find(String taskId) {
        return jdbc.sql(SELECT + " where t.id_ = :id limit 1")
                .param("id", taskId)
                .query(OpenSteps::step)
                .optional();
    }

    /** The next open tasks due before a moment, by their ids; a task of several roles is there for each. */
    List<OpenStep> dueBefore(Instant moment, String after, int most) {
        return jdbc.sql(SELECT + """
                         where t.id_ > :after and t.due_date_ < :moment and t.suspension_state_ = 1
                        order by t.id_ limit :most
                        """)
                .param("after", after)
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .query(OpenSteps::step)
                .list();
    }

    /** Those of these tasks that are open. */
    List<OpenStep> all(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where t.id_ = any(:ids) order by t.due_date_, t.id_")
                        .param("ids", taskIds.toArray(String[]::new))
                        .query(OpenSteps::step)
                        .list();
    }

    /** Tasks of roles that somebody has taken and could work on; a task of several roles is there for each. */
    List<OpenStep> claimed() {
        return jdbc.sql(SELECT + """
                         where t.assignee_ is not null and l.group_id_ is not null and t.suspension_state_ = 1
                        order by t.id_
                        """).query(OpenSteps::step).list();
    }

    /** Whether a task still has the same assignee; nobody else changes it until the caller's transaction ends. */
    boolean isStillHeld(OpenStep step) {
        return jdbc.sql("select assignee_ from public.act_ru_task where id_ = :id for update")
                .param("id", step.taskId())
                .query(String.class)
                .optional()
                .filter(holder -> holder.equals(step.assignee()))
                .isPresent();
    }

    /** When a task was last changed, such as taken by a member of its group. */
    Instant changedAt(String taskId) {
        return jdbc.sql("select coalesce(last_updated_, create_time_) from public.act_ru_task where id_ = :id")
                .param("id", taskId)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static OpenStep step(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp due = row.getTimestamp("due_date_");
        return new OpenStep(
                row.getString("id_"),
                UUID.fromString(row.getString("business_key_")),
                row.getString("process"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                row.getString("group_id_"),
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }
}
