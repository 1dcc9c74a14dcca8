package id.kinerja.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose case it is and where it stands, by the tables.
 *
 * @param employeeId whose case it is; none when it is nobody's
 * @param state as the tables name it
 */
record CaseState(@Nullable UUID employeeId, @Nullable String state) {

    static final CaseState UNKNOWN = new CaseState(null, null);
}
