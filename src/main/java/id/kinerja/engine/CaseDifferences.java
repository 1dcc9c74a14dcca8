package id.kinerja.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the cases of one process, both ways, in one statement. */
@Component
class CaseDifferences {

    /**
     * A case waits in the steps of its open tasks, in those that a job is about to enter, for the time of an event that
     * stands by itself, where it listens for a message, also by the gateway before it, and where it has called another. The timer or message of a step's boundary is
     * no step, nor is what may end a whole part of the process from outside.
     */
    private static final String COMPARE = """
            with facts as (
                select id, min(state) as state,
                    array_agg(distinct one::varchar) filter (where one is not null) as steps
                from (%s) told left join lateral unnest(string_to_array(told.step, ', ')) one on true
                group by id),
            instance as (
                select e.id_, coalesce(e.business_key_, e.id_) as key
                from public.act_ru_execution e join public.act_re_procdef p on p.id_ = e.proc_def_id_
                where e.parent_id_ is null and p.key_ = :process),
            waiting as (
                select i.id_ as instance, t.task_def_key_ as step
                from instance i join public.act_ru_task t on t.proc_inst_id_ = i.id_
                union
                select i.id_, x.act_id_
                from instance i join public.act_ru_job j on j.process_instance_id_ = i.id_
                     join public.act_ru_execution x on x.id_ = j.execution_id_
                where j.type_ = 'message'
                union
                select i.id_, x.act_id_
                from instance i join public.act_ru_job j on j.process_instance_id_ = i.id_
                     join public.act_ru_execution x on x.id_ = j.execution_id_
                     join public.act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.type_ = 'timer' and d.act_id_ = x.act_id_
                union
                select i.id_, x.act_id_
                from instance i join public.act_ru_event_subscr s on s.proc_inst_id_ = i.id_
                     join public.act_ru_execution x on x.id_ = s.execution_id_
                where s.event_type_ = 'message' and x.act_id_ is not null
                  and not exists (select from public.act_ru_execution part where part.parent_id_ = x.id_)
                  and not exists (
                      select from public.act_hi_actinst h
                      where h.execution_id_ = x.id_ and h.act_id_ = x.act_id_ and h.act_type_ = 'userTask'
                        and h.end_time_ is null)
                union
                select i.id_, x.act_id_
                from instance i join public.act_ru_execution x on x.proc_inst_id_ = i.id_
                     join public.act_ru_execution c on c.super_exec_ = x.id_),
            engine as (
                select i.key, count(distinct i.id_) as instances, array_remove(array_agg(distinct w.step order by w.step), null) as steps
                from instance i left join waiting w on w.instance = i.id_
                group by i.key)
            select coalesce(f.id::text, e.key) as key, f.state, array_to_string(f.steps, ', ') as step, e.instances, e.steps
            from facts f full join engine e on e.key = f.id::text
            where f.id is null
               or f.steps is null and e.key is not null
               or f.steps is not null and (e.key is null or e.instances > 1 or e.steps <> f.steps)
            order by 1
            """;

    private final JdbcClient jdbc;

    CaseDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> find(CaseFacts facts) {
        return jdbc.sql(COMPARE.formatted(facts.query()))
                .param("process", facts.process())
                .query((row, number) -> difference(facts.process(), row))
                .list();
    }

    /** What runs of processes that no capability knows. */
    List<Difference> withoutFacts(Collection<String> known) {
        return jdbc.sql("""
                        select p.key_ as process, coalesce(e.business_key_, e.id_) as key
                        from public.act_ru_execution e join public.act_re_procdef p on p.id_ = e.proc_def_id_
                        where e.parent_id_ is null and p.key_ not in (:known)
                        order by 1, 2
                        """)
                .param("known", known)
                .query((row, number) -> new Difference(
                        DifferenceKind.NO_CASE, row.getString("process"), row.getString("key"), null, null, "1"))
                .list();
    }

    private static Difference difference(String process, ResultSet row) throws SQLException {
        @Nullable String state = row.getString("state");
        @Nullable String step = row.getString("step");
        int instances = row.getInt("instances");
        List<String> steps = steps(row.getArray("steps"));
        String tables = step == null ? state : state + " → " + step;
        String where = String.join(", ", steps);
        return new Difference(
                kind(state, step, instances, steps),
                process,
                row.getString("key"),
                null,
                tables,
                instances > 1 ? instances + " × " + where : instances == 0 ? null : where);
    }

    private static DifferenceKind kind(
            @Nullable String state, @Nullable String step, int instances, List<String> steps) {
        if (state == null) {
            return DifferenceKind.NO_CASE;
        }
        if (step == null) {
            return DifferenceKind.ENDED_CASE_RUNS;
        }
        if (instances == 0) {
            return DifferenceKind.NO_INSTANCE;
        }
        if (instances > 1) {
            return DifferenceKind.SEVERAL_INSTANCES;
        }
        return steps.isEmpty() ? DifferenceKind.NOTHING_WAITS : DifferenceKind.WRONG_STEP;
    }

    private static List<String> steps(@Nullable Array steps) throws SQLException {
        return steps == null ? List.of() : List.of((String[]) steps.getArray());
    }
}
