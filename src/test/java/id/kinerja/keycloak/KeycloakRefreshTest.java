package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.web.client.RestClient;

/** A Keycloak that says no ends the session, whatever its reason; one that says nothing does not. */
class KeycloakRefreshTest {

    private static final String REALM = "http://127.0.0.1:9/realms/kinerja";

    private final KeycloakConfiguration configuration = new KeycloakConfiguration();

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "invalid_client", "unauthorized_client", "access_denied"})
    void a_refusal_ends_the_session(String error) throws Exception {
        assertThat(endsWith(withStatus(HttpStatus.BAD_REQUEST)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"error\":\"" + error + "\"}")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_server_that_is_unwell_does_not(int status) throws Exception {
        assertThat(endsWith(withStatus(HttpStatus.valueOf(status))
                        .contentType(MediaType.TEXT_HTML)
                        .body("<html></html>")))
                .isFalse();
    }

    @Test
    void nor_does_a_network_that_is_dead() throws Exception {
        assertThat(endsWith(withException(new IOException("no route")))).isFalse();
    }

    private boolean endsWith(ResponseCreator answer) throws Exception {
        RestClient.Builder requests = configuration.keycloakTokens().mutate();
        MockRestServiceServer.bindTo(requests)
                .build()
                .expect(requestTo(REALM + "/protocol/openid-connect/token"))
                .andRespond(answer);
        var client = configuration
                .clientRegistrations(
                        new KeycloakProperties(URI.create(REALM), null, "kinerja", "a secret of this test"))
                .findByRegistrationId(KeycloakConfiguration.REGISTRATION);
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest("POST", "/tasks/1");
        request.setSession(session);
        new KeycloakTokens("refresh", Instant.EPOCH).keep(request);
        var response = new MockHttpServletResponse();
        new KeycloakRefresh(client, requests.build(), mock(KeycloakSignedIn.class))
                .doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(session.isInvalid() ? 403 : 200);
        return session.isInvalid();
    }
}
