package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** The web apps' own filter answers what there is; what there is not is answered before it fails on it. */
class WebAppPagesIT extends IntegrationTest {

    private static final Authentication OPERATOR = TestSignIn.as("pagesOperator", null, Role.EMPLOYEE, Role.OPERATOR);

    @Autowired
    WebApplicationContext application;

    @Test
    void a_web_app_or_page_that_there_is_not_is_not_found_and_no_failure() throws Exception {
        try (var webApps = new TestWebApps(application)) {
            for (String page : List.of(
                    "Admin/default/",
                    "Tasklist/default/",
                    "COCKPIT/default/",
                    "other/default/",
                    "other/",
                    "x/index.html",
                    "tasklist/other/",
                    "tasklist/default/other",
                    "tasklist/default/other.html",
                    "tasklist/scripts/other.js",
                    "other")) {
                assertThat(status(webApps, page)).as(page).isEqualTo(404);
            }
            for (String page : List.of("tasklist/default/", "cockpit/default/", "welcome/default/")) {
                assertThat(status(webApps, page)).as(page).isEqualTo(200);
            }
        }
    }

    private static int status(TestWebApps webApps, String page) throws Exception {
        return webApps.mvc()
                .perform(get(URI.create("/camunda/app/" + page)).with(authentication(OPERATOR)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
