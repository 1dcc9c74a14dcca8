package id.kinerja.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One of the nine cells of a decision table: both ratings, and the predicate that they come to.
 *
 * @param rule the rule that gives it, such as {@code above-meets}; none when it was not recorded with the version
 * @param basis the rule's sentence; none when it was not recorded
 */
record PredicateCell(
        Rating resultRating,
        Rating behaviourRating,
        Predicate predicate,
        @Nullable String rule,
        @Nullable String basis) {}
