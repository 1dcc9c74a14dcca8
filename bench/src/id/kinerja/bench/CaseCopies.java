package id.kinerja.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of the waiting cases of one day's reports, for the days before it, row by row in all tables concerned. */
final class CaseCopies {

    /** Which rows of a table belong to the cases; tables that are not named here hold nothing of an open report. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("kinerja.daily_report", "id in (select report from bench.origin)"),
            Map.entry("kinerja.report_activity", "report_id in (select report from bench.origin)"),
            Map.entry("kinerja.report_event", "report_id in (select report from bench.origin)"),
            Map.entry("public.act_ru_execution", "proc_inst_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_ru_task", "proc_inst_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_ru_event_subscr", "proc_inst_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_ru_job", "process_instance_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_ru_authorization", "resource_id_ in (select task from bench.origin)"),
            Map.entry("public.act_hi_procinst", "proc_inst_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_hi_actinst", "proc_inst_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_hi_taskinst", "proc_inst_id_ in (select instance from bench.origin)"),
            Map.entry("public.act_hi_identitylink", "task_id_ in (select task from bench.origin)"),
            Map.entry("public.act_hi_job_log", "process_instance_id_ in (select instance from bench.origin)"));

    /** The columns that name a row of the case; a copy names its own. */
    private static final Set<String> NAMES = Set.of(
            "id",
            "report_id",
            "id_",
            "parent_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "task_id_",
            "job_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "business_key_",
            "resource_id_");

    private final JdbcClient jdbc;

    CaseCopies(JdbcClient jdbc, List<Person> people, LocalDate day) {
        this.jdbc = jdbc;
        jdbc.sql("drop table if exists bench.origin").update();
        jdbc.sql("""
                        create table bench.origin as
                        select r.id as report, t.proc_inst_id_ as instance, t.id_ as task
                        from kinerja.daily_report r
                        join public.act_ru_execution e on e.business_key_ = r.id::text
                        join public.act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_
                        where r.day = :day and r.employee_id in (:people)
                        """)
                .param("day", day)
                .param("people", people.stream().map(Person::id).toList())
                .update();
    }

    /** Copies each case for so many days before its own. */
    void make(int days) {
        // rows refer to each other across tables, and all of them come
        var statements = ROWS.entrySet().stream()
                .map(table -> statement(table.getKey(), table.getValue(), days))
                .collect(Collectors.joining(";\n"));
        jdbc.sql("do $$ begin set local session_replication_role = replica;\n" + statements + "; end $$")
                .update();
    }

    private String statement(String table, String rows, int days) {
        List<Column> columns = jdbc.sql("select column_name, data_type from information_schema.columns"
                        + " where table_schema || '.' || table_name = ? and is_generated = 'NEVER'"
                        + " order by ordinal_position")
                .param(table)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
        return "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select "
                + columns.stream().map(Column::copied).collect(Collectors.joining(", "))
                + " from " + table + " cross join generate_series(1, " + days + ") n where " + rows;
    }

    private record Column(String name, String type) {

        String copied() {
            if (name.equals("day")) {
                return "day - n";
            }
            return NAMES.contains(name) ? "cast(md5(" + name + "::text || ':' || n)::uuid as " + type + ")" : name;
        }
    }
}
