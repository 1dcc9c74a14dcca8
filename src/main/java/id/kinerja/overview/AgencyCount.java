package id.kinerja.overview;

import id.kinerja.evaluation.Predicate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the people of an agency (perangkat daerah) are in a period.
 *
 * @param unit the agency's name
 * @param people who works there on the day of the count
 * @param plans those of them who have an established target plan of the year
 * @param evaluations those who are evaluated in the period, without who was excluded before there was a result
 * @param excluded those who are not, by document: excluded or closed; who has got a result before is not among them
 * @param submitted those of them who have assessed themselves
 * @param rated those whose results are rated
 * @param handedOver those who have got their results
 * @param predicates how many were handed each; none when it is not to be known, as of too few people
 */
record AgencyCount(
        String unit,
        int people,
        int plans,
        int evaluations,
        int excluded,
        int submitted,
        int rated,
        int handedOver,
        @Nullable Map<Predicate, Integer> predicates) {

    /**
     * Whether predicates say nothing of one person: there are enough of them, and none is still to come, which the
     * difference of two days would tell.
     */
    boolean tellsNobody(int least) {
        return handedOver >= least && handedOver == evaluations;
    }

    /** Without predicates. */
    AgencyCount withoutPredicates() {
        return new AgencyCount(unit, people, plans, evaluations, excluded, submitted, rated, handedOver, null);
    }

    /** Both together; predicates of those that show any. */
    AgencyCount plus(AgencyCount other) {
        return new AgencyCount(
                unit,
                people + other.people,
                plans + other.plans,
                evaluations + other.evaluations,
                excluded + other.excluded,
                submitted + other.submitted,
                rated + other.rated,
                handedOver + other.handedOver,
                sum(predicates, other.predicates));
    }

    private static @Nullable Map<Predicate, Integer> sum(
            @Nullable Map<Predicate, Integer> some, @Nullable Map<Predicate, Integer> more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        Map<Predicate, Integer> all = new EnumMap<>(some);
        more.forEach((predicate, people) -> all.merge(predicate, people, Integer::sum));
        return all;
    }
}
