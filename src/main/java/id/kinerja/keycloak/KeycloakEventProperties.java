package id.kinerja.keycloak;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failed logins at Keycloak, and what administrators changed of accounts and rights there, come into the audit trail.
 *
 * @param every how often it is asked for them; zero for never
 */
@ConfigurationProperties("kinerja.keycloak.events")
record KeycloakEventProperties(@DefaultValue("1m") Duration every) {}
