package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** In whose name the engine is asked. */
@Component
class EngineAuthentication {

    private final IdentityService identity;

    EngineAuthentication(IdentityService identity) {
        this.identity = identity;
    }

    /** Asks as a person: the engine records the name and checks its own rights. */
    void as(SignedIn person, Runnable request) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person.userName(), person.groups());
        try {
            request.run();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** Asks as the application itself, whose own policy has decided. */
    <T> T asSystem(Supplier<T> request) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return request.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
