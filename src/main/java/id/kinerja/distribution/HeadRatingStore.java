package id.kinerja.distribution;

import id.kinerja.distribution.Distribution.HeadRating;
import id.kinerja.evaluation.RatingBasis;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which unit's result heads took their rating, and by which rule; what was kept stays when the unit's result changes. */
@Repository
class HeadRatingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeadRatingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID evaluationId, HeadRating head) {
        jdbc.sql("""
                        insert into head_rating
                            (evaluation_id, kept_at, unit_id, period_id, unit_round, grade, decision_version, rule)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (evaluation_id, kept_at) do update set unit_round = excluded.unit_round,
                            grade = excluded.grade, decision_version = excluded.decision_version, rule = excluded.rule
                        """)
                .params(
                        evaluationId,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        head.result().unitId(),
                        head.result().periodId(),
                        head.result().round(),
                        head.grade().name(),
                        head.said().version(),
                        head.said().output("rule"))
                .update();
    }

    /** What an evaluation's rating of results was taken from; none when the person led no unit with a result. */
    Optional<RatingBasis> of(UUID evaluationId) {
        return jdbc.sql("""
                        select coalesce(u.name, k.code) as unit, h.grade, h.decision_version, h.rule, r.set_by, r.set_for, r.set_at
                        from head_rating h join unit k on k.id = h.unit_id join period p on p.id = h.period_id
                             left join units_on(p.ends_on) u on u.unit_id = h.unit_id
                             left join unit_result r
                                 on r.unit_id = h.unit_id and r.period_id = h.period_id and r.round = h.unit_round
                        where h.evaluation_id = ? order by h.kept_at desc limit 1
                        """)
                .param(evaluationId)
                .query((row, number) -> new RatingBasis(
                        row.getString("unit"),
                        row.getString("grade"),
                        set(row),
                        Distribution.HEAD_TABLE,
                        row.getInt("decision_version"),
                        row.getString("rule")))
                .optional();
    }

    /** None once the unit's result is kept no longer. */
    private static RatingBasis.@Nullable SetBy set(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("set_at", OffsetDateTime.class);
        return at == null
                ? null
                : new RatingBasis.SetBy(new Actor(row.getString("set_by"), row.getString("set_for")), at.toInstant());
    }
}
