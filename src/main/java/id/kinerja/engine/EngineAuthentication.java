package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** In whose name the engine is asked. */
@Component
class EngineAuthentication {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    EngineAuthentication(IdentityService identity, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
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

    /**
     * Asks as a person whose right our own policy has found already: the engine records the name and checks nothing,
     * which costs it two statements that are among the largest it has.
     */
    void allowed(SignedIn person, Runnable request) {
        as(person, () -> engine.getCommandExecutorTxRequired().execute(command -> {
            command.runWithoutAuthorization(() -> {
                request.run();
                return null;
            });
            return null;
        }));
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
