package id.kinerja.distribution;

import id.kinerja.evaluation.Predicate;

/**
 * Something that a pattern asks of a number of people.
 *
 * @param people how many; nothing where no other predicate may outnumber this one
 */
record Limit(Kind kind, Predicate predicate, int people) {

    /** Whether a spread keeps to it, or still can when those who are not rated yet are. */
    boolean kept(Spread spread) {
        int have = spread.of(predicate);
        return switch (kind) {
            case MOST -> have <= people;
            case LEAST -> have + spread.open() >= people;
            case LEAST_TOGETHER -> have + spread.of(Predicate.POOR) + spread.open() >= people;
            case MAJORITY ->
                spread.counts().entrySet().stream()
                        .filter(other -> other.getKey() != predicate)
                        .allMatch(other -> other.getValue() <= have + spread.open());
        };
    }

    /** What is asked. */
    enum Kind {
        /** At most so many have the predicate. */
        MOST,
        /** At least so many have it. */
        LEAST,
        /** At least so many have it or the next lower one. */
        LEAST_TOGETHER,
        /** No other predicate is given more often. */
        MAJORITY
    }
}
