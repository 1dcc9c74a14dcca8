package id.kinerja.keycloak;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Somebody has signed in at Keycloak whom this application does not let in. */
class KeycloakRefusal extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String userName;

    /** @param userName as Keycloak knows the person; none of ours, perhaps */
    KeycloakRefusal(String userName, String error, Throwable cause) {
        super(new OAuth2Error(error), cause);
        this.userName = userName;
    }

    String userName() {
        return userName;
    }
}
