package id.kinerja.distribution;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.distribution.DeviationStore.Awaited;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons that raters are asked for after the unit's result was set or changed: each by who rated, or in whose place it was
 * rated; by today's superior where that person has left. Never by the employee.
 */
@Service
@Transactional
public class DeviationReasons {

    private static final String LIST = "rating-deviations";

    private final DeviationStore store;
    private final WorkingCalendar calendar;
    private final OpenedFiles opened;
    private final Trail trail;

    DeviationReasons(DeviationStore store, WorkingCalendar calendar, OpenedFiles opened, Trail trail) {
        this.store = store;
        this.calendar = calendar;
        this.opened = opened;
        this.trail = trail;
    }

    /** How many wait for somebody. */
    @Transactional(readOnly = true)
    public int countOf(SignedIn me) {
        return store.awaitedFrom(me, calendar.today()).size();
    }

    /** Those that wait for somebody, whose ratings they are shown on record. */
    List<Awaited> of(SignedIn me) {
        List<Awaited> all = store.awaitedFrom(me, calendar.today());
        Map<UUID, Set<UUID>> shown = new HashMap<>();
        all.forEach(one ->
                shown.computeIfAbsent(one.employeeId(), none -> new HashSet<>()).add(one.evaluationId()));
        opened.seenInList(me, LIST, Matter.RATING, shown);
        return all;
    }

    /** @throws NotVisible when no reason waits for this person, or it was given meanwhile */
    void give(SignedIn me, UUID evaluationId, String reason) {
        Awaited one = store.awaitedFrom(me, calendar.today()).stream()
                .filter(waiting -> waiting.evaluationId().equals(evaluationId))
                .findFirst()
                .orElseThrow(NotVisible::new);
        if (!store.give(one, reason, me.userName())) {
            throw new NotVisible();
        }
        trail.record(Entry.of(Action.RATING_REASON_GIVEN, "period-evaluation", evaluationId)
                .by(me.userName())
                .fileOf(one.employeeId())
                .because(reason));
    }
}
