package id.kinerja.reward;

import id.kinerja.engine.OpenStep;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.NamedEmployee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as programs read it.
 *
 * @param version what a change of the draft names
 * @param nominator by name, and in whose place
 * @param findings what the check of eligibility found, as far as who asks may know it; empty before it was checked
 * @param scored how many members of the committee have scored, while they are asked
 * @param waiting how many of them are waited for
 * @param average the committee's, from 0 to 100; none before it scored, and for nominee and nominator until it is over
 * @param letter the number of the letter by which it was granted
 * @param ending how it ended without a reward
 * @param endingReason why, in the words of who ended it; empty when {@code ending} says it all
 * @param task the open task's id when it waits for who asks
 */
record ApiNomination(
        UUID id,
        int version,
        NamedEmployee nominee,
        String nominator,
        RewardState state,
        Ground ground,
        String award,
        String reason,
        String description,
        @Nullable Instant submittedAt,
        List<ApiFinding> findings,
        int scored,
        int waiting,
        @Nullable BigDecimal average,
        @Nullable String letter,
        @Nullable LocalDate letterDate,
        @Nullable Ending ending,
        @Nullable String endingReason,
        @Nullable String task,
        List<Happened> history) {

    /**
     * A condition of eligibility.
     *
     * @param met whether nothing spoke against it
     * @param predicate the nominee's latest, for who may know it
     * @param period the period of that predicate, such as 2026/2
     */
    record ApiFinding(
            Finding.Condition condition,
            boolean met,
            @Nullable Predicate predicate,
            @Nullable String period) {}

    /** @param by the name of who did it; none when the system did */
    record Happened(
            Instant at, RewardEventKind event, @Nullable String by) {}

    /**
     * A reward that was granted.
     *
     * @param nominee who was rewarded, by name
     * @param letter the number of the letter
     */
    record Granted(String nominee, String award, String letter, LocalDate letterDate) {

        static Granted of(RewardPages.Line line) {
            var letter = line.nomination().letter();
            if (letter == null) {
                throw new IllegalStateException(
                        "not granted: " + line.nomination().id());
            }
            return new Granted(line.nominee(), line.nomination().written().award(), letter.number(), letter.date());
        }
    }

    /** A nomination in a list. */
    record Listed(UUID id, String nominee, String award, Ground ground, RewardState state, Instant begunAt) {

        static Listed of(RewardPages.Line line) {
            Nomination one = line.nomination();
            return new Listed(
                    one.id(),
                    line.nominee(),
                    one.written().award(),
                    one.written().ground(),
                    one.state(),
                    one.begunAt());
        }
    }

    static ApiNomination of(RewardView.Shown shown) {
        Nomination one = shown.nomination();
        var written = one.written();
        var letter = one.letter();
        var end = one.end();
        OpenStep step = shown.step();
        return new ApiNomination(
                one.id(),
                one.version(),
                NamedEmployee.of(shown.nominee()),
                shown.nominator(),
                one.state(),
                written.ground(),
                written.award(),
                written.reason(),
                written.description(),
                one.submittedAt(),
                shown.findings().stream()
                        .map(found -> new ApiFinding(found.condition(), found.met(), found.predicate(), found.period()))
                        .toList(),
                shown.given(),
                shown.waiting(),
                shown.averageShown() ? one.average() : null,
                letter == null ? null : letter.number(),
                letter == null ? null : letter.date(),
                end == null ? null : end.kind(),
                end == null ? null : end.reason(),
                step == null ? null : step.taskId(),
                shown.events().stream()
                        .map(happened -> new Happened(
                                happened.event().at(), happened.event().kind(), happened.actor()))
                        .toList());
    }
}
