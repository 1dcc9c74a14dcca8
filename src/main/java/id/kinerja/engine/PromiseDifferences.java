package id.kinerja.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds open tasks without the due date, the timers or the messages listened for that their models give them.
 *
 * <p>A timer that has fired since the task was made left a trace in the history and is not missed; one that repeats is
 * not looked at.
 */
@Component
class PromiseDifferences {

    private static final String FIND = """
            select m.kind, p.key_ as process, e.business_key_, t.id_, m.event, t.task_def_key_
            from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                as m (kind, definition, step, event)
            join public.act_ru_task t on t.proc_def_id_ = m.definition and t.task_def_key_ = m.step
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            join public.act_re_procdef p on p.id_ = t.proc_def_id_
            where m.kind = 'NO_DUE_DATE' and t.due_date_ is null
            or m.kind = 'NO_SUBSCRIPTION'
                and not exists (
                    select from public.act_ru_event_subscr s
                    where s.proc_inst_id_ = t.proc_inst_id_ and s.activity_id_ = m.event)
            or m.kind = 'NO_TIMER'
                and not exists (
                    select from public.act_ru_job j join public.act_ru_jobdef d on d.id_ = j.job_def_id_
                    where j.process_instance_id_ = t.proc_inst_id_ and d.act_id_ = m.event)
                and not exists (
                    select from public.act_hi_actinst h
                    where h.proc_inst_id_ = t.proc_inst_id_ and h.act_id_ = m.event
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
                .param(promises.stream()
                        .map(promise -> promise.missing().name())
                        .toArray(String[]::new))
                .param(promises.stream().map(Promise::definition).toArray(String[]::new))
                .param(promises.stream().map(Promise::step).toArray(String[]::new))
                .param(promises.stream().map(Promise::event).toArray(String[]::new))
                .query((row, number) -> new Difference(
                        DifferenceKind.valueOf(row.getString("kind")),
                        row.getString("process"),
                        row.getString("business_key_"),
                        row.getString("id_"),
                        row.getString("event"),
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
                    promises.add(new Promise(DifferenceKind.NO_DUE_DATE, definition, step.getId(), null));
                }
            }
            for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
                event.getEventDefinitions().stream()
                        .map(PromiseDifferences::missing)
                        .filter(Objects::nonNull)
                        .forEach(missing -> promises.add(new Promise(
                                missing, definition, event.getAttachedTo().getId(), event.getId())));
            }
        }
        return promises;
    }

    /** What is missing when such an event does not wait. */
    private static @Nullable DifferenceKind missing(EventDefinition event) {
        if (event instanceof MessageEventDefinition) {
            return DifferenceKind.NO_SUBSCRIPTION;
        }
        return event instanceof TimerEventDefinition timer && timer.getTimeCycle() == null
                ? DifferenceKind.NO_TIMER
                : null;
    }

    /**
     * What a model gives a step.
     *
     * @param missing what it is called when it is not there
     * @param event the boundary event; none for the due date
     */
    private record Promise(
            DifferenceKind missing,
            String definition,
            String step,
            @Nullable String event) {}
}
