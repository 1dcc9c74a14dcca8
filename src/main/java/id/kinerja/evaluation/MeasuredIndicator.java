package id.kinerja.evaluation;

import id.kinerja.target.Measurement;
import id.kinerja.target.QuarterTargets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with quarterly targets as it stands at the end of a period. Targets are those of the version of the plan that
 * is evaluated; what was realised in earlier quarters is what was submitted last for each.
 *
 * @param quarter the quarter that is evaluated, from 1 to 4; none when it is a year
 * @param now whether it is measured in that quarter; never of a year, whose figures are those of its quarters
 * @param quarters the four quarters; of a segment of a year those that ended in it
 * @param toDate where it stands at the end of the period, by its kind
 */
record MeasuredIndicator(
        Measurement kind,
        @Nullable Integer quarter,
        boolean now,
        List<Quarter> quarters,
        QuarterTargets.ToDate toDate) {

    /**
     * A quarter of it.
     *
     * @param target none when it is not measured then
     * @param realisation none while there is none, or when it is not measured
     */
    record Quarter(
            int number, @Nullable String target, @Nullable String realisation) {}

    /**
     * None when no quarterly target is given.
     *
     * @param realised what was realised, by quarter
     */
    static @Nullable MeasuredIndicator of(
            QuarterTargets targets, @Nullable Integer quarter, Map<Integer, String> realised) {
        if (!targets.given()) {
            return null;
        }
        return new MeasuredIndicator(
                targets.kind(),
                quarter,
                quarter != null && targets.measuredIn(quarter),
                IntStream.rangeClosed(1, QuarterTargets.QUARTERS)
                        .mapToObj(number -> quarter(number, targets, realised.getOrDefault(number, "")))
                        .toList(),
                targets.until(quarter == null ? QuarterTargets.QUARTERS : quarter, realised));
    }

    /** As it stood in some quarters of a year alone, without a sum: other days are not looked at. */
    static @Nullable MeasuredIndicator in(
            QuarterTargets targets, Collection<Integer> quarters, Map<Integer, String> realised) {
        return targets.given()
                ? new MeasuredIndicator(
                        targets.kind(),
                        null,
                        false,
                        quarters.stream()
                                .map(number -> quarter(number, targets, realised.getOrDefault(number, "")))
                                .toList(),
                        new QuarterTargets.ToDate(null, null, List.of(), List.of()))
                : null;
    }

    private static Quarter quarter(int number, QuarterTargets targets, String realised) {
        boolean measured = targets.measuredIn(number);
        return new Quarter(
                number, measured ? targets.of(number) : null, measured && !realised.isBlank() ? realised : null);
    }
}
