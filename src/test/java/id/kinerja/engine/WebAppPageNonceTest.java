package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebAppPageNonceTest {

    @Test
    void a_page_that_carries_the_nonce_of_another_request_gets_its_own() throws Exception {
        var response = new MockHttpServletResponse();
        new WebAppPageNonce().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            var page = (jakarta.servlet.http.HttpServletResponse) answer;
            page.setContentType("text/html");
            page.setHeader("Content-Security-Policy", "script-src 'nonce-mine' 'strict-dynamic'");
            page.getWriter().write("<script nonce=\"somebody-elses\"></script>");
        });
        assertThat(response.getContentAsString()).isEqualTo("<script nonce=\"mine\"></script>");
    }

    @Test
    void anything_else_passes_as_it_is() throws Exception {
        var response = new MockHttpServletResponse();
        new WebAppPageNonce().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            answer.setContentType("application/json");
            answer.getWriter().write("{\"nonce\":\"x\"}");
        });
        assertThat(response.getContentAsString()).isEqualTo("{\"nonce\":\"x\"}");
    }
}
