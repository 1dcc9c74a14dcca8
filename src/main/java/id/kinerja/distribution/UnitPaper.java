package id.kinerja.distribution;

import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a unit's result (format penetapan predikat kinerja, SE MenPANRB 3/2023).
 *
 * @param unit its name
 * @param by who set it, and for whom
 * @param pattern what it asks of the predicates, the best first
 * @param spread how they were given; none where only the result is printed
 */
public record UnitPaper(
        UUID unitId,
        String unit,
        UnitGrade grade,
        String reason,
        Actor by,
        Instant at,
        List<Share> pattern,
        @Nullable Given spread) {

    /**
     * What a pattern asks of one predicate, in percent of the people.
     *
     * @param majority whether no other may outnumber it
     * @param most none when it has no upper limit
     * @param least none when it has no lower limit
     * @param together the lower limit of Butuh Perbaikan and Kurang together; 0 means one person; none when there is none
     */
    public record Share(
            Predicate predicate,
            boolean majority,
            @Nullable Integer most,
            @Nullable Integer least,
            @Nullable Integer together) {

        /** Whether it asks nothing of it. */
        public boolean free() {
            return !majority && most == null && least == null && together == null;
        }
    }

    /**
     * How predicates were given.
     *
     * @param open how many have none yet
     * @param excluded how many more are excluded from the period, and not counted
     * @param counts by predicate, the best first
     */
    public record Given(int people, int open, int excluded, Map<Predicate, Integer> counts) {}
}
