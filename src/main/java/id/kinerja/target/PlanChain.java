package id.kinerja.target;

import id.kinerja.strategy.StrategicAims;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the results of a plan serve those above them, up to the vision. Of other people's plans it carries the wording of the
 * results in the line and whose post they are, and nothing else.
 *
 * @param plan the plan's id
 */
record PlanChain(UUID plan, int year, List<Line> results) {

    /** Why a line ends before the vision. */
    enum Gap {
        /** The superior has no result yet. */
        PENDING,
        /** Nothing is chosen that the topmost result serves. */
        UNLINKED,
        /** What the topmost result serves was removed, or is being written anew. */
        GONE
    }

    /**
     * From a result up.
     *
     * @param superiors the results that it serves, the direct superior's first
     * @param aim the regional indicator that the last of them serves, with mission and vision; none when the line ends before
     * @param gap why it ends; none when it does not
     */
    record Line(
            UUID id,
            ResultKind kind,
            String text,
            List<Measure> indicators,
            List<Step> superiors,
            StrategicAims.@Nullable Line aim,
            @Nullable Gap gap) {

        /** The superiors' results, the topmost first. */
        public List<Step> downwards() {
            return superiors.stream()
                    .sorted(Comparator.comparingInt(Step::level).reversed())
                    .toList();
        }
    }

    /** How the result at the bottom is measured. */
    record Measure(String text, String target, String unit) {}

    /**
     * A superior's result.
     *
     * @param level how far above it is, counted from 1
     * @param position the post of whose it is; none when nobody holds one
     * @param unit that post's unit
     */
    record Step(
            int level,
            String text,
            @Nullable String position,
            @Nullable String unit) {}
}
