package id.kinerja.engine;

import id.kinerja.calendar.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells open tasks that wait for another than who may do them today: the employee, today's superior or who took the task over
 * from the superior, whom the case itself names, or who has the role that they wait for. Who has such a task otherwise, a former superior or somebody to whom it was moved by hand in the
 * engine, may not do it, and the comparison names it: one rule for both.
 *
 * <p>{@link TaskMover} moves decisions within seconds after superiors have changed. Who stands in for a superior does the
 * superior's tasks, which stay the superior's.
 */
@Component
class AssigneeDifferences {

    private static final String WRONG = """
            select t.id_, t.task_def_key_, t.assignee_, e.business_key_, f.waits_for, f.employee, whose.user_name,
                   role.group_id_
            from (%s) f
            join employee whose on whose.id = f.employee
            join public.act_ru_execution e on e.business_key_ = f.id::text
            join public.act_re_procdef p on p.id_ = e.proc_def_id_ and p.key_ = :process
            join public.act_ru_task t on t.proc_inst_id_ = e.id_ and t.task_def_key_ = f.step
            left join employee m on m.user_name = t.assignee_
            left join public.act_ru_identitylink role
                on role.task_id_ = t.id_ and role.type_ = 'candidate' and role.group_id_ is not null
            where t.assignee_ is not null
            and case
                when role.group_id_ is not null then not exists (
                    select from public.act_id_membership h where h.user_id_ = t.assignee_ and h.group_id_ = role.group_id_)
                    and not exists (
                    select from account_role h where h.user_name = t.assignee_ and h.role_group = role.group_id_)
                when f.waits_for = 'EMPLOYEE' then m.id is distinct from f.employee and t.assignee_ is distinct from whose.nip
                when f.waits_for = 'SUPERIOR' then m.id is null or m.id = f.employee
                    or not exists (
                        select from superiors_on(:today) r where r.employee_id = f.employee and r.superior_id = m.id)
                    and not
                    """ + TaskMoves.IS_TAKEN_OVER + """
                when left(f.waits_for, 1) = '=' then t.assignee_ <> substr(f.waits_for, 2)
                end
            """;

    /** Who has no account is named for that alone. */
    private static final String FIND = """
            select w.*, case when w.group_id_ is not null then w.group_id_
                             when w.waits_for = 'EMPLOYEE' then w.user_name
                             when left(w.waits_for, 1) = '=' then substr(w.waits_for, 2) else (
                select s.user_name from superiors_on(:today) x join employee s on s.id = x.superior_id
                where x.employee_id = w.employee) end as expected
            from (%s) w join account a on a.user_name = w.assignee_
            order by w.business_key_, w.id_
            """.formatted(WRONG);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Map<String, CaseFacts> facts;

    AssigneeDifferences(JdbcClient jdbc, WorkingCalendar calendar, List<CaseFacts> facts) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.facts = facts.stream().collect(Collectors.toMap(CaseFacts::process, Function.identity()));
    }

    /**
     * Lets pass when nothing is wrong with whom one open task waits for; one cheap statement.
     *
     * @return what the tables say about the case
     * @throws WrongAssignee when the comparison would name the task
     */
    CaseState check(String process, UUID caseId, String taskId) {
        @Nullable CaseFacts of = facts.get(process);
        if (of == null) {
            return CaseState.UNKNOWN;
        }
        String query = of.query();
        return asking(
                        "select f.employee, f.state, " + oneWrong(query) + " from (" + query
                                + ") f where f.id = :case limit 1",
                        process,
                        caseId,
                        taskId)
                .query((row, number) -> {
                    if (row.getBoolean(3)) {
                        throw new WrongAssignee(caseId);
                    }
                    return new CaseState(row.getObject(1, UUID.class), row.getString(2));
                })
                .optional()
                .orElse(CaseState.UNKNOWN);
    }

    /** What the tables say about a case. */
    CaseState about(String process, UUID caseId) {
        @Nullable CaseFacts of = facts.get(process);
        return of == null
                ? CaseState.UNKNOWN
                : jdbc.sql("select f.employee, f.state from (" + of.query() + ") f where f.id = :case limit 1")
                        .param("case", caseId)
                        .query((row, number) -> new CaseState(row.getObject(1, UUID.class), row.getString(2)))
                        .optional()
                        .orElse(CaseState.UNKNOWN);
    }

    /** Whether the comparison would name one open task. */
    boolean isWrong(String process, UUID caseId, String taskId) {
        @Nullable CaseFacts of = facts.get(process);
        return of != null
                && asking("select " + oneWrong(of.query()), process, caseId, taskId)
                        .query(Boolean.class)
                        .single();
    }

    private static String oneWrong(String query) {
        return "exists (" + WRONG.formatted(query) + " and f.id = :case and t.id_ = :task)";
    }

    private JdbcClient.StatementSpec asking(String sql, String process, UUID caseId, String taskId) {
        return jdbc.sql(sql)
                .param("process", process)
                .param("today", calendar.today())
                .param("case", caseId)
                .param("task", taskId);
    }

    List<Difference> find(CaseFacts facts) {
        return jdbc.sql(FIND.formatted(facts.query()))
                .param("process", facts.process())
                .param("today", calendar.today())
                .query((row, number) -> new Difference(
                        DifferenceKind.WRONG_ASSIGNEE,
                        facts.process(),
                        row.getString("business_key_"),
                        row.getString("id_"),
                        row.getString("expected"),
                        row.getString("task_def_key_") + ": " + row.getString("assignee_")))
                .list();
    }
}
