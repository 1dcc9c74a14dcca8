package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.util.List;
import java.util.Map;

/** The open user tasks of a person: list, open, complete. */
public interface Tasks {

    /** What waits for the person or for one of the person's roles. */
    List<OpenStep> waitingFor(SignedIn person, TaskQuery query, int offset, int limit);

    int countWaitingFor(SignedIn person, TaskQuery query);

    /**
     * Opens a task; who reads somebody else's case by it is recorded.
     *
     * @throws id.kinerja.access.NotVisible when it is not, and never was, the person's
     * @throws WrongAssignee when it was given to the person, who has nothing to do with the case
     * @throws AlreadyHandled when it was completed meanwhile
     * @throws CaseMoved when it ended without being completed, such as by a withdrawal
     */
    OpenTask open(String taskId, SignedIn person);

    /**
     * The form of a task, for who is about to submit it; nothing of the case is read.
     *
     * @throws id.kinerja.access.NotVisible when it is not, and never was, the person's
     * @throws WrongAssignee when it was given to the person, who has nothing to do with the case
     * @throws AlreadyHandled when somebody has completed or taken it
     * @throws CaseMoved when it ended without being completed, such as by a withdrawal
     */
    OpenForm form(String taskId, SignedIn person);

    /**
     * Lets pass who may open a task.
     *
     * @throws id.kinerja.access.NotVisible when it is not, and never was, the person's
     * @throws WrongAssignee when it was given to the person, who has nothing to do with the case
     * @throws AlreadyHandled when somebody has completed or taken it
     * @throws CaseMoved when it ended without being completed, such as by a withdrawal
     */
    void require(String taskId, SignedIn person);

    /**
     * Completes a task: its form's command is checked and carried out, and the process goes on, all in one transaction.
     *
     * @param fields what was typed, by the form's keys
     * @throws Refused when a field is wrong or a rule forbids it; nothing is written
     * @throws id.kinerja.access.NotVisible when it is not the person's
     * @throws WrongAssignee when it was given to the person, who has nothing to do with the case
     * @throws AlreadyHandled when it was completed meanwhile
     * @throws CaseMoved when it ended without being completed, such as by a withdrawal
     * @throws CaseSuspended when an operator has suspended it
     */
    void complete(String taskId, SignedIn person, Map<String, ?> fields);

    /**
     * Takes a task that waits for one of the person's roles; one that is the person's already stays so.
     *
     * @throws id.kinerja.access.NotVisible when it waits for somebody else
     * @throws CaseSuspended when an operator has suspended it
     */
    void claim(String taskId, SignedIn person);

    /**
     * Gives a task back to the role that it waited for.
     *
     * @throws Refused when it waits for this person alone: nobody would see it any more
     * @throws id.kinerja.access.NotVisible when it is not the person's
     * @throws CaseSuspended when an operator has suspended it
     */
    void release(String taskId, SignedIn person);
}
