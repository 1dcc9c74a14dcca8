package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Standing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose queue a list of tasks is asked for: the reader's own, or that of an official for whom the reader stands in. */
final class WhoseTasks {

    /** An account that nobody has: of an official for whom the reader does not stand in, no task is shown. */
    private static final String NOBODY = "";

    private WhoseTasks() {}

    /** The names of the officials for whom the reader stands in, by account. */
    static Map<String, String> names(List<Standing> standings) {
        return standings.stream()
                .filter(one -> one.principalAccount() != null)
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.principalAccount()), Standing::principal, (first, same) -> first));
    }

    /** The account of the employee who is asked for; none for all queues. */
    static @Nullable String account(@Nullable UUID whose, SignedIn me, List<Standing> standings) {
        if (whose == null) {
            return null;
        }
        if (me.is(whose)) {
            return me.userName();
        }
        return standings.stream()
                .filter(one -> one.principalId().equals(whose))
                .map(Standing::principalAccount)
                .map(String::valueOf)
                .findFirst()
                .orElse(NOBODY);
    }
}
