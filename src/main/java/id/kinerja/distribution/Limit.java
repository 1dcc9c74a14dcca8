package id.kinerja.distribution;

import id.kinerja.evaluation.Predicate;
import java.util.Map;

/**
 * Something that a pattern asks of a number of people.
 *
 * @param people how many; nothing where no other predicate may outnumber this one
 */
record Limit(Kind kind, Predicate predicate, int people) {

    /** As it is kept, such as {@code MOST VERY_GOOD 4}. */
    String stored() {
        return kind + " " + predicate + " " + people;
    }

    /** One that was kept. */
    static Limit of(String stored) {
        String[] parts = stored.split(" ", 3);
        return new Limit(Kind.valueOf(parts[0]), Predicate.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Whether a spread keeps to it, or still can when those who are not rated yet are. */
    boolean kept(Spread spread) {
        return missedBy(spread) == 0;
    }

    /** How many people are too many or too few; 0 where it is kept. */
    int missedBy(Spread spread) {
        int have = spread.of(predicate);
        int over =
                switch (kind) {
                    case MOST -> have - people;
                    case LEAST -> people - have - spread.open();
                    case LEAST_TOGETHER -> people - have - spread.of(Predicate.POOR) - spread.open();
                    case MAJORITY ->
                        spread.counts().entrySet().stream()
                                        .filter(other -> other.getKey() != predicate)
                                        .mapToInt(Map.Entry::getValue)
                                        .max()
                                        .orElse(0)
                                - have
                                - spread.open();
                };
        return Math.max(0, over);
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
