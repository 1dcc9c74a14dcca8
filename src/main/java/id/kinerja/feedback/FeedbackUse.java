package id.kinerja.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells on which feedback a judgement rests, so that it is not changed any more; a bean of the capability that judges. */
public interface FeedbackUse {

    /** Those of some that somebody was judged with, by a fixed number of queries. */
    Set<UUID> used(Collection<Given> feedback);

    /**
     * Feedback as it was given.
     *
     * @param day that it is about
     */
    record Given(UUID id, UUID employee, LocalDate day, Instant givenAt) {}
}
