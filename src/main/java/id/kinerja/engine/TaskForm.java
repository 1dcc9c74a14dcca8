package id.kinerja.engine;

import java.util.Map;
import java.util.Optional;

/**
 * What the submission of one user task's form means: a command, its check and its effect.
 *
 * <p>A capability implements this once for each of its {@code .form} files. The engine's fence calls it when the task
 * completes, by whichever client, in the task's transaction.
 *
 * @param <C> the command, a record whose components are the form's input fields and carry their constraints
 */
public interface TaskForm<C extends Record> {

    /** The form's id: its file name without the ending, and the {@code formRef} of its user tasks. */
    String key();

    /** The command's type. */
    Class<C> command();

    /** What the form shows besides what is typed: texts, rows of tables, options of lists; keys as in the form. */
    Map<String, Object> values(TaskCase task);

    /**
     * Checks the command against the domain's rules and carries it out.
     *
     * @return the outcome by which the process goes on, such as {@code approve} or {@code return}
     * @throws Refused when a rule forbids it: the task stays open and nothing is written
     */
    String submit(C command, TaskCase task);

    /**
     * Whether somebody of the role for which a task waits may take it, and so keep it from the others.
     *
     * @throws Refused when they may not
     */
    default void requireFree(TaskCase task) {}

    /** The page fragment that shows the case above the form in our inbox, if there is one. */
    default Optional<CaseView> view(TaskCase task) {
        return Optional.empty();
    }

    /** The address of the page on which this step's rows are edited before the form is submitted, if there is one. */
    default Optional<String> editPage(TaskCase task) {
        return Optional.empty();
    }
}
