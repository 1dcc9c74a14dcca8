package id.kinerja.evaluation;

import id.kinerja.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of the evaluations: who did what, when, in which round. Only added to. */
@Component
class EvaluationHistory {

    private static final String ADD =
            "insert into evaluation_event (id, evaluation_id, happened_at, event, round, actor, on_behalf_of, detail)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    EvaluationHistory(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Adds an event that happens now; without an actor it is the system's. */
    void add(UUID evaluationId, int round, EventKind kind, @Nullable Actor by, String detail) {
        jdbc.sql(ADD)
                .params(
                        UUID.randomUUID(),
                        evaluationId,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        kind.name(),
                        round,
                        by == null ? null : by.person(),
                        by == null ? null : by.principal(),
                        detail)
                .update();
    }

    /** Adds an event of the system's that happens now to each of these, before the first submission. */
    void addToEach(List<UUID> evaluationIds, EventKind kind) {
        var now = Timestamp.from(clock.instant());
        batch.batchUpdate(
                ADD,
                evaluationIds.stream()
                        .map(id -> new @Nullable Object[] {UUID.randomUUID(), id, now, kind.name(), 0, null, null, ""})
                        .toList());
    }

    /** The events of an evaluation, oldest first. */
    List<EvaluationEvent> of(UUID evaluationId) {
        return jdbc.sql("select * from evaluation_event where evaluation_id = ? order by position")
                .param(evaluationId)
                .query((row, number) -> new EvaluationEvent(
                        row.getTimestamp("happened_at").toInstant(),
                        EventKind.valueOf(row.getString("event")),
                        row.getInt("round"),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("detail")))
                .list();
    }
}
