package id.kinerja.demo;

import id.kinerja.evaluation.Rating;
import java.util.List;

/** Both ratings of a period. */
record Ratings(Rating results, Rating behaviour) {

    /** Of people one after the other: most meet what is expected, and every predicate occurs. */
    private static final List<Ratings> MIXED = List.of(
            new Ratings(Rating.MEETS, Rating.MEETS),
            new Ratings(Rating.ABOVE, Rating.ABOVE),
            new Ratings(Rating.MEETS, Rating.ABOVE),
            new Ratings(Rating.MEETS, Rating.MEETS),
            new Ratings(Rating.BELOW, Rating.MEETS),
            new Ratings(Rating.ABOVE, Rating.MEETS),
            new Ratings(Rating.MEETS, Rating.MEETS),
            new Ratings(Rating.ABOVE, Rating.ABOVE),
            new Ratings(Rating.MEETS, Rating.BELOW),
            new Ratings(Rating.MEETS, Rating.MEETS),
            new Ratings(Rating.ABOVE, Rating.ABOVE),
            new Ratings(Rating.BELOW, Rating.ABOVE),
            new Ratings(Rating.MEETS, Rating.ABOVE),
            new Ratings(Rating.MEETS, Rating.MEETS),
            new Ratings(Rating.BELOW, Rating.BELOW),
            new Ratings(Rating.MEETS, Rating.MEETS),
            new Ratings(Rating.ABOVE, Rating.BELOW));

    static Ratings number(int number) {
        return MIXED.get(number % MIXED.size());
    }
}
