package id.kinerja.engine;

import id.kinerja.keycloak.KeycloakProperties;
import org.camunda.bpm.extension.keycloak.plugin.KeycloakIdentityProviderPlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Lets the engine look up names and groups at Keycloak, which it never changes; the web apps show them. Who may do what
 * comes with the login, so that no task and no list asks Keycloak.
 */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak")
class KeycloakGroups {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int MINUTES_REMEMBERED = 15;

    @Bean
    KeycloakIdentityProviderPlugin keycloakIdentityProvider(KeycloakProperties keycloak) {
        var plugin = new KeycloakIdentityProviderPlugin();
        plugin.setKeycloakIssuerUrl(keycloak.realmInside().toString());
        plugin.setKeycloakAdminUrl(keycloak.administration());
        plugin.setClientId(keycloak.clientId());
        plugin.setClientSecret(keycloak.clientSecret());
        plugin.setUseUsernameAsCamundaUserId(true);
        plugin.setUseGroupPathAsCamundaGroupId(true);
        plugin.setCacheEnabled(true);
        plugin.setMaxCacheSize(MOST_REMEMBERED);
        plugin.setCacheExpirationTimeoutMin(MINUTES_REMEMBERED);
        return plugin;
    }
}
