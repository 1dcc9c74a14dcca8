package id.kinerja.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is, and as whom we ask it.
 *
 * @param issuer the realm as browsers reach it and as tokens name it, such as
 *     {@code https://login.example/realms/kinerja}
 * @param realm the realm as this application reaches it, when that is another address
 * @param clientId our client, confidential and with a service account that may look up users and groups
 * @param clientSecret the client's secret
 */
@ConfigurationProperties("kinerja.keycloak")
@Validated
public record KeycloakProperties(
        @NotNull URI issuer,
        @Nullable URI realm,
        @NotBlank @DefaultValue("kinerja") String clientId,
        @NotBlank String clientSecret) {

    private static final String PROTOCOL = "/protocol/openid-connect/";

    /** The realm as this application reaches it. */
    public URI realmInside() {
        return realm == null ? issuer : realm;
    }

    /** The realm in Keycloak's administration interface, as this application reaches it. */
    public String administration() {
        return realmInside().toString().replaceFirst("/realms/", "/admin/realms/");
    }

    /** One of the realm's OpenID Connect addresses for browsers. */
    String outside(String name) {
        return issuer + PROTOCOL + name;
    }

    /** One of the realm's OpenID Connect addresses for this application. */
    String inside(String name) {
        return realmInside() + PROTOCOL + name;
    }

    /** Scheme, host and port that browsers are sent to. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "KeycloakProperties[" + issuer + ", " + realmInside() + ", " + clientId + "]";
    }
}
