package id.kinerja.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was suspended and so moves no more; of a suspended instance only the instance is named. */
@Component
class SuspendedDifferences {

    private static final String FIND = """
            with running as (
                select e.*, p.key_ as process
                from public.act_ru_execution e join public.act_re_procdef p on p.id_ = e.proc_def_id_
                where e.parent_id_ is null)
            select e.process, e.business_key_, e.id_ as subject, null as what
            from running e where e.suspension_state_ <> 1
            union all
            select e.process, e.business_key_, t.id_, t.task_def_key_
            from running e join public.act_ru_task t on t.proc_inst_id_ = e.id_
            where e.suspension_state_ = 1 and t.suspension_state_ <> 1
            union all
            select e.process, e.business_key_, j.id_, d.act_id_
            from running e join public.act_ru_job j on j.process_instance_id_ = e.id_
            left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
            where e.suspension_state_ = 1 and j.suspension_state_ <> 1
            union all
            select p.key_, null, p.id_, 'v' || p.version_ from public.act_re_procdef p where p.suspension_state_ <> 1
            order by 1, 2, 3
            """;

    private final JdbcClient jdbc;

    SuspendedDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> find() {
        return jdbc.sql(FIND)
                .query((row, number) -> new Difference(
                        DifferenceKind.SUSPENDED,
                        row.getString("process"),
                        row.getString("business_key_"),
                        row.getString("subject"),
                        null,
                        row.getString("what")))
                .list();
    }
}
