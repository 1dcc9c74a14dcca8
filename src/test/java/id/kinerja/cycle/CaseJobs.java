package id.kinerja.cycle;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs the due jobs of one performance year, and of what it has started, but not those of the years of other tests. */
@Component
public class CaseJobs {

    private static final String DUE = """
            select j.id_ from public.act_ru_job j
                 join public.act_ru_execution e on e.id_ = j.process_instance_id_
                 left join public.act_ru_execution r on r.id_ = e.root_proc_inst_id_
            where (j.duedate_ is null or j.duedate_ <= :now) and j.retries_ > 0
              and coalesce(r.business_key_, e.business_key_) in (
                  select id::text from performance_year where year = :year
                  union select o.id::text from period_opening o join period p on p.id = o.period_id where p.year = :year
                  union select x.id::text from period_extension x join period p on p.id = x.period_id where p.year = :year
                  union select c.id::text from year_closing c where c.year = :year
                  union select v.id::text from evaluation v join period p on p.id = v.period_id where p.year = :year)
            order by j.duedate_ nulls first, j.id_ limit 1
            """;

    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseJobs(ManagementService management, JdbcClient jdbc, Clock clock) {
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs them, the earliest first, until none is due. */
    public void run(int year) {
        for (List<String> next = due(year); !next.isEmpty(); next = due(year)) {
            management.executeJob(next.get(0));
        }
    }

    /** When the timer of a window that waits fires. */
    Timestamp timer(UUID period) {
        return jdbc.sql("select j.duedate_ from public.act_ru_job j join public.act_ru_execution e"
                        + " on e.id_ = j.process_instance_id_ where e.business_key_ = ? and j.type_ = 'timer'")
                .param(period.toString())
                .query((row, number) -> row.getTimestamp(1))
                .single();
    }

    private List<String> due(int year) {
        return jdbc.sql(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .param("year", year)
                .query(String.class)
                .list();
    }
}
