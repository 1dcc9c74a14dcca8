package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecureCookiesTest {

    private static final String ELSEWHERE = "";

    @Test
    void over_tls_every_cookie_is_sent_over_tls_alone_whoever_sets_it_and_however() throws Exception {
        assertThat(set(ELSEWHERE, true).getHeaders("Set-Cookie")).hasSize(4).allSatisfy(cookie -> assertThat(cookie)
                .containsOnlyOnce("Secure"));
        assertThat(set(ELSEWHERE, false).getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("Secure"))
                .containsExactly("four=4; Secure; HttpOnly");
    }

    @Test
    void where_people_reach_us_by_https_it_is_so_whatever_a_request_says_and_by_http_it_cannot_be() throws Exception {
        for (String https : new String[] {"https://kinerja.example", " HTTPS://kinerja.example/"}) {
            assertThat(set(https, false).getHeaders("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
        assertThat(set("http://localhost:8080", false).getHeader("Set-Cookie")).doesNotContain("Secure");
    }

    @Test
    void compose_tells_the_application_where_people_reach_it() throws Exception {
        String compose = Files.readString(Path.of("docker-compose.yml"));
        assertThat(compose.substring(compose.indexOf("  application:")))
                .contains("KINERJA_URL: ${KINERJA_URL:-")
                .contains("SPRING_PROFILES_ACTIVE: keycloak");
    }

    private static MockHttpServletResponse set(String url, boolean tls) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSecure(tls);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new SecureCookies(url).doFilter(request, response, chain);
        var passed = (HttpServletResponse) Objects.requireNonNull(chain.getResponse());
        passed.addCookie(new Cookie("one", "1"));
        passed.addHeader("Set-Cookie", "two=2; Path=/; HttpOnly");
        passed.addHeader("set-cookie", "three=insecure");
        passed.addHeader("Set-Cookie", "four=4; Secure; HttpOnly");
        passed.setHeader("X-Other", "five");
        assertThat(response.getHeader("X-Other")).isEqualTo("five");
        return response;
    }
}
