package id.kinerja.coaching;

import id.kinerja.evaluation.FollowUp;
import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results that ask for a coaching while an older one is not over, and results that changed under a coaching. */
@Component
class LaterResults {

    private final JdbcClient jdbc;
    private final JudgedPeriods judged;
    private final CoachingHistory history;
    private final Trail trail;

    LaterResults(JdbcClient jdbc, JudgedPeriods judged, CoachingHistory history, Trail trail) {
        this.jdbc = jdbc;
        this.judged = judged;
        this.history = history;
        this.trail = trail;
    }

    /** Whether a result has had its coaching; one that was asked for by people answers none. */
    boolean isAnswered(UUID evaluation) {
        return jdbc.sql("select exists (select from coaching_case where evaluation_id = ? and origin = 'FOLLOW_UP')")
                .param(evaluation)
                .query(Boolean.class)
                .single();
    }

    /** A result that asks for a coaching meets one that is not over. */
    void came(JudgedPeriod result) {
        jdbc.sql("""
                        select id from coaching_case c where employee_id = :employee and state <> 'CLOSED'
                          and not exists (select from coaching_event e where e.case_id = c.id
                                          and e.event = 'LATER_RESULT' and e.detail = :evaluation)
                        """)
                .param("employee", result.employeeId())
                .param("evaluation", result.evaluationId().toString())
                .query(UUID.class)
                .list()
                .forEach(id -> history.add(
                        id, EventKind.LATER_RESULT, null, result.evaluationId().toString()));
    }

    /** The newest result that came while a coaching was open, still asks for one, and has had none. */
    Optional<JudgedPeriod> next(UUID id) {
        List<UUID> came = jdbc.sql("""
                        select cast(detail as uuid) from coaching_event
                        where case_id = ? and event = 'LATER_RESULT' order by position desc
                        """).param(id).query(UUID.class).list();
        return came.stream()
                .filter(one -> !isAnswered(one))
                .flatMap(one -> judged.find(one, FollowUp.COACHING).stream())
                .findFirst();
    }

    /** What follows from a result was recorded, perhaps anew: coachings that name it tell it as it is now. */
    void recorded(JudgedPeriod result, FollowUp followUp) {
        jdbc.sql("""
                        update coaching_case set
                            predicate_before = case when evaluation_id = :evaluation then :predicate else predicate_before end,
                            predicate_after = case when after_id = :evaluation then :predicate else predicate_after end
                        where (evaluation_id = :evaluation and predicate_before <> :predicate)
                           or (after_id = :evaluation and predicate_after <> :predicate)
                        returning id
                        """)
                .param("evaluation", result.evaluationId())
                .param("predicate", result.predicate().name())
                .query(UUID.class)
                .list()
                .forEach(id -> corrected(id, result, EventKind.CORRECTED));
        if (followUp != FollowUp.COACHING) {
            jdbc.sql("""
                            select id from coaching_case where evaluation_id = ? and origin = 'FOLLOW_UP'
                              and state in ('DRAFTING', 'AGREEING', 'APPROVING')
                            """).param(result.evaluationId()).query(UUID.class).list().stream()
                    .filter(id -> !isReleased(id))
                    .forEach(id -> corrected(id, result, EventKind.RELEASED));
        }
    }

    /** The trail does not say how somebody was judged: the case does. */
    private void corrected(UUID id, JudgedPeriod result, EventKind what) {
        history.add(id, what, null, "");
        trail.record(Entry.of(Action.COACHING_CORRECTED, Coachings.PROCESS, id)
                .fileOf(result.employeeId())
                .inCase(id, null)
                .changed(Map.of(), Map.of("evaluation", result.evaluationId(), "event", what.name())));
    }

    /** Whether the result that asked for it asks no more. */
    boolean isReleased(UUID id) {
        return history.of(id).stream().anyMatch(event -> event.kind() == EventKind.RELEASED);
    }
}
