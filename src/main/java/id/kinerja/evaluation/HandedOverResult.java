package id.kinerja.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result that was handed over, for what is computed from it.
 *
 * @param quarter from 1 to 4; 5 for the year
 * @param startsOn the period's first day
 * @param endsOn the period's last day
 * @param predicate the one that counts now, after an objection that of the decision
 * @param ratedAt when it was rated; an objection does not change that
 * @param stands whether it is final: its term is over, or the objection was decided
 */
public record HandedOverResult(
        UUID evaluationId,
        int year,
        int quarter,
        LocalDate startsOn,
        LocalDate endsOn,
        Predicate predicate,
        Instant ratedAt,
        boolean stands) {

    private static final int YEAR = 5;

    /** Whether it is the result of the whole year. */
    public boolean isAnnual() {
        return quarter == YEAR;
    }
}
