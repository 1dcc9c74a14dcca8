package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import com.sun.net.httpserver.HttpServer;
import id.kinerja.access.Authenticated;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.web.client.RestClient;

/** A Keycloak that says no ends the session, whatever its reason; one that says nothing does not. */
class KeycloakRefreshTest {

    private static final String REALM = "http://127.0.0.1:9/realms/kinerja";

    private final KeycloakConfiguration configuration = new KeycloakConfiguration();

    @ParameterizedTest
    @CsvSource({"400, invalid_grant", "401, unauthorized_client", "401, invalid_client", "403, access_denied"})
    void a_refusal_ends_the_session(int status, String error) throws Exception {
        assertThat(endsWith(withStatus(HttpStatus.valueOf(status))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"error\":\"" + error + "\"}")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void so_does_one_that_comes_over_the_network(int status) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = "{\"error\":\"unauthorized_client\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            assertThat(ends(
                            withTokens(),
                            configuration.keycloakTokens(),
                            mock(KeycloakSignedIn.class),
                            "http://127.0.0.1:" + server.getAddress().getPort()))
                    .isTrue();
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 502, 503})
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

    @Test
    void who_comes_with_a_token_that_is_outdated_is_signed_out() throws Exception {
        KeycloakSignedIn signedIn = mock(KeycloakSignedIn.class);
        when(signedIn.signIn(any(), any(), any())).thenThrow(new OAuth2AuthenticationException("invalid_token"));
        assertThat(endsWith(
                        withSuccess(
                                "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"token_type\":\"Bearer\",\"expires_in\":300}",
                                MediaType.APPLICATION_JSON),
                        signedIn))
                .isTrue();
    }

    @Test
    void a_session_of_a_local_account_ends_and_one_that_is_about_to_sign_in_does_not() throws Exception {
        var about = new MockHttpSession();
        about.setAttribute("where the login began", "/tasks/1");
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(ends(about, RestClient.create(), mock(KeycloakSignedIn.class)))
                .isFalse();

        var local = new MockHttpSession();
        SecurityContextHolder.getContext()
                .setAuthentication(Authenticated.as(
                        new SignedIn("admin-kinerja", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false)));
        assertThat(ends(local, RestClient.create(), mock(KeycloakSignedIn.class)))
                .isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private boolean endsWith(ResponseCreator answer) throws Exception {
        return endsWith(answer, mock(KeycloakSignedIn.class));
    }

    private boolean endsWith(ResponseCreator answer, KeycloakSignedIn signedIn) throws Exception {
        RestClient.Builder requests = configuration.keycloakTokens().mutate();
        MockRestServiceServer.bindTo(requests)
                .build()
                .expect(requestTo(REALM + "/protocol/openid-connect/token"))
                .andRespond(answer);
        return ends(withTokens(), requests.build(), signedIn);
    }

    private static MockHttpSession withTokens() {
        var session = new MockHttpSession();
        var login = new MockHttpServletRequest();
        login.setSession(session);
        new KeycloakTokens("refresh", Instant.EPOCH).keep(login);
        return session;
    }

    private boolean ends(MockHttpSession session, RestClient requests, KeycloakSignedIn signedIn) throws Exception {
        return ends(session, requests, signedIn, REALM);
    }

    private boolean ends(MockHttpSession session, RestClient requests, KeycloakSignedIn signedIn, String realm)
            throws Exception {
        var keycloak = new KeycloakProperties(URI.create(realm), null, "kinerja", "a secret of this test");
        var client =
                configuration.clientRegistrations(keycloak).findByRegistrationId(KeycloakConfiguration.REGISTRATION);
        var request = new MockHttpServletRequest("POST", "/tasks/1");
        request.setSession(session);
        var response = new MockHttpServletResponse();
        new KeycloakRefresh(client, new KeycloakReach(keycloak, requests), signedIn)
                .doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(session.isInvalid() ? 403 : 200);
        return session.isInvalid();
    }
}
