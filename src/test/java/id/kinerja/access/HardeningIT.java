package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.organization.TestOrganization;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What browsers are told about our pages, and how long a session is good. The cookie's flags stand in {@code SpineIT}: they are the server's. */
class HardeningIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";

    @Autowired
    MockMvc mvc;

    @Autowired
    LocalAccounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/evaluations", "/admin", "/no-such-page"})
    void every_page_of_ours_says_what_a_browser_may_do_with_it(String path) throws Exception {
        mvc.perform(get(path).session(signedIn(aPerson(), new MockHttpSession())))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void the_web_apps_can_be_framed_by_us_alone() throws Exception {
        mvc.perform(get("/camunda/app/tasklist/default/").session(signedIn(aPerson(), new MockHttpSession())))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void only_over_tls_browsers_are_told_to_stay_there() throws Exception {
        mvc.perform(get("/login").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        mvc.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void over_tls_cookies_are_sent_over_tls_alone() throws Exception {
        assertThat(mvc.perform(get("/login?lang=en").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeaders("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(mvc.perform(get("/login?lang=en")).andReturn().getResponse().getHeader("Set-Cookie"))
                .doesNotContain("Secure");
    }

    @Test
    void a_session_that_somebody_was_given_before_the_login_is_not_the_one_after_it() throws Exception {
        var planted = new MockHttpSession();
        String before = planted.getId();

        assertThat(signedIn(aPerson(), planted).getId()).isNotEqualTo(before);
    }

    @Test
    void after_a_working_day_a_page_asks_for_the_login() throws Exception {
        var session = new Aged();
        signedIn(aPerson(), session);
        session.age = Duration.ofMinutes(599);
        mvc.perform(get("/evaluations").session(session)).andExpect(status().isOk());

        session.age = Duration.ofMinutes(601);
        mvc.perform(get("/evaluations").session(session))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    /** A redirect to the login would let the browser forget what it had kept. */
    @Test
    void after_a_working_day_what_is_sent_is_refused_and_not_led_away() throws Exception {
        var session = new Aged();
        signedIn(aPerson(), session);
        session.age = Duration.ofMinutes(601);

        mvc.perform(post("/preferences").session(session).with(csrf())).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isTrue();
    }

    private String aPerson() {
        String userName = TestOrganization.aNip();
        accounts.create(userName, "Nama", PASSWORD, Set.of(Role.EMPLOYEE), "test");
        return userName;
    }

    private MockHttpSession signedIn(String userName, MockHttpSession session) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", userName)
                        .param("password", PASSWORD))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    /** A session that began some time ago. */
    private static final class Aged extends MockHttpSession {

        private Duration age = Duration.ZERO;

        @Override
        public long getCreationTime() {
            return super.getCreationTime() - age.toMillis();
        }
    }
}
