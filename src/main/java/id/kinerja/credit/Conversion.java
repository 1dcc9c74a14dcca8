package id.kinerja.credit;

import id.kinerja.evaluation.HandedOverResult;
import id.kinerja.evaluation.Predicate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The predicate of a period converted to angka kredit (konversi predikat kinerja).
 *
 * @param quarter from 1 to 4; 5 for the year
 * @param post the title of the functional post
 * @param level none when the title does not say it; then nothing is converted
 * @param months whole months in the functional post, 1 to 12
 * @param percentage percent of the annual coefficient
 * @param basis where the coefficient comes from
 * @param credit the angka kredit, with two decimals
 * @param accumulated what has come together at this level with it; none when it does not count
 * @param percentageVersion the version of the decision table that gave the percentage
 * @param coefficientVersion the version of the decision table that gave the coefficient
 */
record Conversion(
        UUID evaluation,
        int year,
        int quarter,
        LocalDate startsOn,
        LocalDate endsOn,
        Predicate predicate,
        String post,
        @Nullable Level level,
        int months,
        State state,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal coefficient,
        @Nullable String basis,
        @Nullable BigDecimal credit,
        @Nullable BigDecimal accumulated,
        int percentageVersion,
        int coefficientVersion) {

    /** Whether it counts. */
    enum State {
        /** It is in the accumulation. */
        COUNTED,
        /** The result of the whole year counts in its place, so that no month counts twice. */
        REPLACED,
        /** The post's title does not say its level. */
        UNKNOWN_LEVEL
    }

    static Conversion of(HandedOverResult result, HeldMonths held, Rates rates, boolean replaced) {
        Level level = held.level();
        Rates.OfLevel of = level == null ? null : rates.of(level);
        return new Conversion(
                result.evaluationId(),
                result.year(),
                result.quarter(),
                result.startsOn(),
                result.endsOn(),
                result.predicate(),
                held.post(),
                level,
                held.months(),
                replaced ? State.REPLACED : level == null ? State.UNKNOWN_LEVEL : State.COUNTED,
                level == null ? null : rates.percentage(result.predicate()),
                of == null ? null : of.coefficient(),
                of == null ? null : of.basis(),
                level == null ? null : rates.credit(held.months(), result.predicate(), level),
                null,
                rates.percentageVersion(),
                rates.coefficientVersion());
    }

    Conversion with(BigDecimal sum) {
        return new Conversion(
                evaluation,
                year,
                quarter,
                startsOn,
                endsOn,
                predicate,
                post,
                level,
                months,
                state,
                percentage,
                coefficient,
                basis,
                credit,
                sum,
                percentageVersion,
                coefficientVersion);
    }
}
