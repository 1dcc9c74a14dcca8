package id.kinerja.evaluation;

import id.kinerja.evaluation.Contest.FormerResult;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which results are contested, and what came of it. */
@Repository
class Contests {

    private final JdbcClient jdbc;

    Contests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contest> of(UUID evaluationId) {
        return jdbc.sql("select * from evaluation_contest where evaluation_id = ?")
                .param(evaluationId)
                .query((row, number) -> contest(row))
                .optional();
    }

    void add(UUID evaluationId, Instant at) {
        jdbc.sql("insert into evaluation_contest (evaluation_id, contested_at) values (?, ?)")
                .params(evaluationId, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void settle(UUID evaluationId, ContestOutcome outcome, Actor by, Instant at) {
        jdbc.sql("""
                        update evaluation_contest set outcome = ?, decided_by = ?, decided_for = ?, decided_at = ?
                        where evaluation_id = ? and outcome is null
                        """)
                .params(outcome.name(), by.person(), by.principal(), at.atOffset(ZoneOffset.UTC), evaluationId)
                .update();
    }

    /** Keeps the result that another is about to replace. */
    void keep(UUID evaluationId, Judgement judgement, DerivedPredicate predicate) {
        jdbc.sql("""
                        update evaluation_contest set former_result_rating = ?, former_behaviour_rating = ?,
                            former_predicate = ?, former_decision = ?, former_version = ?, former_rule = ?, former_basis = ?
                        where evaluation_id = ?
                        """)
                .params(
                        judgement.resultRating().name(),
                        judgement.behaviourRating().name(),
                        predicate.value().name(),
                        predicate.decision(),
                        predicate.version(),
                        predicate.rule(),
                        predicate.basis(),
                        evaluationId)
                .update();
    }

    private static Contest contest(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        @Nullable Timestamp decided = row.getTimestamp("decided_at");
        @Nullable String former = row.getString("former_predicate");
        return new Contest(
                row.getTimestamp("contested_at").toInstant(),
                outcome == null ? null : ContestOutcome.valueOf(outcome),
                row.getString("decided_by"),
                row.getString("decided_for"),
                decided == null ? null : decided.toInstant(),
                former == null ? null : former(row, Predicate.valueOf(former)));
    }

    private static FormerResult former(ResultSet row, Predicate predicate) throws SQLException {
        return new FormerResult(
                Rating.valueOf(row.getString("former_result_rating")),
                Rating.valueOf(row.getString("former_behaviour_rating")),
                predicate,
                row.getString("former_decision"),
                row.getInt("former_version"),
                row.getString("former_rule"),
                row.getString("former_basis"));
    }
}
