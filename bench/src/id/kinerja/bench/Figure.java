package id.kinerja.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param part the part of the benchmark, by letter
 * @param rounds what each round gave
 * @param target what it should be; none for figures that others are compared with
 */
record Figure(
        String part,
        String name,
        String unit,
        List<Double> rounds,
        @Nullable Target target) {

    double median() {
        var sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Whether the target is reached; true for a figure without one. */
    boolean reached() {
        return target == null || (target.atLeast ? median() >= target.bound : median() <= target.bound);
    }

    /**
     * What a figure should be.
     *
     * @param why how the bound came about
     */
    record Target(boolean atLeast, double bound, String why) {

        static Target atLeast(double bound, String why) {
            return new Target(true, bound, why);
        }

        static Target atMost(double bound, String why) {
            return new Target(false, bound, why);
        }

        @Override
        public String toString() {
            return (atLeast ? ">= " : "<= ") + shown(bound) + " (" + why + ")";
        }
    }

    /** A number with as many digits as it is worth. */
    static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.1f", value);
    }
}
