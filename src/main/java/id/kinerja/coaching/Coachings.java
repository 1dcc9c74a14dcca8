package id.kinerja.coaching;

import id.kinerja.access.NotVisible;
import id.kinerja.coaching.Coaching.Judged;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.organization.Actor;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, takes on and ends coachings; who may is checked before. */
@Service
@Transactional
class Coachings {

    static final String PROCESS = "coaching";

    private final CoachingStore store;
    private final Checks checks;
    private final CoachingHistory history;
    private final CoachingTerms terms;
    private final Cases cases;
    private final Trail trail;
    private final LaterResults later;
    private final Clock clock;

    Coachings(
            CoachingStore store,
            Checks checks,
            CoachingHistory history,
            CoachingTerms terms,
            Cases cases,
            Trail trail,
            LaterResults later,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.history = history;
        this.terms = terms;
        this.cases = cases;
        this.trail = trail;
        this.later = later;
        this.clock = clock;
    }

    /**
     * Opens a coaching, in which the superior is asked for a plan.
     *
     * @param by who asks, and for whom; none when nobody did
     * @param before how the employee was judged before
     * @return none when the employee has an open one
     */
    Optional<UUID> open(
            UUID employee, Origin origin, String reason, @Nullable Actor by, @Nullable JudgedPeriod before) {
        UUID id = UUID.randomUUID();
        if (!store.add(
                id,
                employee,
                origin,
                reason,
                by,
                before == null ? null : before.evaluationId(),
                before == null ? null : judged(before),
                clock.instant())) {
            return Optional.empty();
        }
        history.add(id, EventKind.OPENED, by, reason);
        trail.record(Entry.of(Action.COACHING_OPENED, PROCESS, id)
                .by(by == null ? null : by.person())
                .onBehalfOf(by == null ? null : by.principal())
                .fileOf(employee)
                .inCase(id, null)
                .changed(Map.of(), Map.of("origin", origin.name()))
                .withWords(reason));
        cases.start(PROCESS, id);
        return Optional.of(id);
    }

    /** Opens one that an evaluation asks for; who is being coached goes on with that, which is not declined from then on. */
    void require(JudgedPeriod before) {
        if (later.isAnswered(before.evaluationId())
                || open(before.employeeId(), Origin.FOLLOW_UP, "", null, before).isPresent()) {
            return;
        }
        List<UUID> goesOn = store.require(before.employeeId(), before.evaluationId(), judged(before));
        goesOn.forEach(id -> history.add(id, EventKind.REQUIRED, null, ""));
        if (goesOn.isEmpty()) {
            later.came(before);
        }
    }

    private void openNext(UUID closed) {
        later.next(closed).ifPresent(this::require);
    }

    /** Keeps the predicate of a period that tells what came of it, until one tells more. */
    void known(JudgedPeriod after) {
        AfterPeriod rule = terms.after();
        for (Coaching found : store.of(List.of(after.employeeId()))) {
            Coaching one = store.forChange(found.id()).orElseThrow();
            LocalDate began = one.startsOn();
            Judged judged = judged(after);
            if (began != null
                    && rule.tells(began, after.startsOn(), after.endsOn())
                    && AfterPeriod.replaces(one.after(), judged, terms.ended(one))
                    && store.known(one.id(), after.evaluationId(), judged)) {
                history.add(one.id(), EventKind.RESULT_KNOWN, null, judged.predicate() + "/" + judged.period());
            }
        }
    }

    /**
     * Takes it from one state to another.
     *
     * @throws CaseMoved when it is not in the first
     */
    void move(UUID id, CoachingState from, CoachingState to, EventKind event, @Nullable Actor by, String detail) {
        if (!store.move(id, from, to)) {
            throw new CaseMoved(id);
        }
        history.add(id, event, by, detail);
    }

