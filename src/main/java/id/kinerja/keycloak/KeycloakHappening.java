package id.kinerja.keycloak;

import java.time.Instant;

/** Something that stands in one of Keycloak's lists of events. */
interface KeycloakHappening {

    String id();

    /** In milliseconds, by Keycloak's clock. */
    long time();

    default Instant at() {
        return Instant.ofEpochMilli(time());
    }
}
