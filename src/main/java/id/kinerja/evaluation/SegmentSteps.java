package id.kinerja.evaluation;

import id.kinerja.organization.Officials;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code period-evaluation} calls about the segments of a year; keys are the evaluations' ids. */
@Component("segmentSteps")
@Transactional
public class SegmentSteps {

    static final String RATE_SEGMENT = "rateSegment";

    private final EvaluationRepository evaluations;
    private final SegmentStore segments;
    private final SegmentRaters raters;
    private final SegmentCutting cutting;
    private final SegmentTerms terms;

    SegmentSteps(
            EvaluationRepository evaluations,
            SegmentStore segments,
            SegmentRaters raters,
            SegmentCutting cutting,
            SegmentTerms terms) {
        this.evaluations = evaluations;
        this.segments = segments;
        this.raters = raters;
        this.cutting = cutting;
        this.terms = terms;
    }

    /** Cuts a year into segments, once, by the organisation's facts of now. */
    public void cut(String key) {
        cutting.cut(get(key));
    }

    /** Whether somebody has yet to rate a segment before the year is concluded. */
    public boolean left(String key) {
        return segments.next(UUID.fromString(key)).isPresent();
    }

    /** Chooses who is asked for the next segment. */
    public void ask(String key) {
        Evaluation evaluation = get(key);
        Segment next = segments.next(evaluation.id()).orElseThrow();
        segments.ask(evaluation.id(), next.number(), raters.of(evaluation.employeeId(), next), terms.now());
    }

    /** The user name of who is asked; none when the personnel admins are. */
    public @Nullable String rater(String key) {
        return segments.next(UUID.fromString(key)).orElseThrow().asked();
    }

    /** Who rates in place of a rater who cannot be asked; nobody otherwise. */
    public List<String> raterGroup(String key) {
        return rater(key) == null ? List.of(Officials.PERSONNEL_ADMINS) : List.of();
    }

    public Date due(String key) {
        Evaluation evaluation = get(key);
        return terms.due(evaluation, segments.of(evaluation.id()));
    }

    /** The term passed without a word: who is the rater now rates in that place; silence decides nothing. */
    public void lapse(String key) {
        Evaluation evaluation = get(key);
        passOn(evaluation, segments.next(evaluation.id()).orElseThrow());
    }

    private void passOn(Evaluation evaluation, Segment segment) {
        if (segment.passedOn()) {
            return;
        }
        boolean unasked = segments.passOn(evaluation.id(), segment.number(), terms.now());
        terms.passedOn(evaluation, segment, unasked);
    }

    private Evaluation get(String key) {
        return evaluations.findById(UUID.fromString(key)).orElseThrow();
    }
}
