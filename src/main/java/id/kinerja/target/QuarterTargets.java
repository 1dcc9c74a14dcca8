package id.kinerja.target;

import id.kinerja.page.TypedNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is to reach in each quarter. A quarter without a target is not measured: it is left out of every sum, and
 * is neither 0 nor fulfilled.
 *
 * <p>A count is numbers and adds up to the year's target. Position and release are numbers, or texts as the year's target may
 * be ({@code 90-100}, {@code WTP}), and their last measured quarter is the year's target. So it is of a release too: figures
 * of several releases in a year (an index and its final value) say the same thing anew and cannot be added up; what the year
 * is judged by is the newest one. Were the last release allowed to differ, the plan would hold two targets for one figure.
 *
 * <p>No percentage is worked out: whether more or less is better nobody says of an indicator, and ratings are given by people.
 *
 * @param targets of the four quarters, empty texts for those not measured; no element at all when none is given
 */
public record QuarterTargets(Measurement kind, List<String> targets) {

    /** How many quarters a year has. */
    public static final int QUARTERS = 4;

    /** No quarterly target is given, as in plans that were written before there were any. */
    public static final QuarterTargets NONE = new QuarterTargets(Measurement.COUNT, List.of());

    /** The code of the problem that none is given where some are needed. */
    static final String MISSING = "target.problem.quarters.none";

    public QuarterTargets {
        kind = Objects.requireNonNullElse(kind, Measurement.COUNT);
        List<String> written = Objects.requireNonNullElse(targets, List.of());
        targets = written.stream().allMatch(String::isBlank)
                ? List.of()
                : written.stream().map(String::strip).toList();
    }

    /**
     * What is wrong with them.
     *
     * @param quarter the quarter concerned; none when they are together
     */
    record Fault(@Nullable Integer quarter, String code, List<Object> arguments) {}

    /**
     * Where an indicator stands at the end of a quarter.
     *
     * @param target of a count the sum of the targets so far, otherwise the last one; none when nothing was measured yet
     * @param realisation of a count the sum of what was realised so far, otherwise what was measured last; none when there is
     *     nothing
     * @param counted the quarters that the realisation is of
     * @param open the measured quarters so far without a realisation
     */
    public record ToDate(
            @Nullable String target, @Nullable String realisation, List<Integer> counted, List<Integer> open) {}

    /** Whether any quarter has a target. */
    public boolean given() {
        return !targets.isEmpty();
    }

    /** Whether a quarter, from 1 to 4, has a target. */
    public boolean measuredIn(int quarter) {
        return !of(quarter).isEmpty();
    }

    /** A quarter's target; empty when it is not measured. */
    public String of(int quarter) {
        return quarter <= targets.size() ? targets.get(quarter - 1) : "";
    }

    /** Whether what is realised in a quarter must be a number: of a count always, else where its target is one. */
    public boolean asksNumber(int quarter) {
        return kind == Measurement.COUNT || TypedNumber.in(of(quarter)).isPresent();
    }

    /**
     * Where the indicator stands at the end of a quarter.
     *
     * @param realised what was realised, by quarter; of quarters that are not measured nothing counts
     */
    public ToDate until(int quarter, Map<Integer, String> realised) {
        List<Integer> measured = measured(quarter);
        List<Integer> done = measured.stream()
                .filter(one -> !realised.getOrDefault(one, "").isBlank())
                .toList();
        List<Integer> open =
                measured.stream().filter(one -> !done.contains(one)).toList();
        List<Integer> counted = kind == Measurement.COUNT ? done : last(done);
        return new ToDate(
                total(measured, this::of), total(counted, one -> realised.getOrDefault(one, "")), counted, open);
    }

    /**
     * What stands against them.
     *
     * @param year the year's target
     * @param required whether there must be any
     */
    Optional<Fault> fault(String year, boolean required) {
        if (!given()) {
            return required ? Optional.of(new Fault(null, MISSING, List.of())) : Optional.empty();
        }
        if (year.isBlank()) {
            return Optional.empty();
        }
        return kind == Measurement.COUNT ? notAddingUp(year) : otherAtTheEnd(year);
    }

    private Optional<Fault> notAddingUp(String year) {
        for (int quarter : measured(QUARTERS)) {
            if (TypedNumber.in(of(quarter)).isEmpty()) {
                return Optional.of(new Fault(quarter, "target.problem.quarter.number", List.of(of(quarter))));
            }
        }
        Optional<BigDecimal> whole = TypedNumber.in(year);
        if (whole.isEmpty()) {
            return together("year", year);
        }
        BigDecimal sum = sum(measured(QUARTERS), this::of);
        return sum.compareTo(whole.get()) == 0 ? Optional.empty() : together("sum", TypedNumber.written(sum), year);
    }

    private Optional<Fault> otherAtTheEnd(String year) {
        int last = last(measured(QUARTERS)).get(0);
        Optional<BigDecimal> number = TypedNumber.in(of(last));
        Optional<BigDecimal> whole = TypedNumber.in(year);
        boolean same = number.isPresent() && whole.isPresent()
                ? number.get().compareTo(whole.get()) == 0
                : of(last).equalsIgnoreCase(year.strip());
        return same ? Optional.empty() : together("last", String.valueOf(last), of(last), year);
    }

    private static Optional<Fault> together(String code, Object... arguments) {
        return Optional.of(new Fault(null, "target.problem.quarters." + code, List.of(arguments)));
    }

    private List<Integer> measured(int until) {
        return IntStream.rangeClosed(1, Math.min(until, QUARTERS))
                .filter(this::measuredIn)
                .boxed()
                .toList();
    }

    private static List<Integer> last(List<Integer> quarters) {
        return quarters.isEmpty() ? List.of() : List.of(quarters.get(quarters.size() - 1));
    }

    private @Nullable String total(List<Integer> quarters, IntFunction<String> text) {
        if (quarters.isEmpty()) {
            return null;
        }
        return kind == Measurement.COUNT
                ? TypedNumber.written(sum(quarters, text))
                : text.apply(quarters.get(quarters.size() - 1));
    }

    private static BigDecimal sum(List<Integer> quarters, IntFunction<String> text) {
        return quarters.stream()
                .map(one -> TypedNumber.in(text.apply(one)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
