package id.kinerja.objection;

import id.kinerja.calendar.Deadlines;
import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.evaluation.ContestedResults;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.objection.Objection.Ruling;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code objection} calls; each method takes its business key, the objection's id. */
@Component("objectionSteps")
@Transactional
public class ObjectionSteps {

    /** How many working days who decides has for going on without who is silent. */
    private static final int GOING_ON_DAYS = 3;

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final ContestedResults contested;
    private final Deciders deciders;
    private final Officials officials;
    private final PassedDecisions passed;
    private final Terms terms;
    private final Clock clock;

    ObjectionSteps(
            ObjectionStore store,
            ReceivedResults results,
            ContestedResults contested,
            Deciders deciders,
            Officials officials,
            PassedDecisions passed,
            Terms terms,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.contested = contested;
        this.deciders = deciders;
        this.officials = officials;
        this.passed = passed;
        this.terms = terms;
        this.clock = clock;
    }

    /** How long each step has. */
    @Component
    record Terms(Deadlines deadlines, Settings settings) {

        Date of(Setting<Integer> days) {
            return deadlines.inWorkingDays(settings.get(days));
        }
    }

    /** Whether there is somebody who can explain the rating. */
    public boolean raterCanExplain(String key) {
        return get(key).respondent() != null;
    }

    /** The user name of who explains the rating. */
    public @Nullable String respondent(String key) {
        return get(key).respondent();
    }

    /** The user name of the employee; none without an account. */
    public @Nullable String employee(String key) {
        return officials.accountOf(get(key).employeeId());
    }

    /** Who adds evidence for an employee who cannot sign in any more: the personnel admins; nobody otherwise. */
    public List<String> employeeGroup(String key) {
        return officials.groupOf(get(key).employeeId());
    }

    /** The user name of who decides; another superior, when who was to decide has left; none while nobody above can sign in. */
    public @Nullable String decider(String key) {
        Objection objection = get(key);
        if (deciders.serves(objection.decider())) {
            return objection.decider();
        }
        @Nullable
        String next = deciders.next(result(objection), objection)
                .map(Employee::userName)
                .orElse(objection.decider());
        if (next != null && !next.equals(objection.decider())) {
            passed.decider(objection, next);
        }
        return next;
    }

    /** When both sides should have spoken. */
    public Date statementsDue(String key) {
        return terms.of(ObjectionSettings.STATEMENT_DAYS);
    }

    public Date goingOnDue(String key) {
        return terms.deadlines().inWorkingDays(GOING_ON_DAYS);
    }

    public Date decisionDue(String key) {
        return terms.of(ObjectionSettings.DECISION_DAYS);
    }

    /** The term passed and one side has not spoken: who decides may go on without it. */
    public void markSilence(String key) {
        store.silent(UUID.fromString(key), clock.instant());
    }

    /** Who decides was silent: the next superior may take over. Nothing is decided by that. Nobody was silent where nobody could decide yet. */
    public void escalate(String key) {
        Objection objection = get(key);
        if (objection.decider() == null) {
            return;
        }
        store.escalate(
                objection.id(),
                deciders.next(result(objection), objection)
                        .map(Employee::userName)
                        .orElse(null),
                clock.instant());
    }

    /** The result stands as it was. */
    public void confirmResult(String key) {
        Objection objection = get(key);
        contested.confirm(
                objection.evaluationId(),
                ruling(objection, ContestOutcome.CONFIRMED).actor());
    }

    /** The new ratings stand, and where only one was changed the other as it was; the decision table gives the predicate. */
    public void changeResult(String key) {
        Objection objection = get(key);
        Ruling ruling = ruling(objection, ContestOutcome.CHANGED);
        ReceivedResult result = result(objection);
        contested.change(
                objection.evaluationId(),
                Objects.requireNonNullElse(ruling.resultRating(), result.resultRating()),
                Objects.requireNonNullElse(ruling.behaviourRating(), result.behaviourRating()),
                ruling.actor());
    }

    private static Ruling ruling(Objection objection, ContestOutcome outcome) {
        Ruling ruling = objection.ruling();
        if (ruling == null || ruling.outcome() != outcome) {
            throw new IllegalStateException("objection " + objection.id() + " was not decided so");
        }
        return ruling;
    }

    private ReceivedResult result(Objection objection) {
        return results.find(objection.evaluationId()).orElseThrow();
    }

    private Objection get(String key) {
        return store.find(UUID.fromString(key)).orElseThrow();
    }
}
