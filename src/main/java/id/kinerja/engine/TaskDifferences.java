package id.kinerja.engine;

import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open tasks that wait for nobody who could do them. */
@Component
class TaskDifferences {

    private static final String FIND = """
            select * from (
                select t.id_, concat_ws(': ', t.task_def_key_, t.assignee_) as waits, p.key_ as process, e.business_key_,
                    case when t.assignee_ is null then
                        case when not exists (
                            select 1 from public.act_ru_identitylink l
                            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))
                        then 'TASK_FOR_NOBODY' end
                    when a.user_name is null then 'NO_ACCOUNT'
                    when m.kind <> 'HEAD' and not exists (
                            select 1 from holding h where h.employee_id = m.id
                            and h.valid_from <= :today and (h.valid_to is null or h.valid_to > :today))
                        then 'ASSIGNEE_LEFT' end as kind
                from public.act_ru_task t
                left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                left join public.act_re_procdef p on p.id_ = t.proc_def_id_
                left join account a on a.user_name = t.assignee_
                left join employee m on m.user_name = t.assignee_) found
            where kind is not null
            order by process, business_key_, id_
            """;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    TaskDifferences(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<Difference> find() {
        return jdbc.sql(FIND)
                .param("groups", Arrays.stream(Role.values()).map(Role::group).toList())
                .param("today", calendar.today())
                .query((row, number) -> new Difference(
                        DifferenceKind.valueOf(row.getString("kind")),
                        row.getString("process"),
                        row.getString("business_key_"),
                        row.getString("id_"),
                        null,
                        row.getString("waits")))
                .list();
    }
}
