package id.kinerja.objection;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Refused;
import id.kinerja.evaluation.ContestedResults;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.objection.Objection.Escalation;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.page.Formats;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections, and lets the next superior take one over from who is silent; who may is asked before. */
@Service
@Transactional
class Objections {

    static final String PROCESS = "objection";

    /** The tasks of who decides. */
    private static final String GO_ON = "goOnWithout";

    private static final String DECIDE = "decideObjection";

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final ContestedResults contested;
    private final Deciders deciders;
    private final Cases cases;
    private final Formats formats;
    private final Clock clock;
    private final Trail trail;

    Objections(
            ObjectionStore store,
            ReceivedResults results,
            ContestedResults contested,
            Deciders deciders,
            Cases cases,
            Formats formats,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.results = results;
        this.contested = contested;
        this.deciders = deciders;
        this.cases = cases;
        this.formats = formats;
        this.clock = clock;
        this.trail = trail;
    }

    /** Why a result cannot be contested today; none when it can. */
    @Transactional(readOnly = true)
    Optional<Refused> obstacle(ReceivedResult result) {
        LocalDate last = result.lastDay();
        if (last == null) {
            return Optional.of(new Refused("", "objection.refused.not-received"));
        }
        if (result.contest() != null) {
            return Optional.of(new Refused("", "objection.refused.filed"));
        }
        if (!result.open()) {
            return Optional.of(new Refused("", "objection.refused.late", formats.day(last)));
        }
        return deciders.awaited(result, respondent(result)).isEmpty()
                ? Optional.of(new Refused("", "objection.refused.final"))
                : Optional.empty();
    }

    /**
     * Files an objection: nothing follows from the result before it is decided. Where nobody above the rater can sign in yet, it waits
     * for that.
     *
     * @throws Refused when it is too late, was filed already, or nobody is above the rater
     * @throws CaseMoved when the term ended in the same instant
     */
    UUID file(UUID evaluationId, ContestedPart part, String reasons, String by) {
        ReceivedResult result = results.find(evaluationId).orElseThrow(NotVisible::new);
        obstacle(result).ifPresent(refused -> {
            throw refused;
        });
        Optional<Employee> respondent = deciders.respondent(result);
        @Nullable
        String decider = deciders.decider(result, respondent.map(Employee::id).orElse(null))
                .map(Employee::userName)
                .orElse(null);
        if (!contested.contest(evaluationId, Actor.of(by))) {
            throw new Refused("", "objection.refused.filed");
        }
        UUID id = UUID.randomUUID();
        store.add(new Objection(
                id,
                evaluationId,
                result.employeeId(),
                part,
                reasons,
                by,
                clock.instant(),
                respondent.map(Employee::userName).orElse(null),
                decider,
                null,
                null,
                null,
                null,
                null,
                null));
        trail.record(Entry.of(Action.OBJECTION_FILED, PROCESS, id)
                .by(by)
                .fileOf(result.employeeId())
                .inCase(id, null)
                .changed(Map.of(), Map.of("evaluation", evaluationId, "part", part))
                .because(reasons));
        cases.start(PROCESS, id);
        return id;
    }

    /**
     * The superior to whom it went since the decider was silent decides instead. The step begins anew, with its whole term and
     * timer: the next silence goes to the next above.
     *
     * @throws NotVisible when it did not go to this person
     * @throws CaseMoved when it was decided, or taken over, before
     */
    void takeOver(UUID id, String by) {
        Objection objection = store.lock(id).orElseThrow(NotVisible::new);
        if (by.equals(objection.decider()) && store.isTakenOver(id)) {
            throw new CaseMoved(id);
        }
        Escalation escalation = objection.escalation();
        @Nullable String silent = objection.decider();
        if (silent == null || escalation == null || !by.equals(escalation.to())) {
            throw new NotVisible();
        }
        if (objection.ruling() != null) {
            throw new CaseMoved(id);
        }
        ReceivedResult result = results.find(objection.evaluationId()).orElseThrow(NotVisible::new);
        if (deciders.isBarred(result, objection.respondent(), deciders.idOf(by))) {
            throw new NotVisible();
        }
        store.takenOver(id, silent, by, clock.instant());
        cases.openSteps(id).stream()
                .filter(Objections::isForDecider)
                .forEach(step -> cases.again(PROCESS, id, step.step(), step.step()));
        trail.record(Entry.of(Action.OBJECTION_TAKEN_OVER, PROCESS, id)
                .by(by)
                .fileOf(objection.employeeId())
                .inCase(id, null)
                .changed(Map.of("decider", silent), Map.of("decider", by)));
    }

    /** Whether a step waits for who decides. */
    static boolean isForDecider(OpenStep step) {
        return step.step().equals(GO_ON) || step.step().equals(DECIDE);
    }

    private @Nullable UUID respondent(ReceivedResult result) {
        return deciders.respondent(result).map(Employee::id).orElse(null);
    }
}
