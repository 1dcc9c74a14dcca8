package id.kinerja.evaluation;

import id.kinerja.organization.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rating of results of a unit's head was taken from (SE MenPANRB 3/2023).
 *
 * @param grade what the unit achieved, such as {@code GOOD}
 * @param set who said so and when; none once that is kept no longer
 * @param decision the decision table's key
 * @param version the table's version, counted from 1
 * @param rule the rule that fired
 */
public record RatingBasis(
        String unit, String grade, @Nullable SetBy set, String decision, int version, String rule) {

    /** Who set what the unit achieved. */
    public record SetBy(Actor by, Instant at) {}
}
