package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import java.util.Optional;
import java.util.UUID;

/** Why objections to results were decided as they were; a bean of who keeps them. */
public interface RulingReasons {

    /** None while nothing is decided, and for who may not read the objection. */
    Optional<String> of(SignedIn reader, UUID evaluationId);
}
