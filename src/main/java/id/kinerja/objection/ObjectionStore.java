package id.kinerja.objection;

import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.evaluation.Rating;
import id.kinerja.objection.Objection.Escalation;
import id.kinerja.objection.Objection.Ruling;
import id.kinerja.objection.Objection.Said;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The objections in the database. */
@Repository
class ObjectionStore {

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the result was contested before */
    void add(Objection filed) {
        jdbc.sql("""
                        insert into objection
                            (id, evaluation_id, employee_id, part, reasons, filed_by, filed_at, respondent, decider)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        filed.id(),
                        filed.evaluationId(),
                        filed.employeeId(),
                        filed.part().name(),
                        filed.reasons(),
                        filed.filedBy(),
                        filed.filedAt().atOffset(ZoneOffset.UTC),
                        filed.respondent(),
                        filed.decider())
                .update();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select * from objection where id = ?")
                .param(id)
                .query(ObjectionStore::objection)
                .optional();
    }

    /** The objection with its row locked until the transaction ends. */
    Optional<Objection> lock(UUID id) {
        return jdbc.sql("select * from objection where id = ? for update")
                .param(id)
                .query(ObjectionStore::objection)
                .optional();
    }

    Optional<Objection> against(UUID evaluationId) {
        return jdbc.sql("select * from objection where evaluation_id = ?")
                .param(evaluationId)
                .query(ObjectionStore::objection)
                .optional();
    }

    /** Keeps what one side said. */
    void say(UUID id, Side side, Said said) {
        jdbc.sql("update objection set %1$s = ?, %1$s_by = ?, %1$s_for = ?, %1$s_at = ? where id = ?"
                        .formatted(side.column))
                .params(
                        said.text(),
                        said.by().person(),
                        said.by().principal(),
                        said.at().atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    void silent(UUID id, Instant at) {
        jdbc.sql("update objection set silent_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void escalate(UUID id, @Nullable String to, Instant at) {
        jdbc.sql("update objection set escalated_at = ?, escalated_to = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), to, id)
                .update();
    }

    /** From now on another decides. */
    void decider(UUID id, String decider) {
        jdbc.sql("update objection set decider = ? where id = ?")
                .params(decider, id)
                .update();
    }

    /** The next superior decides from now on, and has the whole term. */
    void takenOver(UUID id, String from, String by, Instant at) {
        jdbc.sql("""
                        update objection set taken_over_from = ?, taken_over_at = ?, decider = ?,
                            escalated_at = null, escalated_to = null
                        where id = ?
                        """).params(from, at.atOffset(ZoneOffset.UTC), by, id).update();
    }

    /** Whether who decides is not the first one, but took it over. */
    boolean isTakenOver(UUID id) {
        return jdbc.sql("select taken_over_at is not null from objection where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Nothing is escalated any more, since the step has begun anew. */
    void begunAnew(UUID id) {
        jdbc.sql("update objection set escalated_at = null, escalated_to = null where id = ?")
                .param(id)
                .update();
    }

    /** Those that are not decided. */
    List<UUID> undecided() {
        return jdbc.sql("select id from objection where outcome is null order by filed_at, id")
                .query(UUID.class)
                .list();
    }

    /** Writes the decision; false when it was decided before. */
    boolean decide(UUID id, Ruling ruling) {
        return jdbc.sql("""
                                update objection set outcome = :outcome, result_rating = :results, behaviour_rating = :behaviour,
                                    reason = :reason, decided_by = :by, decided_for = :principal, decided_at = :at
                                where id = :id and outcome is null
                                """)
                        .param("outcome", ruling.outcome().name())
                        .param("results", name(ruling.resultRating()))
                        .param("behaviour", name(ruling.behaviourRating()))
                        .param("reason", ruling.reason())
                        .param("by", ruling.by())
                        .param("principal", ruling.principal())
                        .param("at", ruling.at().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Who speaks. */
    enum Side {
        STATEMENT("statement"),
        EVIDENCE("evidence"),
        GONE_ON("gone_on");

        private final String column;

        Side(String column) {
            this.column = column;
        }
    }

    static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("evaluation_id", UUID.class),
                row.getObject("employee_id", UUID.class),
                ContestedPart.valueOf(row.getString("part")),
                row.getString("reasons"),
                row.getString("filed_by"),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("respondent"),
                row.getString("decider"),
                said(row, Side.STATEMENT),
                said(row, Side.EVIDENCE),
                instant(row, "silent_at"),
                said(row, Side.GONE_ON),
                escalation(row),
                ruling(row));
    }

    private static @Nullable Said said(ResultSet row, Side side) throws SQLException {
        Instant at = instant(row, side.column + "_at");
        return at == null
                ? null
                : new Said(
                        row.getString(side.column),
                        new Actor(row.getString(side.column + "_by"), row.getString(side.column + "_for")),
                        at);
    }

    private static @Nullable Escalation escalation(ResultSet row) throws SQLException {
        Instant at = instant(row, "escalated_at");
        return at == null
                ? null
                : new Escalation(
                        at,
                        row.getString("escalated_to"),
                        row.getString("taken_over_from"),
                        instant(row, "taken_over_at"));
    }

    private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        Instant at = instant(row, "decided_at");
        return at == null
                ? null
                : new Ruling(
                        ContestOutcome.valueOf(row.getString("outcome")),
                        rating(row.getString("result_rating")),
                        rating(row.getString("behaviour_rating")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getString("decided_for"),
                        at);
    }

    private static @Nullable Rating rating(@Nullable String name) {
        return name == null ? null : Rating.valueOf(name);
    }

    private static @Nullable String name(@Nullable Rating rating) {
        return rating == null ? null : rating.name();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