    /** The approved plan begins today: its last day and the days of its checks stand from now on. */
    void begin(UUID id) {
        LocalDate today = terms.today();
        LocalDate end = terms.end(today);
        store.begin(id, today, end);
        checks.plan(id, terms.checks(today, end));
        move(id, CoachingState.APPROVING, CoachingState.RUNNING, EventKind.BEGUN, null, "");
    }

    /** The day of the next check has come. */
    void openCheck(UUID id) {
        MonthlyCheck next = checks.next(id).orElseThrow();
        checks.open(
                id,
                next.number(),
                clock.instant(),
                terms.due(CoachingSettings.CHECK_DAYS).toInstant());
        move(
                id,
                CoachingState.RUNNING,
                CoachingState.CHECKING,
                EventKind.CHECK_OPENED,
                null,
                String.valueOf(next.number()));
    }

    /** Both have written, or the term is over. */
    void closeCheck(UUID id) {
        MonthlyCheck open = checks.open(id).orElseThrow();
        checks.close(id, open.number(), clock.instant());
        boolean whole = open.superiorNote() != null && open.employeeNote() != null;
        boolean last = checks.next(id).isEmpty();
        move(
                id,
                CoachingState.CHECKING,
                last ? CoachingState.CLOSING : CoachingState.RUNNING,
                whole ? EventKind.CHECK_CLOSED : EventKind.CHECK_LAPSED,
                null,
                String.valueOf(open.number()));
    }

    /** It goes on until another day, with further checks. */
    void extend(UUID id) {
        Coaching coaching = get(id);
        LocalDate before = coaching.endsOn();
        if (before == null || coaching.extendedUntil() == null) {
            throw new IllegalStateException("coaching " + id + " was not extended");
        }
        List<LocalDate> held =
                checks.of(id).stream().map(MonthlyCheck::plannedOn).toList();
        checks.plan(
                id,
                terms.checks(before, coaching.extendedUntil()).stream()
                        .filter(day -> !held.contains(day))
                        .toList());
        if (!store.move(id, CoachingState.CLOSING, CoachingState.RUNNING)) {
            throw new CaseMoved(id);
        }
    }

    /** Closes it with an outcome. */
    void close(UUID id, CoachingState from, Outcome outcome, EventKind event, Actor by, String reason) {
        store.outcome(id, outcome, reason);
        if (!store.close(id, from, null, clock.instant())) {
            throw new CaseMoved(id);
        }
        history.add(id, event, by, reason);
        openNext(id);
    }

    /** What was done about an escalation ends it. */
    void answer(UUID id, Actor by, String answer) {
        if (!store.close(id, CoachingState.ESCALATED, answer, clock.instant())) {
            throw new CaseMoved(id);
        }
        history.add(id, EventKind.ESCALATION_ANSWERED, by, answer);
        openNext(id);
    }

    /** The employee has left: the case is closed, and nobody is asked any more. */
    void left(UUID id) {
        Coaching coaching = store.forChange(id).orElseThrow();
        if (coaching.state() == CoachingState.CLOSED) {
            return;
        }
        if (coaching.outcome() == null) {
            store.outcome(id, Outcome.BROKEN_OFF, "LEFT");
        }
        store.close(id, coaching.state(), null, clock.instant());
        history.add(id, EventKind.BROKEN_OFF, null, "");
        trail.record(Entry.of(Action.COACHING_BROKEN_OFF, PROCESS, id)
                .fileOf(coaching.employeeId())
                .inCase(id, null)
                .changed(Map.of("state", coaching.state().name()), Map.of("outcome", Outcome.BROKEN_OFF.name())));
        cases.send("coaching-ended", id);
    }

    /** Whoever approves plans is another now: the open step is given to that one. */
    void approverChanged(UUID id) {
        cases.send("coaching-approver-changed", id);
    }

    /** @throws NotVisible when there is none */
    Coaching get(UUID id) {
        return store.find(id).orElseThrow(NotVisible::new);
    }

    private static Judged judged(JudgedPeriod period) {
        return new Judged(period.predicate(), period.year(), period.quarter());
    }
}
