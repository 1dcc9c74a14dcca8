package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the proxy before Keycloak does about somebody who tries passwords from one address, while others sign in from theirs.
 *
 * @param application where people come from
 * @param browser of somebody at the address from which passwords are tried
 */
record KeycloakProxyStory(
        String application, KeycloakServer keycloak, Path folder, Person browser, String userName, String password) {

    /** As the machine's own browser, and somebody else. */
    private static final String HERE = "127.0.0.1";

    static final String ELSEWHERE = "127.0.0.2";

    private static final String OFFICE = "127.0.0.3";
    private static final String ADMINISTRATOR = "127.0.0.4";
    private static final int A_MINUTE = 10;
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** @param wronglyTyped an account for which a wrong password is tried from the other address */
    void happens(String wronglyTyped) throws Exception {
        try (ProxyServer proxy = new ProxyServer(
                keycloak.origin(), folder, OFFICE + " office;\n" + ADMINISTRATOR + " admin;\n", A_MINUTE, AT_ONCE)) {
            onlyTheDoorsForEverybodyAreOpen(proxy);
            Page page = browser.page();
            page.navigate(loginPage(proxy));
            assertThat(page.url()).as("Keycloak knows its address").startsWith(proxy.address("/realms/"));
            page.locator("#username").fill(userName);
            page.locator("#password").fill("bukan-sandi-itu-1");

            tooManyTries(proxy);
            page.waitForNavigation(
                    () -> page.locator("#kc-login, button[type=submit]").first().click());
            assertThat(browser.reads()).contains("Tunggu satu menit").contains("Wait a minute");
            browser.looks("keycloak-too-many-attempts");

            var other = new FromAddress(ELSEWHERE);
            var wrong = other.post(
                    other.get(loginPage(proxy)).form(), Map.of("username", wronglyTyped, "password", "sandi-keliru-4"));
            assertThat(wrong.status())
                    .as("a wrong password from another address")
                    .isEqualTo(200);
            var right = new FromAddress(ELSEWHERE);
            assertThat(right.post(right.get(loginPage(proxy)).form(), credentials())
                            .text())
                    .as("another address signs in")
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: " + application + "/login/oauth2/code/keycloak?")
                    .contains("code=");

            someAddressesAreNotLikeOthers(proxy);
            soonItOpensAgain(proxy);
            assertThat(proxy.log())
                    .contains(HERE + " ")
                    .contains(ELSEWHERE + " ")
                    .as("neither what was claimed nor what codes a login has")
                    .doesNotContain("203.0.113.")
                    .doesNotContain("?");
        }
    }

    private static void onlyTheDoorsForEverybodyAreOpen(ProxyServer proxy) throws IOException {
        var anybody = new FromAddress(HERE);
        for (String hidden : List.of(
                "/",
                "/admin/",
                "/admin/master/console/",
                "/admin/realms/kinerja/events",
                "/metrics",
                "/health/ready",
                "/realms/master/protocol/openid-connect/token",
                "/realms/%6daster",
                "/realms//master",
                "/realms/kinerja/../master",
                "/realms/kinerja/%2e%2e/%2e%2e/admin/",
                "/realms/kinerja;/../../admin/")) {
            assertThat(anybody.get(proxy.address(hidden)).status()).as(hidden).isEqualTo(404);
        }
        var described = anybody.get(proxy.address("/realms/kinerja/.well-known/openid-configuration"));
        assertThat(described.status()).isEqualTo(200);
        assertThat(described.text())
                .as("what a request claims about itself is not believed")
                .contains("\"issuer\":\"" + proxy.address("/realms/kinerja") + "\"")
                .doesNotContain("elsewhere.example")
                .doesNotContain("gopher");
    }

    /** Each claims to come from somewhere else, which helps nobody; forms and tokens are counted together. */
    private void tooManyTries(ProxyServer proxy) throws IOException {
        var guesser = new FromAddress(HERE);
        for (int i = 0; i <= AT_ONCE; i++) {
            String door = i % 2 == 0 ? "protocol/openid-connect/token" : "login-actions/authenticate";
            assertThat(guesser.post(proxy.address("/realms/kinerja/" + door), Map.of("n", "" + i))
                            .status())
                    .as("try " + i)
                    .isBetween(400, 401);
        }
        assertThat(guesser.post(proxy.address("/realms/kinerja/protocol/openid-connect/token"), Map.of())
                        .text())
                .as("a program is told so too")
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 60")
                .contains("\"error\":\"temporarily_unavailable\"");
        assertThat(guesser.post(proxy.address("/realms/kinerja/login-actions/authenticate"), Map.of())
                        .text())
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 60")
                .contains("Terlalu banyak percobaan masuk");
    }

    private static void someAddressesAreNotLikeOthers(ProxyServer proxy) throws IOException {
        var office = new FromAddress(OFFICE);
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThat(office.post(proxy.address("/realms/kinerja/protocol/openid-connect/token"), Map.of())
                            .status())
                    .isNotEqualTo(429);
        }
        assertThat(office.get(proxy.address("/admin/master/console/")).status()).isEqualTo(404);
        assertThat(new FromAddress(ADMINISTRATOR)
                        .get(proxy.address("/admin/master/console/"))
                        .status())
                .isEqualTo(200);
    }

    private void soonItOpensAgain(ProxyServer proxy) throws IOException, InterruptedException {
        var patient = new FromAddress(HERE);
        String form = patient.get(loginPage(proxy)).form();
        int tries = 0;
        while (patient.post(proxy.address("/realms/kinerja/protocol/openid-connect/token"), Map.of())
                        .status()
                != 429) {
            assertThat(++tries).isLessThanOrEqualTo(AT_ONCE + 1);
        }
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        FromAddress.Answer answer = patient.post(form, credentials());
        while (answer.status() == 429 && Instant.now().isBefore(deadline)) {
            Thread.sleep(250);
            answer = patient.post(form, credentials());
        }
        assertThat(answer.text())
                .as("who waits is let in, and looking at the form was no try")
                .startsWith("HTTP/1.1 302")
                .contains("code=");
    }

    private Map<String, String> credentials() {
        return Map.of("username", userName, "password", password);
    }

    private String loginPage(ProxyServer proxy) {
        return proxy.address(
                "/realms/kinerja/protocol/openid-connect/auth?client_id=kinerja&response_type=code&scope=openid"
                        + "&redirect_uri=" + application + "/login/oauth2/code/keycloak"
                        + "&code_challenge_method=S256&code_challenge=" + "x".repeat(43));
    }
}
