package id.kinerja.distribution;

import id.kinerja.distribution.Distribution.Guide;
import id.kinerja.distribution.Spreads.Rated;
import id.kinerja.evaluation.GivenRating;
import id.kinerja.evaluation.RatingDeviation;
import id.kinerja.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where ratings left a pattern, and why. */
@Repository
class DeviationStore {

    private final JdbcClient jdbc;
    private final DistributionTexts texts;
    private final Clock clock;

    DeviationStore(JdbcClient jdbc, DistributionTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    void add(GivenRating rating, Guide guide, Spread after, List<Limit> left, boolean advised) {
        jdbc.sql("""
                        insert into rating_deviation (evaluation_id, round, unit_id, grade, pattern_version, pattern_rule,
                            people, limits, reason, advised, rated_by, rated_for, rated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        rating.evaluationId(),
                        rating.round(),
                        guide.result().unitId(),
                        guide.result().grade().name(),
                        guide.pattern().version(),
                        guide.pattern().rule(),
                        after.people(),
                        left.stream().map(Limit::stored).toArray(String[]::new),
                        rating.deviationReason(),
                        advised,
                        rating.by().person(),
                        rating.by().principal(),
                        now())
                .update();
    }

    /** Asks for a reason afterwards, or for another pattern's; one that was given stays. */
    void ask(Rated one, UnitResult result, Pattern pattern, int people, List<Limit> left) {
        jdbc.sql("""
                        insert into rating_deviation (evaluation_id, round, unit_id, grade, pattern_version, pattern_rule,
                            people, limits, reason, advised, rated_by, rated_for, rated_at, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, '', false, ?, ?, ?, ?)
                        on conflict (evaluation_id, round) do update set unit_id = excluded.unit_id, grade = excluded.grade,
                            pattern_version = excluded.pattern_version, pattern_rule = excluded.pattern_rule,
                            people = excluded.people, limits = excluded.limits, advised = false,
                            asked_at = coalesce(rating_deviation.asked_at, excluded.asked_at)
                        where rating_deviation.reason = ''
                        """)
                .params(
                        one.evaluationId(),
                        one.round(),
                        result.unitId(),
                        result.grade().name(),
                        pattern.version(),
                        pattern.rule(),
                        people,
                        left.stream().map(Limit::stored).toArray(String[]::new),
                        one.by().person(),
                        one.by().principal(),
                        OffsetDateTime.ofInstant(one.at(), ZoneOffset.UTC),
                        now())
                .update();
    }

    /** The rating keeps to the pattern as it is now: no reason is waited for. */
    void forget(Rated one) {
        jdbc.sql(
                        "delete from rating_deviation where evaluation_id = ? and round = ? and reason = '' and asked_at is not null")
                .params(one.evaluationId(), one.round())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** That of an evaluation's rating; none when it kept to the pattern. */
    Optional<RatingDeviation> of(UUID evaluationId) {
        return jdbc.sql("""
                        select reason, advised, grade, people, limits, rated_by, rated_for, rated_at, reason_by, reason_at
                        from rating_deviation
                        where evaluation_id = ? order by round desc limit 1
                        """)
                .param(evaluationId)
                .query((row, number) -> new RatingDeviation(
                        row.getString("reason"),
                        row.getBoolean("advised"),
                        row.getString("grade"),
                        row.getInt("people"),
                        texts.asked((String[]) row.getArray("limits").getArray()),
                        new Actor(row.getString("rated_by"), row.getString("rated_for")),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason_by") == null
                                ? null
                                : new RatingDeviation.Later(
                                        row.getString("reason_by"),
                                        row.getObject("reason_at", OffsetDateTime.class)
                                                .toInstant())))
                .optional();
    }

    /** Those of a unit and period, the newest first. */
    List<Deviation> of(UUID unitId, UUID periodId) {
        return jdbc.sql("""
                        select e.id, e.employee_id, e.handed_over_at is not null as handed_over, p.titled_name, e.predicate,
                               d.reason, d.advised, d.rated_at, d.rated_by, d.rated_for,
                               person_name(d.rated_by) as rater, person_name(d.rated_for) as official,
                               person_name(d.reason_by) as reason_giver, d.reason_at
                        from rating_deviation d join evaluation e on e.id = d.evaluation_id
                             join employee p on p.id = e.employee_id
                        where d.unit_id = ? and e.period_id = ? order by d.rated_at desc, e.id
                        """)
                .params(unitId, periodId)
                .query((row, number) -> new Deviation(
                        row.getObject("id", UUID.class),
                        row.getObject("employee_id", UUID.class),
                        row.getBoolean("handed_over"),
                        new Actor(row.getString("rated_by"), row.getString("rated_for")),
                        row.getString("titled_name"),
                        row.getString("predicate"),
                        row.getString("reason"),
                        row.getBoolean("advised"),
                        row.getString("rater"),
                        row.getString("official"),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason_giver"),
                        Optional.ofNullable(row.getTimestamp("reason_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /**
     * A rating that left the pattern.
     *
     * @param handedOver whether the employee knows the rating
     * @param by who rated, by user name
     * @param reason may be empty where it was only advised
     * @param official in whose place it was rated; none when in no other's
     * @param reasonGiver who gave the reason afterwards; none when it was given with the rating
     */
    record Deviation(
            UUID evaluationId,
            UUID employeeId,
            boolean handedOver,
            Actor by,
            String employee,
            String predicate,
            String reason,
            boolean advised,
            @Nullable String rater,
            @Nullable String official,
            Instant at,
            @Nullable String reasonGiver,
            @Nullable Instant reasonAt) {}
}
