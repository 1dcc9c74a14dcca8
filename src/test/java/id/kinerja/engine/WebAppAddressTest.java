package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebAppAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/%61pi/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task",
                "/camunda/api/%65ngine/engine/default/task",
                "/camunda/%61pp/cockpit/default/",
                "/camunda//api/engine/engine/default/user",
                "/camunda/api//engine/engine/default/user",
                "//camunda/api/engine/engine/default/user",
                "/camunda/app/Admin/default/",
                "/camunda/app/Cockpit/default/",
                "/camunda/app/other/default/",
                "/camunda/app/other",
                "/camunda/app/tasklist;x/default/"
            })
    void an_address_that_is_written_in_another_way_than_the_web_apps_do_does_not_exist(String address)
            throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new WebAppAddress().doFilter(new MockHttpServletRequest("GET", address), response, chain);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(chain.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/",
                "/camunda/app",
                "/camunda/app/welcome",
                "/camunda/app/kinerja/brand.js",
                "/camunda/api/engine/engine/default/process-definition/daily-report%3A1%3Ab/xml"
            })
    void others_pass(String address) throws Exception {
        var chain = new MockFilterChain();
        new WebAppAddress().doFilter(new MockHttpServletRequest("GET", address), new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }
}
