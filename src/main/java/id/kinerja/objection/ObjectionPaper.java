package id.kinerja.objection;

import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.organization.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a printed evaluation says of an objection (keberatan, penjelasan pejabat penilai, keputusan atasan pejabat penilai).
 *
 * @param evidence what the employee added; none when nothing
 * @param statement how the rating was explained; none while, or since, nobody did
 * @param ruling what was decided; none before
 */
public record ObjectionPaper(
        Instant filedAt,
        String reasons,
        @Nullable String evidence,
        @Nullable Said statement,
        @Nullable Ruling ruling) {

    /** How the rating was explained, by whom and for whom. */
    public record Said(String text, Actor by, Instant at) {}

    /** What was decided, by whom and for whom; it is final. */
    public record Ruling(ContestOutcome outcome, String reason, Actor by, Instant at) {}
}
