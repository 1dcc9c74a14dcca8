package id.kinerja.engine;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Officials;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds open decisions that wait for another than today's superior: a former one, one who cannot sign in any more, or the
 * personnel admins although there is a superior now. What a personnel admin has taken, or who stands above has taken over,
 * stays with who took it.
 */
@Component
class MisplacedTasks {

    private static final String FIND = """
            select t.id_, t.assignee_, t.task_def_key_, d.key_, e.business_key_, above.user_name, role.group_id_, f.employee
            from (%s) f
            join public.act_ru_execution e on e.business_key_ = f.id::text
            join public.act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = f.process
            join public.act_ru_task t on t.proc_inst_id_ = e.id_ and t.task_def_key_ = f.step
            left join superiors_on(:today) s on s.employee_id = f.employee
            left join employee above on above.id = s.superior_id
            left join public.act_ru_identitylink role
                on role.task_id_ = t.id_ and role.type_ = 'candidate' and role.group_id_ is not null
            where f.waits_for = 'SUPERIOR' and t.id_ > :after and t.suspension_state_ = 1
              and case when role.group_id_ is null
                       then (t.assignee_ is distinct from above.user_name or t.assignee_ is null)
                            and not
                    """ + TaskMoves.IS_TAKEN_OVER + """
                       else role.group_id_ = :admins and t.assignee_ is null and above.user_name is not null end
            order by t.id_ limit :most
            """;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final String find;

    MisplacedTasks(JdbcClient jdbc, WorkingCalendar calendar, List<CaseFacts> facts) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.find = FIND.formatted(facts.stream()
                .filter(CaseFacts::decidedBySuperior)
                .map(of -> "select id, '" + of.process() + "' as process, step, employee, waits_for from (" + of.query()
                        + ") of_one where step is not null")
                .collect(Collectors.joining(" union all ")));
    }

    /** The next ones by the tasks' ids. */
    List<Misplaced> after(String taskId, int most) {
        return jdbc.sql(find)
                .param("today", calendar.today())
                .param("after", taskId)
                .param("admins", Officials.PERSONNEL_ADMINS)
                .param("most", most)
                .query((row, number) -> new Misplaced(
                        row.getString("id_"),
                        UUID.fromString(row.getString("business_key_")),
                        row.getString("key_"),
                        row.getString("task_def_key_"),
                        row.getString("assignee_"),
                        row.getString("user_name"),
                        row.getString("group_id_"),
                        row.getObject("employee", UUID.class)))
                .list();
    }

    /**
     * A decision that waits for the wrong one.
     *
     * @param from the user name of who is waited for; none for a role
     * @param to the user name of today's superior; none when none can sign in
     * @param role the role that it waits for
     * @param employeeId whom the case is about
     */
    record Misplaced(
            String taskId,
            UUID caseId,
            String process,
            String step,
            @Nullable String from,
            @Nullable String to,
            @Nullable String role,
            UUID employeeId) {}
}
