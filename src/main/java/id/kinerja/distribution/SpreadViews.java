package id.kinerja.distribution;

import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.distribution.DeviationStore.Deviation;
import id.kinerja.distribution.SpreadView.ShownLimit;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the spread below a unit's head to the head, who rates there, to the head above, and to who reads ratings. */
@Component
class SpreadViews {

    /** What a list of them is called where its reading is recorded. */
    private static final String LIST = "rating-deviations";

    private final Distribution distribution;
    private final DeviationStore deviations;
    private final RatedHeads heads;
    private final DistributionTexts texts;
    private final Policy policy;
    private final OpenedFiles opened;

    SpreadViews(
            Distribution distribution,
            DeviationStore deviations,
            RatedHeads heads,
            DistributionTexts texts,
            Policy policy,
            OpenedFiles opened) {
        this.distribution = distribution;
        this.deviations = deviations;
        this.heads = heads;
        this.texts = texts;
        this.policy = policy;
        this.opened = opened;
    }

    /** None for others, and before the unit has a result. */
    Optional<SpreadView> of(SignedIn me, UnitResults.Line line, UUID periodId) {
        UnitResult result = line.result();
        UUID head = line.unit().headId();
        UUID leader = line.unit().leaderId();
        if (result == null || !counts(me, line)) {
            return Optional.empty();
        }
        Spread spread = distribution.spread(result.unitId(), leader, periodId, me.userName());
        Map<Predicate, Integer> counts = new LinkedHashMap<>();
        for (Predicate predicate : Predicate.values()) {
            counts.put(predicate, spread.of(predicate));
        }
        return Optional.of(new SpreadView(
                spread.people(),
                spread.open(),
                distribution.excluded(result.unitId(), leader, periodId),
                counts,
                distribution.pattern(result).limits(spread.people()).stream()
                        .map(limit -> new ShownLimit(texts.limit(limit, spread), limit.kept(spread)))
                        .toList(),
                contradiction(me, head, periodId),
                distribution.onlyAdvised(spread),
                distribution.countsForAgency(line.unit()),
                readable(me, deviations.of(result.unitId(), periodId))));
    }

    /** Whether this person may know how many were given which predicate in a unit. */
    boolean counts(SignedIn me, UnitResults.Line line) {
        UUID leader = line.unit().leaderId();
        return line.settable() || leader != null && me.is(leader) || policy.may(me, Right.READ, Matter.RATING);
    }

    /** That the head was rated before the unit's result was set, or changed, and otherwise than it says. */
    private @Nullable String contradiction(SignedIn me, @Nullable UUID head, UUID periodId) {
        return head == null
                ? null
                : heads.otherwise(head, periodId)
                        .filter(one -> policy.may(me, Right.READ, heads.rating(me, head, one)))
                        .map(one -> texts.contradiction(one.given(), one.expected()))
                        .orElse(null);
    }

    /** Those about people whose rating this person may know; that they are shown is on record. */
    private List<Deviation> readable(SignedIn me, List<Deviation> all) {
        Set<UUID> known = policy.among(
                me,
                Right.READ,
                Matter.RATING,
                Stage.RATED,
                all.stream().map(Deviation::employeeId).collect(Collectors.toSet()));
        boolean own = policy.gives(Relation.OWN, Right.READ, Matter.RATING, Stage.HANDED_OVER);
        boolean rater = policy.gives(Relation.RATER, Right.READ, Matter.RATING, Stage.RATED) && !policy.hasLeft(me);
        Places places = policy.placesOf(me, Matter.RATING);
        List<Deviation> readable = all.stream()
                .filter(one -> me.is(one.employeeId())
                        ? own && one.handedOver()
                        : known.contains(one.employeeId())
                                || rater && places.isOf(me.userName(), one.by(), one.employeeId()))
                .toList();
        Map<UUID, Set<UUID>> shown = new HashMap<>();
        readable.forEach(one ->
                shown.computeIfAbsent(one.employeeId(), none -> new HashSet<>()).add(one.evaluationId()));
        opened.seenInList(me, LIST, Matter.RATING, shown);
        return readable;
    }
}
