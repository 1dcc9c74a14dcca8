package id.kinerja.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The days and terms of segments, and what the history says when one passes. */
@Component
class SegmentTerms {

    private final EvaluationTerms terms;
    private final EvaluationHistory history;
    private final Clock clock;

    SegmentTerms(EvaluationTerms terms, EvaluationHistory history, Clock clock) {
        this.terms = terms;
        this.history = history;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void lapsed(Evaluation evaluation, Segment segment) {
        history.add(
                evaluation.id(),
                evaluation.round(),
                EventKind.SEGMENT_LAPSED,
                null,
                segment.startsOn() + " – " + segment.endsOn());
    }

    /** Until when a segment is to be rated: as long as a rating takes. */
    Date due() {
        return terms.rating();
    }
}
