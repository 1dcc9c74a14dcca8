package id.kinerja.credit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What came together at a level (akumulasi), held against what is needed (penetapan angka kredit) by today's table.
 *
 * @param current whether it is the level of the post held today
 * @param months how many months it comes from
 * @param credit the sum of the conversions that count
 * @param rankNeed angka kredit for the next rank (kenaikan pangkat); none when there is none, or none is known
 * @param rankMissing what is missing for it, 0 when it is reached
 * @param levelNeed the same for the next level (kenaikan jenjang)
 */
record Accumulation(
        Level level,
        boolean current,
        int months,
        BigDecimal credit,
        @Nullable BigDecimal rankNeed,
        @Nullable BigDecimal rankMissing,
        @Nullable BigDecimal levelNeed,
        @Nullable BigDecimal levelMissing) {

    static Accumulation of(Level level, boolean current, int months, BigDecimal credit, Rates.OfLevel rates) {
        return new Accumulation(
                level,
                current,
                months,
                credit,
                rates.rankNeed(),
                missing(rates.rankNeed(), credit),
                rates.levelNeed(),
                missing(rates.levelNeed(), credit));
    }

    private static @Nullable BigDecimal missing(@Nullable BigDecimal need, BigDecimal credit) {
        return need == null ? null : need.subtract(credit).max(BigDecimal.ZERO);
    }
}
