package id.kinerja.evaluation;

import id.kinerja.evaluation.Explanation.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rating was held to besides the employee's own results, as {@link Explanation} tells it. */
final class ExplainedGuidance {

    private ExplainedGuidance() {}

    /**
     * That the head of a unit is rated as the unit's result says, by a decision table.
     *
     * @param unit what it was called on the period's last day
     * @param grade such as {@code GOOD}
     * @param set who said so; none once that is kept no longer
     * @param decision the table's key
     * @param version the table's version, counted from 1
     * @param rule the rule that fired
     */
    record UnitBasis(String unit, String grade, @Nullable Act set, String decision, int version, String rule) {}

    /**
     * That a rating left the pattern of predicates; the reason may be empty where that was only advice.
     *
     * @param grade what the unit had achieved, such as {@code GOOD}
     * @param people how many the pattern was about
     * @param limits what was not kept to, in the reader's language
     * @param reasonGiven who gave the reason afterwards; none when it was given with the rating
     */
    record Deviation(
            String reason,
            boolean advised,
            String grade,
            int people,
            List<String> limits,
            Act act,
            @Nullable Act reasonGiven) {}
}
