package id.kinerja.evaluation;

import id.kinerja.evaluation.Explanation.Act;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Organization;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names who acted, each looked up once, however often somebody did. */
final class NamedActs {

    private final Organization organization;
    private final Map<String, String> names = new HashMap<>();

    NamedActs(Organization organization) {
        this.organization = organization;
    }

    Act act(Instant at, Actor by) {
        return act(at, by.person(), by.principal());
    }

    /** @param person the user name; none when time or the system did it */
    Act act(Instant at, @Nullable String person, @Nullable String principal) {
        return new Act(at, name(person), name(principal));
    }

    private @Nullable String name(@Nullable String userName) {
        return userName == null ? null : names.computeIfAbsent(userName, organization::nameOf);
    }
}
