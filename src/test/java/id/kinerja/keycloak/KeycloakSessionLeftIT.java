package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Authenticated;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.HeaderHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Sessions that Keycloak's logins left in the database, when the application is started again without it. */
class KeycloakSessionLeftIT extends IntegrationTest {

    private static final String SESSION = "X-Auth-Token";

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("springSessionConversionService")
    ConversionService bytes;

    private JdbcIndexedSessionRepository sessions;
    private MockMvc mvc;

    @BeforeEach
    void sessions_are_in_the_database_as_peoples_are() {
        sessions = new JdbcIndexedSessionRepository(jdbc, transactions);
        sessions.setTableName("kinerja.spring_session");
        sessions.setConversionService(bytes);
        var stored = new SessionRepositoryFilter<>(sessions);
        stored.setHttpSessionIdResolver(HeaderHttpSessionIdResolver.xAuthToken());
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(stored)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @AfterEach
    void they_are_gone() {
        jdbc.update("delete from kinerja.spring_session where principal_name like 'kc-uji-%'");
    }

    @Test
    void a_session_of_keycloak_ends_with_the_login_page_and_keeps_no_right() throws Exception {
        String id = left(true);
        mvc.perform(with(id, get("/admin/roles"))).andExpect(redirectedUrlPattern("**/login"));
        assertThat(sessions.findById(id)).isNull();
        mvc.perform(with(id, get("/admin/roles"))).andExpect(redirectedUrlPattern("**/login"));
        mvc.perform(get("/login")).andExpect(status().isOk());

        mvc.perform(with(left(true), get("/camunda/app/tasklist/default/")))
                .andExpect(redirectedUrlPattern("**/login"));
        mvc.perform(with(left(true), get("/camunda/api/engine/engine/default/task")))
                .andExpect(status().isUnauthorized());
        mvc.perform(with(left(true), post("/admin/settings")).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(with(left(true), get("/login"))).andExpect(status().isOk());
    }

    @Test
    void also_where_nothing_of_its_tokens_can_be_read_any_more() throws Exception {
        String id = left(true);
        jdbc.update(
                "update kinerja.spring_session_attributes set attribute_bytes = 'x' where attribute_name = ?"
                        + " and session_primary_id in (select primary_id from kinerja.spring_session where session_id = ?)",
                KeycloakTokens.class.getName(),
                id);
        mvc.perform(with(id, get("/admin/roles"))).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void a_session_of_a_local_account_goes_on() throws Exception {
        mvc.perform(with(left(false), get("/admin/roles"))).andExpect(status().isOk());
    }

    /** A personnel admin's session as a login leaves it, with what was kept while it was under way. */
    private String left(boolean byKeycloak) {
        var person = new SignedIn("kc-uji-" + UUID.randomUUID(), null, "Uji", Set.of(Role.PERSONNEL_ADMIN), false);
        return stored(
                sessions,
                Map.of(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(Authenticated.as(person)),
                        "org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository.AUTHORIZATION_REQUEST",
                        OAuth2AuthorizationRequest.authorizationCode()
                                .clientId("kinerja")
                                .authorizationUri("http://127.0.0.1:9/auth")
                                .state("s")
                                .build(),
                        byKeycloak ? KeycloakTokens.class.getName() : "other",
                        new KeycloakTokens("refresh", Instant.now().plusSeconds(300))));
    }

    private static <S extends Session> String stored(SessionRepository<S> sessions, Map<String, Object> attributes) {
        S session = sessions.createSession();
        attributes.forEach(session::setAttribute);
        sessions.save(session);
        return session.getId();
    }

    private static MockHttpServletRequestBuilder with(String session, MockHttpServletRequestBuilder request) {
        return request.header(SESSION, session);
    }
}
