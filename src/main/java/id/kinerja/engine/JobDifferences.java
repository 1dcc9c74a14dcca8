package id.kinerja.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds jobs and incidents that nothing but a person will move. */
@Component
class JobDifferences {

    /** Far longer than any node needs to take up a job that another one has left. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final String FIND = """
            select case when j.retries_ <= 0 then 'JOB_FAILED' else 'JOB_ABANDONED' end as kind,
                j.process_def_key_ as process, e.business_key_, j.id_,
                concat_ws(': ', d.act_id_, case when j.retries_ <= 0 then j.exception_msg_ else j.lock_owner_ end) as what
            from public.act_ru_job j
            left join public.act_ru_execution e on e.id_ = j.process_instance_id_
            left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.retries_ <= 0 or j.lock_exp_time_ < :long_ago
            union all
            select 'INCIDENT', p.key_, e.business_key_, i.id_,
                concat_ws(': ', i.activity_id_, i.incident_type_, i.incident_msg_)
            from public.act_ru_incident i
            left join public.act_ru_execution e on e.id_ = i.proc_inst_id_
            left join public.act_re_procdef p on p.id_ = i.proc_def_id_
            where i.incident_type_ <> 'failedJob'
            order by 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobDifferences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Difference> find() {
        return jdbc.sql(FIND)
                .param("long_ago", Timestamp.from(clock.instant().minus(ABANDONED)))
                .query((row, number) -> new Difference(
                        DifferenceKind.valueOf(row.getString("kind")),
                        row.getString("process"),
                        row.getString("business_key_"),
                        row.getString("id_"),
                        null,
                        row.getString("what")))
                .list();
    }
}
