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
     * @param aim the topmost regional indicator that is served on the way up, with mission and vision; none when the line ends before
     * @param aimLevel how far above the result is that serves it; 0 for the result itself
     * @param regional the regional indicator that the result itself serves
     * @param gap why it ends; none when it does not
     */
    record Line(
            UUID id,
            ResultKind kind,
            String text,
            List<Measure> indicators,
            List<Step> superiors,
            StrategicAims.@Nullable Line aim,
            @Nullable Integer aimLevel,
            StrategicAims.@Nullable Line regional,
            @Nullable Gap gap) {

        /** The superiors' results from the one that serves the aim down; all when there is no aim. */
        public List<Step> downwards() {
            return superiors.stream()
                    .filter(step -> aimLevel == null || step.level() <= aimLevel)
                    .sorted(Comparator.comparingInt(Step::level).reversed())
                    .toList();
        }

        /** The superiors' results above the one that serves the aim, the topmost first. */
        public List<Step> beyond() {
            return superiors.stream()
                    .filter(step -> aimLevel != null && step.level() > aimLevel)
                    .sorted(Comparator.comparingInt(Step::level).reversed())
                    .toList();
        }

        /** Whether what a result on the way serves is another indicator than the topmost. */
        public boolean besides(StrategicAims.@Nullable Line other) {
            return other != null && (aim == null || !other.id().equals(aim.id()));
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
     * @param regional the regional indicator that it serves
     */
    record Step(
            int level,
            String text,
            @Nullable String position,
            @Nullable String unit,
            StrategicAims.@Nullable Line regional) {}
}
