package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import id.kinerja.target.Behaviour;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {

    private static final Instant NOW = Instant.parse("2026-07-15T02:00:00Z");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final List<UUID> RESULTS = List.of(FIRST, SECOND);

    private final Evaluation evaluation =
            new Evaluation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, NOW);

    @Test
    void every_result_needs_a_realisation_before_it_is_submitted() {
        evaluation.assess(Map.of(FIRST, new SelfAssessment("1.200 dokumen", ""), SECOND, new SelfAssessment(" ", "x")));

        refused(() -> evaluation.submit(RESULTS, "", NOW), "", "evaluation.refused.realisation-missing");
        assertThat(evaluation.assessable()).isTrue();
        assertThat(evaluation.round()).isZero();
    }

    @Test
    void a_submitted_self_assessment_is_closed_to_the_employee_until_it_is_returned() {
        submitted();

        refused(
                () -> evaluation.assess(Map.of(FIRST, new SelfAssessment("lebih", ""))),
                "",
                "evaluation.refused.submitted");
        refused(() -> evaluation.submit(RESULTS, "", NOW), "", "evaluation.refused.submitted");

        evaluation.giveBack();
        evaluation.assess(Map.of(FIRST, new SelfAssessment("lebih", "")));
        evaluation.submit(RESULTS, "", NOW);
        assertThat(evaluation.round()).isEqualTo(2);
        assertThat(evaluation.rows().entry(FIRST).realisation()).isEqualTo("lebih");
    }

    @Test
    void feedback_and_ratings_wait_for_the_self_assessment() {
        refused(
                () -> evaluation.giveFeedback(Map.of(FIRST, "bagus"), Map.of()),
                "",
                "evaluation.refused.not-submitted");
        refused(() -> rate(Rating.MEETS, Rating.MEETS, "bagus"), "", "evaluation.refused.not-submitted");
    }

    @Test
    void both_ratings_are_needed_and_each_missing_one_is_named() {
        submitted();

        assertThatThrownBy(() -> rate(null, null, "bagus"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("resultRating", "behaviourRating"));
        refused(() -> rate(Rating.MEETS, null, "bagus"), "behaviourRating", "evaluation.refused.rating-missing");
        refused(() -> rate(null, Rating.MEETS, "bagus"), "resultRating", "evaluation.refused.rating-missing");
    }

    @Test
    void every_result_and_behaviour_needs_feedback_of_its_own_or_general_feedback() {
        submitted();
        refused(() -> rate(Rating.MEETS, Rating.MEETS, " "), "feedback", "evaluation.refused.feedback-missing");

        evaluation.giveFeedback(Map.of(FIRST, "a", SECOND, "b"), Map.of());
        refused(() -> rate(Rating.MEETS, Rating.MEETS, ""), "feedback", "evaluation.refused.feedback-missing");

        evaluation.giveFeedback(
                Map.of(), Arrays.stream(Behaviour.values()).collect(Collectors.toMap(Function.identity(), b -> "c")));
        rate(Rating.MEETS, Rating.MEETS, "");
        assertThat(evaluation.judgement()).isNotNull();
    }

    @Test
    void general_feedback_counts_for_rows_without_their_own() {
        submitted();
        rate(Rating.MEETS, Rating.MEETS, "Pertahankan");
        assertThat(evaluation.judgement())
                .extracting(Judgement::generalFeedback)
                .isEqualTo("Pertahankan");
    }

    @Test
    void feedback_may_be_left_out_where_the_government_says_so() {
        submitted();
        evaluation.rate(Rating.MEETS, Rating.MEETS, "", RESULTS, false, Actor.of("atasan"), NOW);
        assertThat(evaluation.judgement()).isNotNull();
    }

    @Test
    void after_the_rating_nothing_is_rated_returned_or_written_again() {
        handedOver();

        refused(() -> rate(Rating.ABOVE, Rating.ABOVE, "x"), "", "evaluation.refused.handed-over");
        refused(() -> evaluation.giveFeedback(Map.of(FIRST, "x"), Map.of()), "", "evaluation.refused.handed-over");
        refused(evaluation::giveBack, "", "evaluation.refused.handed-over");
    }

    @Test
    void nothing_is_handed_over_without_a_predicate_and_nothing_derived_without_ratings() {
        submitted();
        assertThatThrownBy(() -> evaluation.derive(good())).isInstanceOf(IllegalStateException.class);
        rate(Rating.MEETS, Rating.MEETS, "x");
        assertThatThrownBy(() -> evaluation.handOver(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_outcome_is_acknowledged_once_by_the_employee_or_by_lapse() {
        handedOver();
        evaluation.acknowledge("pegawai", " Terima kasih ", NOW);

        assertThat(evaluation.acknowledgement())
                .isEqualTo(new Acknowledgement(Acknowledgement.Kind.EMPLOYEE, NOW, "pegawai", "Terima kasih"));
        assertThatThrownBy(() -> evaluation.lapse(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_the_lapse_the_employee_is_too_late() {
        handedOver();
        evaluation.lapse(NOW);

        refused(() -> evaluation.acknowledge("pegawai", "", NOW), "", "evaluation.refused.acknowledged");
        assertThat(evaluation.acknowledgement())
                .isEqualTo(new Acknowledgement(Acknowledgement.Kind.LAPSE, NOW, null, null));
    }

    @Test
    void nothing_is_acknowledged_before_it_is_handed_over() {
        submitted();
        refused(() -> evaluation.acknowledge("pegawai", "", NOW), "", "evaluation.refused.acknowledged");
        assertThatThrownBy(() -> evaluation.lapse(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_first_overdue_mark_stays() {
        evaluation.progress().markSelfAssessmentOverdue(NOW);
        evaluation.progress().markSelfAssessmentOverdue(NOW.plusSeconds(60));
        evaluation.progress().markRatingOverdue(NOW);
        evaluation.progress().markRatingOverdue(NOW.plusSeconds(60));

        assertThat(evaluation.progress().selfAssessmentOverdueAt()).isEqualTo(NOW);
        assertThat(evaluation.progress().ratingOverdueAt()).isEqualTo(NOW);
    }

    private void submitted() {
        evaluation.assess(Map.of(
                FIRST,
                new SelfAssessment("1.200 dokumen", ""),
                SECOND,
                new SelfAssessment("12 laporan", "tepat waktu")));
        evaluation.submit(RESULTS, "", NOW);
    }

    private void handedOver() {
        submitted();
        rate(Rating.MEETS, Rating.MEETS, "x");
        evaluation.derive(good());
        evaluation.handOver(NOW);
    }

    private void rate(@Nullable Rating results, @Nullable Rating behaviour, String feedback) {
        evaluation.rate(results, behaviour, feedback, RESULTS, true, Actor.of("atasan"), NOW);
    }

    private static DerivedPredicate good() {
        return new DerivedPredicate(Predicate.GOOD, "performance-predicate", 1, "meets-meets", "x");
    }

    private static void refused(ThrowingCallable what, String field, String code) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.code()).isEqualTo(code);
                }));
    }
}
