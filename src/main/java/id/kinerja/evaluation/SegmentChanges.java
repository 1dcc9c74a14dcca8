package id.kinerja.evaluation;

import id.kinerja.organization.SuperiorChanges.Cause;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes segments that are cut otherwise than before; what somebody was asked for, or gave, for other days is kept beside them. */
@Repository
class SegmentChanges {

    /** More than a year can have segments. */
    private static final int ASIDE = 1000;

    private final SegmentStore segments;
    private final Evaluations evaluations;
    private final EstablishedPlans plans;
    private final EvaluationHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    SegmentChanges(
            SegmentStore segments,
            Evaluations evaluations,
            EstablishedPlans plans,
            EvaluationHistory history,
            JdbcClient jdbc,
            Clock clock) {
        this.segments = segments;
        this.evaluations = evaluations;
        this.plans = plans;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody gave for days that are cut otherwise since. */
    record Former(LocalDate startsOn, LocalDate endsOn, Rating resultRating, Rating behaviourRating, String note) {}

    /** What this account gave for days of a year that are cut otherwise since, the newest first. */
    List<Former> givenBy(UUID evaluationId, String userName) {
        return jdbc.sql("""
                        select * from evaluation_segment_former
                        where evaluation_id = ? and rated_at is not null and rated_by = ? order by recut_at desc, starts_on
                        """)
                .params(evaluationId, userName)
                .query((row, number) -> new Former(
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                        Rating.valueOf(row.getString("result_rating")),
                        Rating.valueOf(row.getString("behaviour_rating")),
                        row.getString("note")))
                .list();
    }

    /**
     * @param cause because of what they are cut otherwise; none when that is not known
     * @param told whether the history is to say that the days are others' now
     */
    void write(Evaluation evaluation, int year, SegmentRecut recut, @Nullable Cause cause, boolean told) {
        UUID id = evaluation.id();
        Instant now = clock.instant();
        jdbc.sql("delete from evaluation_segment_absorbed where evaluation_id = ?")
                .param(id)
                .update();
        recut.dropped().forEach(one -> drop(id, one, cause, now));
        jdbc.sql("update evaluation_segment set number = number + ? where evaluation_id = ?")
                .params(ASIDE, id)
                .update();
        for (SegmentRecut.Part part : recut.parts()) {
            if (part.kept() == null) {
                segments.add(id, part.number(), part.piece(), part.concluding(), plan(evaluation, year, part.piece()));
            } else {
                keep(id, part, part.kept());
            }
        }
        if (told) {
            history.add(id, evaluation.round(), EventKind.SEGMENTS_RECUT, null, days(recut));
        }
    }

    private static String days(SegmentRecut recut) {
        return recut.parts().stream()
                .map(one -> one.piece().startsOn() + " – " + one.piece().endsOn())
                .collect(Collectors.joining("; "));
    }

    /** That which was in force on the last day: who was the rater then had agreed to its rows. */
    private EstablishedPlan plan(Evaluation evaluation, int year, SegmentCut.Piece piece) {
        UUID employee = evaluation.employeeId();
        EstablishedPlan then =
                plans.inForceOn(piece.endsOn(), List.of(employee), year).get(employee);
        return then == null ? evaluations.planOf(evaluation) : then;
    }

    private void keep(UUID evaluationId, SegmentRecut.Part part, Segment kept) {
        jdbc.sql("""
                        update evaluation_segment set number = :number, unit_name = :unit, post_title = :post, concluding = :concluding,
                            asked = case when not :concluding then asked end,
                            asked_at = case when not :concluding then asked_at end,
                            passed_on_at = case when not :concluding then passed_on_at end,
                            unasked = not :concluding and unasked
                        where evaluation_id = :evaluation and number = :aside
                        """)
                .param("number", part.number())
                .param("unit", part.piece().unit())
                .param("post", part.piece().post())
                .param("concluding", part.concluding())
                .param("evaluation", evaluationId)
                .param("aside", kept.number() + ASIDE)
                .update();
        segments.absorb(evaluationId, part.number(), part.piece());
    }

    private void drop(UUID evaluationId, Segment one, @Nullable Cause cause, Instant now) {
        jdbc.sql("""
                        insert into evaluation_segment_former (id, evaluation_id, starts_on, ends_on, unit_name, post_title, rater_id,
                            asked, result_rating, behaviour_rating, note, rated_by, rated_for, rated_at, recut_at, cause)
                        select gen_random_uuid(), evaluation_id, starts_on, ends_on, unit_name, post_title, rater_id, asked,
                            result_rating, behaviour_rating, note, rated_by, rated_for, rated_at, :now, :cause
                        from evaluation_segment
                        where evaluation_id = :evaluation and number = :number and (asked_at is not null or rated_at is not null)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cause", cause == null ? null : cause.name())
                .param("evaluation", evaluationId)
                .param("number", one.number())
                .update();
        jdbc.sql("delete from evaluation_segment where evaluation_id = ? and number = ?")
                .params(evaluationId, one.number())
                .update();
    }
}
