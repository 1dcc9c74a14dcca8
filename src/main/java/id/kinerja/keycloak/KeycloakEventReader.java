package id.kinerja.keycloak;

import id.kinerja.database.OneNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.web.client.RestClientException;

/**
 * Lets one of the nodes ask Keycloak from time to time who could not sign in there, who replaced what they sign in
 * with, and what administrators changed of accounts and rights. While Keycloak is away nothing is lost that it keeps until it is asked again.
 */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak")
@EnableConfigurationProperties(KeycloakEventProperties.class)
class KeycloakEventReader implements SchedulingConfigurer {

    static final int A_PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakEventReader.class);

    private final KeycloakAdministration keycloak;
    private final KeycloakEventTrail trail;
    private final KeycloakAdminTrail adminTrail;
    private final KeycloakEventProperties properties;
    private final OneNode oneNode;
    private volatile boolean away;

    KeycloakEventReader(
            KeycloakAdministration keycloak,
            KeycloakEventTrail trail,
            KeycloakAdminTrail adminTrail,
            KeycloakEventProperties properties,
            OneNode oneNode) {
        this.keycloak = keycloak;
        this.trail = trail;
        this.adminTrail = adminTrail;
        this.properties = properties;
        this.oneNode = oneNode;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        Duration every = properties.every();
        if (!every.isZero()) {
            registrar.addFixedDelayTask(new FixedDelayTask(this::run, every, every));
        }
    }

    /** Reads all that is new unless another node does; says once that Keycloak does not let it, and once that it does again. */
    void run() {
        oneNode.runOutside("keycloak-events", () -> {
            try {
                readAll(trail, keycloak::events);
                readAll(adminTrail, keycloak::adminEvents);
                if (away) {
                    LOG.info("Keycloak's events are read again");
                    away = false;
                }
            } catch (RestClientException failure) {
                keycloak.forgetToken();
                if (!away) {
                    LOG.warn(
                            "Keycloak's events cannot be read ({}); failed logins, replaced passwords and changed rights come into the trail once they can",
                            failure.getClass().getSimpleName());
                    away = true;
                }
            }
        });
    }

    /** One of Keycloak's lists, the oldest first. */
    private interface Pages<E> {

        List<E> page(Instant from, int skip, int most);
    }

    private static <E extends KeycloakHappening> void readAll(KeycloakSink<E> sink, Pages<E> pages) {
        Instant from = sink.from();
        int skip = 0;
        List<E> page;
        do {
            page = pages.page(from, skip, A_PAGE);
            sink.write(page);
            if (!page.isEmpty()) {
                Instant last = page.get(page.size() - 1).at();
                // on from the last one's moment, not by counting: events come and go meanwhile
                skip = last.equals(from) ? skip + page.size() : 0;
                from = last;
            }
        } while (page.size() == A_PAGE);
        sink.forgetOld();
    }
}
