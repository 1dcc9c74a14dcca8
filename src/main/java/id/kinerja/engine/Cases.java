package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts cases and tells where they stand, in the transaction of who asks. */
public interface Cases {

    /**
     * Starts a case.
     *
     * @param process the key of the process
     * @param caseId the aggregate's id, which becomes the business key
     * @throws IllegalStateException when a case of this process already runs for the aggregate
     */
    void start(String process, UUID caseId);

    /**
     * Tells a running case that something happened, such as a withdrawal.
     *
     * @throws CaseMoved when the case does not wait for this message (any more)
     */
    void send(String message, UUID caseId);

    /**
     * Ends a running case before its end, whatever it waits for; one that has ended stays as it is.
     *
     * @param reason a word that operators read
     * @throws CaseMoved when somebody takes it on in the same instant
     */
    void end(String process, UUID caseId, String reason);

    /**
     * Takes a case back to an earlier element of its model, since what it waits for is another's now.
     *
     * @param step the step that it waits in
     * @param from the element before which it goes on
     * @throws CaseMoved when it does not wait there any more, or began with a model without that element
     */
    void again(String process, UUID caseId, String step, String from);

    /**
     * Gives an open task to somebody else, such as to who takes it over.
     *
     * @throws CaseMoved when it is not open any more
     */
    void give(OpenStep step, String userName);

    /**
     * Passes an open task to somebody else by a rule of its capability, with a note beside the case.
     *
     * @param to the user name; none for the personnel admins
     * @param cause a code that pages word, such as {@code DAY}
     * @throws CaseMoved when it is not open any more
     */
    void pass(OpenStep step, @Nullable String to, String cause);

    /** The steps that a case waits in; empty when it has ended. */
    List<OpenStep> openSteps(UUID caseId);

    /** The step of a case that waits for a person, and rightly so: the comparison would not name it. */
    Optional<OpenStep> stepFor(SignedIn person, UUID caseId);

    /** The id of the task of a step that waits for a person; none where it does not, or where it is not there for that one. */
    @Nullable
    String taskOf(OpenStep step, SignedIn person);

    /** The steps that any of these cases waits in, by one query. */
    List<OpenStep> openSteps(Collection<UUID> caseIds);
}
