package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.organization.TestOrganization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SignInThrottleIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";
    private static final int TRIES = 10;

    @Autowired
    MockMvc mvc;

    @Autowired
    LocalAccounts accounts;

    @Test
    void after_ten_wrong_passwords_not_even_the_right_one_is_looked_at_from_there_but_from_elsewhere_it_is()
            throws Exception {
        String userName = anAccount();
        for (int i = 0; i < TRIES; i++) {
            form(userName, "salah-" + i, "203.0.113.7").andExpect(redirectedUrl("/login?error"));
        }
        form(userName, PASSWORD, "203.0.113.7").andExpect(redirectedUrl("/login?wait"));
        mvc.perform(get("/login").param("wait", ""))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Terlalu banyak percobaan")));
        mvc.perform(get("/api/me").with(httpBasic(userName, PASSWORD)).with(from("203.0.113.7")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "600"));

        mvc.perform(get("/api/me").with(httpBasic(userName, PASSWORD)).with(from("203.0.113.8")))
                .andExpect(status().isOk());
        String other = anAccount();
        form(other, PASSWORD, "203.0.113.7").andExpect(redirectedUrl("/"));
        mvc.perform(get("/api/me").with(httpBasic(other, PASSWORD)).with(from("203.0.113.8")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON));
    }

    @Test
    void a_password_that_was_right_a_moment_ago_is_not_looked_at_either() throws Exception {
        String userName = anAccount();
        RequestPostProcessor there = from("203.0.113.14");
        mvc.perform(get("/api/me").with(httpBasic(userName, PASSWORD)).with(there))
                .andExpect(status().isOk());
        for (int i = 0; i < TRIES; i++) {
            mvc.perform(get("/api/me").with(httpBasic(userName, "salah-" + i)).with(there))
                    .andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/api/me").with(httpBasic(userName, PASSWORD)).with(there))
                .andExpect(status().isTooManyRequests());
        form(userName, PASSWORD, "203.0.113.14").andExpect(redirectedUrl("/login?wait"));
        mvc.perform(get("/api/me").with(httpBasic(userName, PASSWORD)).with(from("203.0.113.15")))
                .andExpect(status().isOk());
    }

    @Test
    void the_addresses_of_one_ipv6_network_count_as_one() {
        var throttle = new SignInThrottle(new SignInLimits(10, 30, Duration.ofMinutes(10)));
        for (int i = 0; i < 30; i++) {
            throttle.wrong("account-" + i, "2001:db8:0:7::" + Integer.toHexString(i));
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> throttle.check("another", "2001:db8:0:7:ffff::1%eth0"))
                .isInstanceOf(TooManyTries.class);
        throttle.check("another", "2001:db8:0:8::1");
        throttle.check("another", "no:address");
    }

    @Test
    void wrong_passwords_for_many_accounts_from_one_address_end_there_too() {
        var throttle = new SignInThrottle(new SignInLimits(10, 30, Duration.ofMinutes(10)));
        for (int i = 0; i < 30; i++) {
            throttle.check("account-" + i, "203.0.113.9");
            throttle.wrong("account-" + i, "203.0.113.9");
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> throttle.check("another", "203.0.113.9"))
                .isInstanceOf(TooManyTries.class);
        throttle.check("another", "203.0.113.10");
    }

    @Test
    void an_address_is_not_refused_for_right_passwords() {
        var throttle = new SignInThrottle(new SignInLimits(2, 2, Duration.ofMinutes(10)));
        for (int i = 0; i < 100; i++) {
            throttle.check("account", "203.0.113.11");
        }
        throttle.wrong("account", "203.0.113.11");
        throttle.check("account", "203.0.113.11");
    }

    @Test
    void names_that_no_account_can_have_fill_no_memory() {
        var throttle = new SignInThrottle(new SignInLimits(1_000_000, 1_000_000, Duration.ofMinutes(10)));
        for (int i = 0; i < 1000; i++) {
            throttle.check("x".repeat(1000) + i, "203.0.113.12");
            throttle.wrong("nama panjang " + i, "203.0.113.12");
        }
        assertThat(throttle.remembered()).isEqualTo(2);
    }

    @Test
    void of_many_wrong_passwords_at_once_no_more_are_looked_at_than_one_after_the_other() throws Exception {
        String userName = anAccount();
        List<Integer> answers = AtOnce.sixteen(number -> () -> mvc.perform(get("/api/me")
                        .with(httpBasic(userName, "salah-" + number))
                        .with(from("203.0.113.13")))
                .andReturn()
                .getResponse()
                .getStatus());
        assertThat(answers).filteredOn(status -> status == 401).hasSize(TRIES);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(16 - TRIES);
    }

    @Test
    void the_page_that_changes_a_password_is_no_way_around_it() throws Exception {
        String userName = anAccount();
        for (int i = 0; i < TRIES; i++) {
            changing(userName, "salah-" + i).andExpect(content().string(containsString("yang sekarang salah")));
        }
        changing(userName, PASSWORD).andExpect(content().string(containsString("Terlalu sering salah")));
    }

    private org.springframework.test.web.servlet.ResultActions changing(String userName, String current)
            throws Exception {
        return mvc.perform(post("/account/password")
                        .with(csrf())
                        .with(from("203.0.113.21"))
                        .with(authentication(TestSignIn.as(userName, null, Role.EMPLOYEE)))
                        .param("current", current)
                        .param("chosen", "lautan-hijau-4455")
                        .param("repeated", "lautan-hijau-4455"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void nothing_is_changed_for_the_page_of_another_origin() throws Exception {
        String userName = anAccount();
        for (var foreign : Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example")
                .entrySet()) {
            mvc.perform(post("/api/daily-reports/2026-07-13/withdrawal")
                            .with(httpBasic(userName, PASSWORD))
                            .header(foreign.getKey(), foreign.getValue()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post("/api/daily-reports/2026-07-13/withdrawal")
                        .with(httpBasic(userName, PASSWORD))
                        .header("Host", "kinerja.example")
                        .header("Origin", "https://kinerja.example"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/me").with(httpBasic(userName, PASSWORD)).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isOk());
    }

    @Test
    void no_browser_is_asked_for_a_password_that_it_would_keep() throws Exception {
        mvc.perform(get("/api/me")).andExpect(header().exists("WWW-Authenticate"));
        mvc.perform(get("/api/me").header("Sec-Fetch-Mode", "navigate"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("WWW-Authenticate"));
    }

    private String anAccount() {
        String userName = TestOrganization.aNip();
        accounts.create(userName, "Nama", PASSWORD, Set.of(Role.EMPLOYEE), "test");
        return userName;
    }

    private org.springframework.test.web.servlet.ResultActions form(String userName, String password, String address)
            throws Exception {
        return mvc.perform(post("/login")
                .with(csrf())
                .with(from(address))
                .param("username", userName)
                .param("password", password));
    }

    private static RequestPostProcessor from(String address) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
