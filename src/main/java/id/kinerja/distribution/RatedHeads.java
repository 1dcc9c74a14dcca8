package id.kinerja.distribution;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.cycle.Periods;
import id.kinerja.evaluation.Rating;
import id.kinerja.organization.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds heads of units who were rated otherwise than their unit's result says, since that was set or changed afterwards. */
@Component
class RatedHeads {

    private final Distribution distribution;
    private final Periods periods;
    private final Policy policy;
    private final JdbcClient jdbc;

    RatedHeads(Distribution distribution, Periods periods, Policy policy, JdbcClient jdbc) {
        this.distribution = distribution;
        this.periods = periods;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** The rating that contradicts the unit's result; none when there is none, or it fits. */
    Optional<Contradiction> otherwise(UUID head, UUID periodId) {
        return distribution.ofHead(head, periods.get(periodId)).flatMap(expected -> jdbc.sql("""
                        select result_rating, rated_by, rated_for, handed_over_at is not null as handed_over from evaluation
                        where employee_id = ? and period_id = ? and result_rating <> ?
                        """)
                .params(head, periodId, expected.rating().name())
                .query((row, number) -> new Contradiction(
                        Rating.valueOf(row.getString("result_rating")),
                        expected.rating(),
                        new Actor(row.getString("rated_by"), row.getString("rated_for")),
                        row.getBoolean("handed_over")))
                .optional());
    }

    /** The head's rating as the policy knows it. */
    Appraisal rating(SignedIn me, UUID head, Contradiction one) {
        Appraisal rating = Matter.RATING.of(head).at(one.handedOver() ? Stage.HANDED_OVER : Stage.RATED);
        return rating.with(Relation.RATER, () -> policy.isOf(me, one.by(), rating));
    }

    /**
     * A rating that is not what the unit's result says.
     *
     * @param by who gave it
     * @param handedOver whether the head knows it
     */
    record Contradiction(Rating given, Rating expected, Actor by, boolean handedOver) {}
}
