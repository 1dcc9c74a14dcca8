package id.kinerja.objection;

import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.RatingGuide;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.objection.DecideObjection.Decision;
import id.kinerja.objection.Objection.Ruling;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rater's superior confirms the result or changes it; that is final (keputusan atasan pejabat penilai). */
@Component
class DecideForm implements TaskForm<DecideObjection> {

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final Deciders deciders;
    private final ObjectionTexts texts;
    private final List<RatingGuide> guides;
    private final Clock clock;

    DecideForm(
            ObjectionStore store,
            ReceivedResults results,
            Deciders deciders,
            ObjectionTexts texts,
            List<RatingGuide> guides,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.deciders = deciders;
        this.texts = texts;
        this.guides = List.copyOf(guides);
        this.clock = clock;
    }

    @Override
    public String key() {
        return "objection-decide";
    }

    @Override
    public Class<DecideObjection> command() {
        return DecideObjection.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return texts.values(task.caseId());
    }

    @Override
    public String submit(DecideObjection command, TaskCase task) {
        Objection objection = store.lock(task.caseId()).orElseThrow();
        ReceivedResult result = results.find(objection.evaluationId()).orElseThrow();
        if (!task.person().equals(objection.decider())
                || deciders.isBarred(result, objection.respondent(), deciders.idOf(task.person()))) {
            throw new Refused("", "objection.refused.decider");
        }
        boolean changes = command.decision() == Decision.CHANGE;
        Rating results = changed(command.resultRating(), result.resultRating());
        Rating behaviour = changed(command.behaviourRating(), result.behaviourRating());
        if (changes && results == null && behaviour == null) {
            throw new Refused("resultRating", "objection.refused.nothing-changed");
        }
        if (!changes && (results != null || behaviour != null)) {
            throw new Refused(
                    results == null ? "behaviourRating" : "resultRating", "objection.refused.confirm-changes");
        }
        if (results != null) {
            guides.forEach(guide -> guide.settle(result.evaluationId(), result.employeeId(), result.period(), results));
        }
        if (!store.decide(
                objection.id(),
                new Ruling(
                        changes ? ContestOutcome.CHANGED : ContestOutcome.CONFIRMED,
                        results,
                        behaviour,
                        command.comment().strip(),
                        task.person(),
                        task.principal(),
                        clock.instant()))) {
            throw new CaseMoved(objection.id());
        }
        return changes ? "change" : "confirm";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(texts.view(task.caseId()));
    }

    /** The new rating; none when it is the one that there is. */
    private static @Nullable Rating changed(@Nullable Rating chosen, Rating now) {
        return chosen == now ? null : chosen;
    }
}
