package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseView;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of an evaluation's page that another capability adds; a bean of that capability. The fragment finds its model as
 * {@code part}.
 */
public interface EvaluationSection {

    /** What this reader is shown; the evaluation as such the reader may see. */
    Optional<CaseView> of(SignedIn reader, UUID evaluationId);
}
