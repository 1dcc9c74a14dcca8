package id.kinerja.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How somebody was judged in a period, as handed over.
 *
 * @param quarter from 1 to 4; 5 for the year
 * @param startsOn the period's first day
 * @param endsOn the period's last day
 */
public record JudgedPeriod(
        UUID evaluationId,
        UUID employeeId,
        int year,
        int quarter,
        LocalDate startsOn,
        LocalDate endsOn,
        Predicate predicate) {

    private static final int YEAR = 5;

    /** Whether it is the result of the whole year. */
    public boolean isAnnual() {
        return quarter == YEAR;
    }
}
