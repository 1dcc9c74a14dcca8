package id.kinerja.credit;

import id.kinerja.engine.TableOutcome;
import id.kinerja.evaluation.Predicate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two decision tables say in one version each (persentase dan koefisien).
 *
 * @param percentageVersion the version of {@code credit-percentage}
 * @param percentages percent of the annual coefficient, by predicate
 * @param coefficientVersion the version of {@code credit-coefficient}
 */
record Rates(
        int percentageVersion,
        Map<Predicate, BigDecimal> percentages,
        int coefficientVersion,
        Map<Level, OfLevel> levels) {

    static final String PERCENTAGE = "credit-percentage";
    static final String COEFFICIENT = "credit-coefficient";

    private static final int DECIMALS = 2;
    private static final BigDecimal MONTHS_AND_PERCENT = BigDecimal.valueOf(12 * 100);

    static Rates of(
            int percentageVersion, List<TableOutcome> percentages, int coefficientVersion, List<TableOutcome> levels) {
        Map<Predicate, BigDecimal> byPredicate = new EnumMap<>(Predicate.class);
        percentages.forEach(one -> byPredicate.put(
                Predicate.valueOf(said(one.inputs(), "predicate")), new BigDecimal(said(one.outputs(), "percentage"))));
        Map<Level, OfLevel> byLevel = new EnumMap<>(Level.class);
        levels.forEach(one -> byLevel.put(Level.valueOf(said(one.inputs(), "level")), OfLevel.of(one.outputs())));
        return new Rates(percentageVersion, byPredicate, coefficientVersion, byLevel);
    }

    BigDecimal percentage(Predicate predicate) {
        return Objects.requireNonNull(percentages.get(predicate), predicate::name);
    }

    OfLevel of(Level level) {
        return Objects.requireNonNull(levels.get(level), level::name);
    }

    /** Months of twelve, times percentage, times annual coefficient; rounded once, half up, to two decimals. */
    BigDecimal credit(int months, Predicate predicate, Level level) {
        return of(level)
                .coefficient()
                .multiply(percentage(predicate))
                .multiply(BigDecimal.valueOf(months))
                .divide(MONTHS_AND_PERCENT, DECIMALS, RoundingMode.HALF_UP);
    }

    private static String said(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    /**
     * What counts for a level.
     *
     * @param coefficient angka kredit of a whole year at 100 percent (koefisien tahunan)
     * @param rankNeed angka kredit for the next rank (kenaikan pangkat); none when there is none, or none is known
     * @param levelNeed the same for the next level (kenaikan jenjang)
     * @param basis where the coefficient comes from
     */
    record OfLevel(
            BigDecimal coefficient,
            @Nullable BigDecimal rankNeed,
            @Nullable BigDecimal levelNeed,
            String basis) {

        private static OfLevel of(Map<String, String> row) {
            return new OfLevel(
                    new BigDecimal(said(row, "coefficient")),
                    need(said(row, "rankNeed")),
                    need(said(row, "levelNeed")),
                    said(row, "basis"));
        }

        private static @Nullable BigDecimal need(String said) {
            return said.equals("-") ? null : new BigDecimal(said);
        }
    }
}
