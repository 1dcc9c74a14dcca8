package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.feedback.GivenFeedback;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.target.Approach;
import id.kinerja.target.Aspect;
import id.kinerja.target.Behaviour;
import id.kinerja.target.ResultKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a result that was handed over (dokumen evaluasi kinerja pegawai; PermenPANRB 6/2022).
 *
 * @param employee as known today
 * @param planVersion the version of the target plan that was evaluated, counted from 1
 * @param generalFeedback counts for rows without feedback of their own; may be empty
 * @param rater who gave the ratings, and for whom
 * @param receivedAt when the employee took note, or the term for that lapsed; none before
 * @param lapsed whether it counts as received since the term lapsed
 * @param remark what the employee had to say to it; may be empty
 * @param contest that it is contested, and what came of it; none when it is not
 * @param parts the parts of a year that were rated apart, the first first; none where one rater rated the whole
 */
public record ResultPaper(
        UUID evaluation,
        Employee employee,
        Period period,
        Approach approach,
        int planVersion,
        List<Row> results,
        List<Conduct> behaviours,
        Rating resultRating,
        Rating behaviourRating,
        Predicate predicate,
        String generalFeedback,
        Actor rater,
        Instant ratedAt,
        Instant handedOverAt,
        @Nullable Instant receivedAt,
        boolean lapsed,
        String remark,
        @Nullable Contest contest,
        List<Part> parts) {

    /** The rows of a kind. */
    public List<Row> results(ResultKind kind) {
        return results.stream().filter(row -> row.kind() == kind).toList();
    }

    /**
     * A work result with its realisation and what was said about it.
     *
     * @param superiorResult the superior's result that it serves; none when it serves none
     * @param realisation may be empty
     * @param feedback the rater's; may be empty, then the general one counts
     * @param given what superior, colleagues and subordinates said before the rating (umpan balik berkelanjutan)
     */
    public record Row(
            ResultKind kind,
            String text,
            @Nullable String superiorResult,
            List<Indicator> indicators,
            String realisation,
            String feedback,
            List<GivenFeedback> given) {}

    /**
     * How a result is measured.
     *
     * @param aspect none in a qualitative plan
     * @param target the year's target, such as {@code 90-100}
     * @param measured where it stands quarter by quarter; none when no quarterly target is given
     */
    public record Indicator(
            @Nullable Aspect aspect,
            String text,
            String target,
            String unit,
            @Nullable MeasuredIndicator measured) {}

    /**
     * A behaviour with what was said about it.
     *
     * @param expectation the leader's special expectation; may be empty
     * @param feedback the rater's; may be empty, then the general one counts
     */
    public record Conduct(Behaviour behaviour, String expectation, String feedback, List<GivenFeedback> given) {}

    /**
     * A part of a year, with post and unit as they were then.
     *
     * @param startsOn its first day
     * @param endsOn its last day
     * @param rater the name of who rated it, else of who was the rater then; none when there was none
     * @param note what its rater handed over to the next; none when nothing
     */
    public record Part(
            LocalDate startsOn,
            LocalDate endsOn,
            String post,
            String unit,
            @Nullable String rater,
            @Nullable String note) {}
}
