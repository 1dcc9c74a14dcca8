package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.keycloak.KeycloakProperties;
import java.net.URI;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the engine is given Keycloak's people; that a second question is answered from memory {@code KeycloakIT} shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakGroupsTest {

    private final KeycloakProperties keycloak = new KeycloakProperties(
            URI.create("http://127.0.0.1:1/realms/kinerja"), null, "kinerja", "a secret of this test");

    @Test
    void the_engine_reads_people_and_groups_and_cannot_change_them() {
        var engine = new StandaloneProcessEngineConfiguration();
        new KeycloakGroups().keycloakIdentityProvider(keycloak).preInit(engine);
        Class<?> provider = engine.getIdentityProviderSessionFactory().getSessionType();
        assertThat(ReadOnlyIdentityProvider.class).isAssignableFrom(provider);
        assertThat(WritableIdentityProvider.class.isAssignableFrom(provider))
                .as("else the engine would offer to make, change and remove people")
                .isFalse();
    }

    @Test
    void what_was_asked_is_remembered_for_a_while() {
        var plugin = new KeycloakGroups().keycloakIdentityProvider(keycloak);
        assertThat(plugin.isCacheEnabled()).isTrue();
        assertThat(plugin.getMaxCacheSize()).isGreaterThanOrEqualTo(10_000);
        assertThat(plugin.getCacheExpirationTimeoutMin()).isBetween(1, 60);
    }
}
