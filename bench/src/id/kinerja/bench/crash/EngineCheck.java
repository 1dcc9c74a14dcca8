package id.kinerja.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.bench.ApiClient;
import id.kinerja.bench.Seeding;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold for the engine as a whole when all is calm again. */
final class EngineCheck {

    /** The longest pause between two looks for jobs, and time for the jobs themselves. */
    private static final Duration SLACK = Duration.ofSeconds(5 + 30);

    private static final String HANGING = """
            select j.id_ || ' (' || coalesce(d.act_id_, j.handler_type_) || '), locked until '
                || coalesce(j.lock_exp_time_::text, '-') || ', due ' || coalesce(j.duedate_::text, '-')
            from public.act_ru_job j left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.process_def_id_ is not null and (j.lock_exp_time_ is not null or j.duedate_ <= :now)
            """;

    /** Evaluations that the engine has one case of, and had no other, which waits in one task. */
    private static final String ONE_CASE = """
            select count(*) from kinerja.evaluation v where v.period_id = ?::uuid
              and (select count(*) from public.act_hi_procinst h where h.business_key_ = v.id::text) = 1
              and (select count(*) from public.act_ru_execution e
                   where e.business_key_ = v.id::text and e.parent_id_ is null) = 1
              and (select count(*) from public.act_ru_task t
                   join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                   where e.business_key_ = v.id::text) = 1
            """;

    /** Cases of evaluations that are not there. */
    private static final String NOBODYS = """
            select count(*) from public.act_hi_procinst h
            where h.proc_def_key_ = 'period-evaluation'
              and not exists (select 1 from kinerja.evaluation v where v.id::text = h.business_key_)
            """;

    private final JdbcClient jdbc;
    private final ApiClient api;
    private final Supplier<Instant> clock;
    private final Duration lock;

    EngineCheck(JdbcClient jdbc, ApiClient api, Supplier<Instant> clock, Duration lock) {
        this.jdbc = jdbc;
        this.api = api;
        this.clock = clock;
        this.lock = lock;
    }

    /** Everything that is wrong, each in a sentence. */
    List<String> violations(List<String> quarters, int people) throws Exception {
        List<String> violations = new ArrayList<>();
        hangingJobs().forEach(job -> violations.add("a job hangs longer than its lock: " + job));
        for (String quarter : quarters) {
            opened(quarter, people, violations);
        }
        int nobodys = jdbc.sql(NOBODYS).query(Integer.class).single();
        if (nobodys != 0) {
            violations.add(nobodys + " cases of period-evaluation are of no evaluation");
        }
        JsonNode reconciliation = api.send(Seeding.ADMIN, "POST", "/api/reconciliations", null, Map.of())
                .expected()
                .json();
        reconciliation
                .get("differences")
                .forEach(difference -> violations.add("tables and engine differ: " + difference));
        return violations;
    }

    /** Waits as long as a lock may last; what is still locked or due then, hangs. */
    private List<String> hangingJobs() throws InterruptedException {
        Instant deadline = Instant.now().plus(lock).plus(SLACK);
        List<String> jobs = jobs();
        while (!jobs.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            jobs = jobs();
        }
        return jobs;
    }

    private List<String> jobs() {
        return jdbc.sql(HANGING)
                .param("now", Timestamp.from(clock.get()))
                .query(String.class)
                .list();
    }

    private void opened(String quarter, int people, List<String> violations) {
        int running = count(
                "select count(*) from kinerja.period_opening where period_id = ?::uuid and status <> 'DONE'", quarter);
        int evaluations = count("select count(*) from kinerja.evaluation where period_id = ?::uuid", quarter);
        int events = count(
                "select count(*) from kinerja.evaluation_event v join kinerja.evaluation e on e.id = v.evaluation_id"
                        + " where v.event = 'OPENED' and e.period_id = ?::uuid",
                quarter);
        int cases = count(ONE_CASE, quarter);
        if (cases != people) {
            violations.add(
                    "quarter " + quarter + " has exactly one case, with one task, for " + cases + " of " + people);
        }
        if (running != 0 || evaluations != people || events != people) {
            violations.add("quarter " + quarter + " was opened for " + evaluations + " of " + people + " people, "
                    + events + " times, and " + running + " openings are not done");
        }
    }

    private int count(String sql, String quarter) {
        return jdbc.sql(sql).param(quarter).query(Integer.class).single();
    }
}
