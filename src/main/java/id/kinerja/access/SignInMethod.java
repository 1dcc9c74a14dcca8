package id.kinerja.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs prove who they are: by accounts of our own, or at an identity provider. One is in force. */
public interface SignInMethod {

    /**
     * The name under which a session keeps the tokens of an identity provider: by it such a session is known where there is none
     * any more. Sessions that began under an earlier version have it, so it stays.
     */
    String TOKENS_OF_ELSEWHERE = "id.kinerja.keycloak.KeycloakTokens";

    /** Adds the login and logout of our pages to their chain. */
    void pages(HttpSecurity http) throws Exception;

    /** Adds to the chain of the engine's web apps what their sessions need; they have no login of their own. */
    void webApps(HttpSecurity http) throws Exception;

    /** Adds how programs sign in, with every request, to the chain of the API and of the metrics. */
    void programs(HttpSecurity http) throws Exception;

    /** Where forms of our pages may lead to, as sources of a content security policy: {@code 'self'}, and a login elsewhere. */
    String formTargets();
}
