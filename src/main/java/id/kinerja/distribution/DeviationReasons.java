package id.kinerja.distribution;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.distribution.AwaitedReasons.Awaited;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons that raters are asked for after the unit's result was set or changed: each by who rated, or in whose place it was
 * rated; by today's superior where that person has left, or may not read the rating any more. Never by the employee, and by
 * nobody who may not read the rating.
 */
@Service
@Transactional
public class DeviationReasons {

    private static final String LIST = "rating-deviations";

    private final AwaitedReasons awaited;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final OpenedFiles opened;
    private final Trail trail;

    DeviationReasons(AwaitedReasons awaited, WorkingCalendar calendar, Policy policy, OpenedFiles opened, Trail trail) {
        this.awaited = awaited;
        this.calendar = calendar;
        this.policy = policy;
        this.opened = opened;
        this.trail = trail;
    }

    /** How many wait for somebody. */
    @Transactional(readOnly = true)
    public int countOf(SignedIn me) {
        return from(me).size();
    }

    /** How many wait for somebody that were asked for after this. */
    @Transactional(readOnly = true)
    public int countOf(SignedIn me, Instant since) {
        return (int)
                from(me).stream().filter(one -> one.askedAt().isAfter(since)).count();
    }

    /** From whom one waits, by account, and when the latest was asked for. */
    @Transactional(readOnly = true)
    public Map<String, Instant> latest() {
        return awaited.latest(raterReads(), calendar.today());
    }

    /** Those that wait for somebody, whose ratings they are shown on record. */
    List<Awaited> of(SignedIn me) {
        List<Awaited> all = from(me);
        Map<UUID, Set<UUID>> shown = new HashMap<>();
        all.forEach(one ->
                shown.computeIfAbsent(one.employeeId(), none -> new HashSet<>()).add(one.evaluationId()));
        opened.seenInList(me, LIST, Matter.RATING, shown);
        return all;
    }

    /** @throws NotVisible when no reason waits for this person, or it was given meanwhile */
    void give(SignedIn me, UUID evaluationId, String reason) {
        Awaited one = from(me).stream()
                .filter(waiting -> waiting.evaluationId().equals(evaluationId))
                .findFirst()
                .orElseThrow(NotVisible::new);
        if (!awaited.give(one, reason, me.userName())) {
            throw new NotVisible();
        }
        trail.record(Entry.of(Action.RATING_REASON_GIVEN, "period-evaluation", evaluationId)
                .by(me.userName())
                .fileOf(one.employeeId())
                .because(reason));
    }

    private List<Awaited> from(SignedIn me) {
        boolean raterReads = raterReads();
        List<Awaited> all = awaited.from(me, raterReads, calendar.today());
        if (all.isEmpty() || policy.hasLeft(me)) {
            return List.of();
        }
        Set<UUID> known = policy.among(
                me,
                Right.READ,
                Matter.RATING,
                Stage.RATED,
                all.stream().map(Awaited::employeeId).collect(Collectors.toSet()));
        return all.stream()
                .filter(one -> raterReads && one.own() || known.contains(one.employeeId()))
                .toList();
    }

    /** Whether who rated goes on reading the rating, whoever the superior is today. */
    private boolean raterReads() {
        return policy.gives(Relation.RATER, Right.READ, Matter.RATING, Stage.RATED);
    }
}
