package id.kinerja.reward;

import id.kinerja.evaluation.Predicate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nomination for a reward (usulan penghargaan).
 *
 * @param version counts the changes of a draft
 * @param nominatedFor the user name of the official in whose place it was nominated; none when in no other's
 * @param found what its eligibility check found; none before
 * @param criteria by what it is scored; empty before it was checked
 * @param average of the committee, from 0 to 100
 * @param recommendation what the regional secretary said for it
 * @param letter by which it was granted
 * @param end how it ended without a reward
 */
record Nomination(
        UUID id,
        int version,
        UUID nomineeId,
        UUID nominatorId,
        @Nullable String nominatedFor,
        Written written,
        RewardState state,
        Instant begunAt,
        @Nullable Instant submittedAt,
        @Nullable Found found,
        List<String> criteria,
        @Nullable BigDecimal average,
        @Nullable Recommendation recommendation,
        @Nullable Letter letter,
        @Nullable End end) {

    /**
     * What the nominator wrote.
     *
     * @param award what the reward is called, such as Pegawai Teladan
     * @param description of the innovation or the praise; may be empty
     */
    record Written(Ground ground, String award, String reason, String description) {}

    /**
     * What the check of eligibility found.
     *
     * @param obstacles what spoke against it
     * @param predicate the nominee's latest; none when there was none
     * @param period the period of that predicate, such as 2026/2
     */
    record Found(
            Instant at,
            List<Obstacle> obstacles,
            @Nullable Predicate predicate,
            @Nullable String period) {}

    /** What the regional secretary said. */
    record Recommendation(String by, String words) {}

    /** The letter by which a reward was granted (surat keputusan). */
    record Letter(String number, LocalDate date) {}

    /** The same, with what a later check found. */
    Nomination with(Found later) {
        return new Nomination(
                id,
                version,
                nomineeId,
                nominatorId,
                nominatedFor,
                written,
                state,
                begunAt,
                submittedAt,
                later,
                criteria,
                average,
                recommendation,
                letter,
                end);
    }

    /** @param reason in somebody's words; empty when the kind says it all */
    record End(Ending kind, String reason) {}
}
