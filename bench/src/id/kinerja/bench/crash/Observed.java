package id.kinerja.bench.crash;

import id.kinerja.bench.Person;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report as it was found, by the tables and by the engine. */
record Observed(ReportState report, EngineState engine) {

    /** A report of which nothing was found. */
    static final Observed NOTHING = new Observed(ReportState.NONE, EngineState.NOTHING);

    private static final String REPORTS = """
            select r.employee_id, r.day, r.status, r.round,
                coalesce((select string_agg(a.description, '|') from kinerja.report_activity a
                    where a.report_id = r.id), '') as text,
                array(select e.kind from kinerja.report_event e where e.report_id = r.id
                    order by e.round, case e.kind when 'SUBMITTED' then 0 else 1 end) as events,
                (select count(*) from public.act_ru_execution x
                    where x.business_key_ = r.id::text and x.parent_id_ is null) as running,
                (select count(*) from public.act_hi_procinst h
                    where h.business_key_ = r.id::text and h.end_time_ is not null) as ended,
                array(select t.task_def_key_ || ' ' || coalesce(t.assignee_, 'nobody') from public.act_ru_task t
                    join public.act_ru_execution x on x.id_ = t.proc_inst_id_
                    where x.business_key_ = r.id::text) as tasks,
                (select count(*) from public.act_ru_job j join public.act_ru_execution x
                    on x.id_ = j.process_instance_id_ where x.business_key_ = r.id::text) as timers
            from kinerja.daily_report r
            """;

    /** All reports of a database. */
    static Map<ReportKey, Observed> all(JdbcClient jdbc, List<Person> people) {
        Map<UUID, Integer> numbers = people.stream().collect(Collectors.toMap(Person::id, Person::number));
        Map<ReportKey, Observed> found = new TreeMap<>();
        jdbc.sql(REPORTS).query(row -> {
            int person = Objects.requireNonNull(numbers.get(row.getObject("employee_id", UUID.class)));
            var key = new ReportKey(person, row.getDate("day").toLocalDate());
            found.put(
                    key,
                    new Observed(
                            new ReportState(
                                    Objects.requireNonNull(row.getString("status")),
                                    row.getInt("round"),
                                    Objects.requireNonNull(row.getString("text")),
                                    strings(row.getArray("events"))),
                            new EngineState(
                                    row.getInt("running"),
                                    row.getInt("ended"),
                                    strings(row.getArray("tasks")),
                                    row.getInt("timers"))));
        });
        return found;
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
