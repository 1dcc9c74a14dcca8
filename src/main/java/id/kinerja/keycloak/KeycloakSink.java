package id.kinerja.keycloak;

import java.time.Instant;
import java.util.List;

/**
 * Where one of Keycloak's lists of events goes.
 *
 * @param <E> what stands in the list
 */
interface KeycloakSink<E extends KeycloakHappening> {

    /** From when on events are to be read, those that may have come late included. */
    Instant from();

    /** Writes those that are new. */
    void write(List<E> events);

    /** Forgets events that are too old to be read again. */
    void forgetOld();
}
