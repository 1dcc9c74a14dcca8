package id.kinerja.engine;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task with whose case it is, for who watches due dates.
 *
 * @param employeeId whose case it is; none when it is nobody's, or no capability knows the case
 * @param mayBeTakenOver whether it is the employee's superior's to do, and who stands above may do it instead
 * @param stuck whether nobody can complete it as things stand, such as in a locked period
 * @param barred the accounts which do not do it besides the employee's, and so are not told of it in another's place
 */
public record DueTask(
        OpenStep step, @Nullable UUID employeeId, boolean mayBeTakenOver, boolean stuck, Set<String> barred) {}
