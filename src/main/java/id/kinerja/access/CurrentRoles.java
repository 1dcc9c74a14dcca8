package id.kinerja.access;

import id.kinerja.settings.Cached;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who signed in keeps the roles of that moment only as long as they are right: whoever was given or taken one is asked
 * for anew with each request.
 *
 * <p>They are few; for everybody else nothing is asked. Another node sees a change within seconds.
 */
@Component
class CurrentRoles {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Identities identities;
    private final People people;
    private final Cached<Set<String>> changed;

    CurrentRoles(Identities identities, People people, JdbcClient jdbc) {
        this.identities = identities;
        this.people = people;
        this.changed = new Cached<>(
                KEPT,
                () -> Set.copyOf(jdbc.sql("select distinct user_name from role_change")
                        .query(String.class)
                        .list()));
    }

    /** The person with the roles of now; the same person when they are unchanged. */
    SignedIn of(SignedIn person) {
        if (!changed.get().contains(person.userName())) {
            return person;
        }
        Set<Role> roles = people.held(person.employeeId(), identities.rolesOf(person.userName()));
        return roles.equals(person.roles()) ? person : person.withRoles(roles);
    }

    @EventListener
    void forget(RolesChanged event) {
        changed.changed();
    }
}
