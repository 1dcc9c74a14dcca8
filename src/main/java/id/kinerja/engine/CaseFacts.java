package id.kinerja.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the tables say about the cases of one process; each capability that has cases tells it once, so that it can be
 * compared with where the engine says the cases stand.
 */
public interface CaseFacts {

    /** The process's key. */
    String process();

    /** Whether a step of this process waits for an employee's superior, and so for who stands in for the superior. */
    default boolean decidedBySuperior() {
        return true;
    }

    /**
     * Whether an overdue step that waits for the superior may be taken over by who stands above; not where it is the
     * superior's as the one who works with the employee: then only while that one cannot sign in, and nobody stands in.
     */
    default boolean mayBeTakenOver() {
        return decidedBySuperior();
    }

    /**
     * Of some cases those whose open step nobody can complete any more, such as in a period that is locked: nobody is reminded
     * there, and nothing escalated, until that is lifted.
     */
    default Set<UUID> stuck(Collection<UUID> cases) {
        return Set.of();
    }

    /**
     * Steps that end together with others by one timer of the case, whatever is due on each, or with the year: such a term is
     * not one person's to be put off.
     */
    default Set<String> sharedTerms() {
        return Set.of();
    }

    /**
     * A query for who besides the employee does not do a step, whatever role or office brings it, such as who wrote what is to be
     * approved: with the columns {@code id} and {@code step} (as in {@link #query}) and {@code account} (a user name). None
     * where that is nobody.
     */
    default Optional<String> barred() {
        return Optional.empty();
    }

    /**
     * A query for all cases, ended ones too, with the columns {@code id} (the aggregate's id, a UUID), {@code state} (as
     * the tables name it) and {@code step} (the activity in which a case of this state waits in the model: a task, or an
     * event that is waited for, an event-based gateway by its own id; of several their ids with {@code ", "} between them;
     * null when such a case has ended), {@code employee} (whose case it is; null when it is nobody's) and {@code waits_for}
     * (whom the step waits for: {@code EMPLOYEE}, {@code SUPERIOR}, {@code OFFICIAL} for another official whom the
     * capability names, {@code =} and a user name for that account alone, {@code ROLE} for who has a
     * role and is not the employee, or null for no person). A case that waits for
     * several people at once has a row for each.
     */
    String query();
}
