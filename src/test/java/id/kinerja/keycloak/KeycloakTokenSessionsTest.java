package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import id.kinerja.access.Authenticated;
import id.kinerja.access.People;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Whether a login at Keycloak is let in is decided before anything of it is kept. */
class KeycloakTokenSessionsTest {

    private static final String NIP = "198501012010011001";

    private final JwtDecoder tokens = mock(JwtDecoder.class);
    private final People people = mock(People.class);
    private final KeycloakAccounts accounts = mock(KeycloakAccounts.class);
    private final KeycloakLogout logout = mock(KeycloakLogout.class);
    private final KeycloakSignedIn signedIn = new KeycloakSignedIn(tokens, new KeycloakPeople(people, accounts));
    private final KeycloakTokenSessions sessions = new KeycloakTokenSessions(signedIn, logout);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whose_user_name_is_none_of_ours_is_refused_by_that_name_and_signed_out_at_keycloak() {
        for (String name : List.of("budi.santoso", "budi@kota.example")) {
            when(tokens.decode("access")).thenReturn(token(name));
            assertThatThrownBy(() -> arrives(name))
                    .isInstanceOfSatisfying(KeycloakRefusal.class, refusal -> assertThat(refusal.userName())
                            .isEqualTo(name))
                    .hasMessageContaining("no user name of ours");
            assertThat(request.getSession(false)).as("nothing is kept").isNull();
            verifyNoInteractions(people, accounts);
        }
        verify(logout, org.mockito.Mockito.times(2)).end(any(), eq(request));
    }

    @Test
    void so_is_who_comes_with_a_token_that_was_not_made_for_us() {
        when(tokens.decode("access")).thenThrow(new BadJwtException("the aud claim is not valid"));
        assertThatThrownBy(() -> arrives(NIP)).isInstanceOf(KeycloakRefusal.class);
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void and_who_comes_with_one_that_is_outdated() {
        when(tokens.decode("access")).thenReturn(token(NIP));
        assertThatThrownBy(() -> arrives(NIP))
                .isInstanceOf(KeycloakRefusal.class)
                .hasMessageContaining("a later token names other roles");
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void who_is_let_in_is_our_own_person_with_what_is_needed_to_go_on() throws Exception {
        var person = new SignedIn(NIP, null, "Budi", Set.of(Role.PERSONNEL_ADMIN), false);
        when(tokens.decode("access")).thenReturn(token(NIP));
        when(accounts.isNoted(anyString(), any(), any())).thenReturn(true);
        when(people.signedIn(anyString(), any(), eq(false))).thenReturn(person);

        arrives(NIP);
        signedIn.onAuthenticationSuccess(request, response, new TestingAuthenticationToken("oidc", "none"));

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isEqualTo(Authenticated.as(person));
        assertThat(KeycloakTokens.of(request)).isPresent();
        verifyNoInteractions(logout);
    }

    private void arrives(String userName) {
        var keycloak = new KeycloakProperties(
                URI.create("http://127.0.0.1:9/realms/kinerja"), null, "kinerja", "a secret of this test");
        var client = new KeycloakConfiguration()
                .clientRegistrations(keycloak)
                .findByRegistrationId(KeycloakConfiguration.REGISTRATION);
        Instant now = Instant.now();
        sessions.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        client,
                        userName,
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(300)),
                        new OAuth2RefreshToken("refresh", now)),
                new TestingAuthenticationToken(userName, "none"),
                request,
                response);
    }

    private static Jwt token(String userName) {
        return new Jwt(
                "access",
                Instant.now(),
                Instant.now().plusSeconds(300),
                Map.of("alg", "RS256"),
                Map.of(KeycloakPeople.NAME, userName, "groups", List.of()));
    }
}
