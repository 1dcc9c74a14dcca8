package id.kinerja.evaluation;

import id.kinerja.evaluation.EvaluationPeople.NamedEvent;
import org.jspecify.annotations.Nullable;

/** The evaluation no longer, or not yet, waits for what somebody wanted to write. */
final class EvaluationMoved extends RuntimeException {

    private final String code;
    private final transient @Nullable NamedEvent last;

    /**
     * @param code the message's code in the bundles
     * @param last the last thing that a person did with it
     */
    EvaluationMoved(String code, @Nullable NamedEvent last) {
        super(code);
        this.code = code;
        this.last = last;
    }

    String code() {
        return code;
    }

    @Nullable
    NamedEvent last() {
        return last;
    }
}
