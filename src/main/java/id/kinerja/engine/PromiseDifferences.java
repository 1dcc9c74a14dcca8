package id.kinerja.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds open tasks without the due date or the timers that their models give them.
 *
 * <p>A timer that has fired since the task was made left a trace in the history and is not missed; one that repeats is
 * not looked at.
 */
@Component
class PromiseDifferences {

    private static final String FIND = """
            select case when m.timer is null then 'NO_DUE_DATE' else 'NO_TIMER' end as kind,
                p.key_ as process, e.business_key_, t.id_, m.timer, t.task_def_key_
            from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) as m (definition, step, timer)
            join public.act_ru_task t on t.proc_def_id_ = m.definition and t.task_def_key_ = m.step
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            join public.act_re_procdef p on p.id_ = t.proc_def_id_
            where m.timer is null and t.due_date_ is null
            or m.timer is not null
                and not exists (
                    select from public.act_ru_job j join public.act_ru_jobdef d on d.id_ = j.job_def_id_
                    where j.process_instance_id_ = t.proc_inst_id_ and d.act_id_ = m.timer)
                and not exists (
                    select from public.act_hi_actinst h
                    where h.proc_inst_id_ = t.proc_inst_id_ and h.act_id_ = m.timer
                    and h.start_time_ >= t.create_time_)
            order by 1, 2, 3, 4, 5
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineAuthentication authentication;

    PromiseDifferences(JdbcClient jdbc, RepositoryService repository, EngineAuthentication authentication) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.authentication = authentication;
    }

    List<Difference> find() {
        List<Promise> promises = authentication.asSystem(this::promises);
        return jdbc.sql(FIND)
                .param(promises.stream().map(Promise::definition).toArray(String[]::new))
                .param(promises.stream().map(Promise::step).toArray(String[]::new))
                .param(promises.stream().map(Promise::timer).toArray(String[]::new))
                .query((row, number) -> new Difference(
                        DifferenceKind.valueOf(row.getString("kind")),
                        row.getString("process"),
                        row.getString("business_key_"),
                        row.getString("id_"),
                        row.getString("timer"),
                        row.getString("task_def_key_")))
                .list();
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        for (String definition : jdbc.sql(
                        "select distinct proc_def_id_ from public.act_ru_task" + " where proc_def_id_ is not null")
                .query(String.class)
                .list()) {
            var model = repository.getBpmnModelInstance(definition);
            for (UserTask step : model.getModelElementsByType(UserTask.class)) {
                if (step.getCamundaDueDate() != null) {
                    promises.add(new Promise(definition, step.getId(), null));
                }
            }
            for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
                if (event.getEventDefinitions().stream().anyMatch(PromiseDifferences::firesOnce)) {
                    promises.add(new Promise(definition, event.getAttachedTo().getId(), event.getId()));
                }
            }
        }
        return promises;
    }

    private static boolean firesOnce(Object event) {
        return event instanceof TimerEventDefinition timer && timer.getTimeCycle() == null;
    }

    /**
     * What a model gives a step.
     *
     * @param timer the boundary event; none for the due date
     */
    private record Promise(
            String definition, String step, @Nullable String timer) {}
}
