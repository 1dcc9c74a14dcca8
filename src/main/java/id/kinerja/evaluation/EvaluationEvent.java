package id.kinerja.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an evaluation.
 *
 * @param round how often the self-assessment had been submitted by then
 * @param actor the user name; none when the system did it
 * @param principal the user name of the official in whose place; none when in no other's
 * @param detail what was said, such as a remark; may be empty
 */
record EvaluationEvent(
        Instant at,
        EventKind kind,
        int round,
        @Nullable String actor,
        @Nullable String principal,
        String detail) {}
