package id.kinerja.browser;

import static id.kinerja.browser.KeycloakServer.SAMPLE_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import id.kinerja.InProcessesOfItsOwn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Single sign-on with the real Keycloak, as people meet it in a browser and programs at the API. The tests are chapters of
 * one story, which begins and ends while Keycloak is away.
 */
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@InProcessesOfItsOwn
class KeycloakIT {

    private static final String ADMIN = "admin-kinerja";
    private static final String EMPLOYEE = "197802151999021001";
    private static final String EMPLOYEE_NAME = "Taufik Hidayat";
    private static final String SECRETARY = "196707211988012001";
    private static final String CORRECTION = "Putuskan laporan atasan salah";
    private static final String STRANGER = "199912312024011001";
    private static final String OWN_PASSWORD = "gunung-biru-7788";
    private static final String WRONG_PASSWORD = "sandi-keliru-9917";
    private static final String PROGRAMS = "kinerja-programs";
    private static final int LONGEST_WAIT = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path folder;
    private static int port;
    private static int database;
    private static int keycloakPort;
    private static RunningApplication application;
    private static KeycloakServer keycloak;
    private static Browsers browsers;
    private static Person admin;
    private static Person employee;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keycloak-");
        port = RunningApplication.freePort();
        database = RunningApplication.freePort();
        keycloakPort = RunningApplication.freePort();
        keycloak = new KeycloakServer(keycloakPort, folder);
        application = startApplication();
        browsers = new Browsers();
        admin = person(ADMIN);
        employee = person(EMPLOYEE);
    }

    private static Person person(String userName) {
        Person person = browsers.person(application, userName);
        person.page().setDefaultTimeout(LONGEST_WAIT);
        person.page().setDefaultNavigationTimeout(LONGEST_WAIT);
        return person;
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browsers != null) {
            browsers.close();
        }
        if (application != null) {
            application.close();
        }
        keycloak.close();
    }

    private static RunningApplication startApplication() throws IOException, InterruptedException {
        return RunningApplication.startOn(
                folder,
                port,
                database,
                "--spring.profiles.active=keycloak",
                "--kinerja.demo=false",
                "--kinerja.engine-rest.enabled=true",
                "--kinerja.keycloak.events.every=2s",
                "--kinerja.keycloak.issuer=http://127.0.0.1:" + keycloakPort + "/realms/kinerja",
                "--kinerja.keycloak.client-secret=" + KeycloakServer.CLIENT_SECRET);
    }

    @Test
    @Order(1)
    void while_keycloak_is_away_the_application_starts_and_its_login_says_so() throws Exception {
        Response answer = employee.page().navigate(application.address("/daily-reports"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(employee.reads()).contains("tidak menjawab");
        employee.looks("keycloak-away");
        keycloak.start("http://127.0.0.1:" + port);
    }

    @Test
    @Order(2)
    void the_admin_signs_in_at_keycloak_replaces_the_first_password_there_and_arrives_where_wanted() {
        admin.open("/admin/roster-imports");
        assertThat(admin.page().url()).as("Keycloak's own page").startsWith(keycloak.realm());
        assertThat(admin.page().content()).as("in Indonesian").contains("Kata sandi");
        signInAtKeycloak(admin, ADMIN, SAMPLE_PASSWORD);
        replacePasswordAtKeycloak(admin);
        assertThat(admin.page().url()).contains("/admin/roster-imports");

        admin.type("effectiveOn", "2026-01-01");
        admin.page().locator("[name=units]").setInputFiles(Path.of("src/main/resources/demo/units.csv"));
        admin.page().locator("[name=roster]").setInputFiles(Path.of("src/main/resources/demo/roster.csv"));
        admin.press("Periksa berkas");
        admin.page().locator("#people").waitFor();
        admin.leavesBy(admin.page().locator("form[action$=confirmation] button"));
        admin.page().locator("a[href='/admin/accounts']").first().waitFor();
        admin.open("/admin/accounts");
        assertThat(admin.reads()).contains("Keycloak");
        assertThat(application
                        .database()
                        .sql("select count(*) from employee where nip is not null and user_name is distinct from nip")
                        .query(Integer.class)
                        .single())
                .as("tasks wait for everybody, whether they have signed in yet or not")
                .isZero();
    }

    @Test
    @Order(3)
    void one_login_opens_our_pages_and_tasklist_and_an_inbox_page_asks_keycloak_nothing() throws Exception {
        employee.open("/");
        signInAtKeycloak(employee, EMPLOYEE, SAMPLE_PASSWORD);
        replacePasswordAtKeycloak(employee);
        assertThat(employee.page().locator(".k-account__name").innerText()).isEqualTo(EMPLOYEE_NAME);

        long before = keycloak.answered();
        for (int i = 0; i < 5; i++) {
            employee.open("/");
            assertThat(employee.reads()).contains("Tugas");
        }
        assertThat(keycloak.answered())
                .as("requests to Keycloak for five inbox pages")
                .isEqualTo(before);
        aTaskForTheAdmins();
        admin.open("/");
        before = keycloak.answered();
        for (int i = 0; i < 5; i++) {
            admin.open("/");
            assertThat(admin.reads()).contains(CORRECTION).contains(EMPLOYEE_NAME);
        }
        assertThat(keycloak.answered())
                .as("nor for five on which a task of somebody stands")
                .isEqualTo(before);

        employee.open("/camunda/app/tasklist/default/");
        awaitTasklist();
        assertThat(employee.page().url()).contains("/camunda/app/tasklist/");
        assertThat(employee.page().content()).doesNotContain("name=\"signinForm\"");
        assertThat(employee.page()
                        .navigate(application.address("/camunda/app/cockpit/default/"))
                        .status())
                .as("Cockpit is for its roles")
                .isEqualTo(403);
        assertThat(employee.page()
                        .request()
                        .get(application.address("/camunda//api/engine/engine/default/user"))
                        .status())
                .as("an address that the web apps do not write")
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void a_replaced_password_stands_in_the_trail_and_what_we_refuse_keycloak_refuses() throws Exception {
        String id = keycloak.idOf(EMPLOYEE);
        for (String refused : List.of("Rahasia123!", "kata sandi " + EMPLOYEE)) {
            assertThatThrownBy(() -> keycloak.administer(
                            "PUT",
                            "/users/" + id + "/reset-password",
                            Map.of("type", "password", "value", refused, "temporary", false)))
                    .hasMessageContaining("400");
        }
        for (int waited = 0;
                recorded("PASSWORD_CHANGED", "actor = '" + EMPLOYEE + "'").isEmpty() && waited < LONGEST_WAIT;
                waited += 250) {
            Thread.sleep(250);
        }
        assertThat(recorded("PASSWORD_CHANGED", "actor = '" + EMPLOYEE + "'"))
                .as("once, by the employee")
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .contains("\"by\":\"keycloak\"")
                        .contains("UPDATE_CREDENTIAL")
                        .doesNotContain(OWN_PASSWORD));
    }

    @Test
    @Order(4)
    void a_login_without_an_employee_or_a_role_gets_a_page_that_says_what_to_do() throws Exception {
        keycloak.administer(
                "POST",
                "/users",
                Map.of(
                        "username",
                        STRANGER,
                        "firstName",
                        "Orang",
                        "lastName",
                        "Baru",
                        "email",
                        "orang.baru@kota.example",
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", OWN_PASSWORD, "temporary", false))));
        Person stranger = person(STRANGER);
        stranger.open("/target-plans");
        signInAtKeycloak(stranger, STRANGER, OWN_PASSWORD);
        assertThat(stranger.page().url()).endsWith("/account/unknown");
        assertThat(stranger.reads()).contains(STRANGER).contains("pengelola kepegawaian");
        stranger.looks("keycloak-stranger");
        stranger.open("/camunda/app/tasklist/default/");
        assertThat(stranger.page().url()).endsWith("/account/unknown");
    }

    @Test
    @Order(4)
    void a_login_by_a_name_that_no_account_of_ours_may_have_is_none_and_the_page_says_why() throws Exception {
        String name = "budi.santoso";
        keycloak.administer(
                "POST",
                "/users",
                Map.of(
                        "username",
                        name,
                        "firstName",
                        "Budi",
                        "lastName",
                        "Santoso",
                        "email",
                        "budi.santoso@kota.example",
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", OWN_PASSWORD, "temporary", false))));
        Person budi = person(name);
        budi.open("/target-plans");
        signInAtKeycloak(budi, name, OWN_PASSWORD);
        assertThat(budi.page().url()).endsWith("/login?refused");
        assertThat(budi.reads()).contains(name).contains("NIP").doesNotContain("Tugas");
        budi.looks("keycloak-refused");
        assertThat(recorded("LOGIN_SUCCEEDED", "actor = '" + name + "'")).isEmpty();
        assertThat(recorded("LOGIN_FAILED", "actor = '" + name + "'"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).contains("no user name of ours"));
        budi.press("Masuk");
        assertThat(budi.page().url()).as("asked again by which account").startsWith(keycloak.realm());
    }

    @Test
    @Order(4)
    void behind_a_proxy_with_tls_the_sessions_cookie_is_sent_over_tls_alone() throws Exception {
        for (String scheme : List.of("https", "http")) {
            // where the login begins, which a session remembers
            var request = HttpRequest.newBuilder(URI.create(application.address("/oauth2/authorization/keycloak")))
                    .header("X-Forwarded-Proto", scheme)
                    .header("X-Forwarded-For", "203.0.113.77");
            HttpResponse<String> start = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            assertThat(start.headers().allValues("Set-Cookie"))
                    .as(scheme)
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie.contains("Secure")).isEqualTo(scheme.equals("https")));
        }
    }

    @Test
    @Order(5)
    void programs_bring_a_token_that_was_made_for_us() throws Exception {
        letClientAskWithPasswords(PROGRAMS, true);
        String token = keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, PROGRAMS);
        HttpResponse<String> me = get("/api/me", token);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(me.body()).get("userName").asText()).isEqualTo(EMPLOYEE);

        assertThat(get("/api/me", token).statusCode()).isEqualTo(200);
        assertThat(recorded("LOGIN_SUCCEEDED", "after ->> 'by' = 'token'"))
                .as("a token's first use, not each")
                .containsExactly(EMPLOYEE + " null {\"by\":\"token\",\"client\":\"" + PROGRAMS + "\"}");
        assertThat(recorded("LOGIN_SUCCEEDED", "after ->> 'by' = 'page' and actor = '" + EMPLOYEE + "'"))
                .as("by the browser")
                .isNotEmpty();

        HttpResponse<String> nobody = get("/api/me", "");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(get("/api/me", token.substring(0, token.length() - 6) + "AAAAAA")
                        .statusCode())
                .as("a signature that is not Keycloak's")
                .isEqualTo(401);
        assertThat(get("/api/me", keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, "admin-cli"))
                        .statusCode())
                .as("a token of the same realm for another program")
                .isEqualTo(401);
        letClientAskWithPasswords("kinerja", true);
        assertThat(get("/api/me", keycloak.identityTokenOf(EMPLOYEE, OWN_PASSWORD))
                        .statusCode())
                .as("a token that says who somebody is, not what a program may do")
                .isEqualTo(401);
        letClientAskWithPasswords("kinerja", false);
        assertThat(get("/api/me", keycloak.tokenOf(STRANGER, OWN_PASSWORD, PROGRAMS))
                        .statusCode())
                .as("a person without employee and role")
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void a_changed_role_counts_with_the_next_token_and_a_revoked_account_ends() throws Exception {
        String id = keycloak.idOf(EMPLOYEE);
        signsOutAndIn(employee, 6);
        assertThat(employee.page().locator(".k-nav").innerText()).doesNotContain("Admin");

        String group = keycloak.administer("GET", "/groups?exact=true&search=personnel-admin", Map.of())
                .get(0)
                .get("id")
                .asText();
        keycloak.administer("PUT", "/users/" + id + "/groups/" + group, Map.of());
        Thread.sleep(1_500);
        employee.open("/");
        assertThat(employee.page().locator(".k-nav").innerText()).contains("Admin");
        assertThat(employee.page().navigate(application.address("/admin")).status())
                .isEqualTo(200);
        String former = keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, PROGRAMS);

        keycloak.administer("DELETE", "/users/" + id + "/groups/" + group, Map.of());
        Thread.sleep(1_500);
        assertThat(employee.page().navigate(application.address("/admin")).status())
                .as("a role that was taken away")
                .isEqualTo(403);
        HttpResponse<String> outdated = get("/api/me", former);
        assertThat(outdated.statusCode()).isEqualTo(401);
        assertThat(outdated.headers().firstValue("WWW-Authenticate").orElse(""))
                .as("a token of before, which does not give it back")
                .contains("a later token names other roles");
        assertThat(recorded("ROLES_CHANGED", "actor = 'keycloak' and object_id = '" + EMPLOYEE + "'"))
                .as("rights that changed at Keycloak are on record with what was before and after")
                .endsWith(
                        "keycloak {\"roles\":[\"EMPLOYEE\"]} {\"roles\":[\"EMPLOYEE\",\"PERSONNEL_ADMIN\"]}",
                        "keycloak {\"roles\":[\"EMPLOYEE\",\"PERSONNEL_ADMIN\"]} {\"roles\":[\"EMPLOYEE\"]}");

        keycloak.administer("PUT", "/users/" + id, Map.of("enabled", false));
        Thread.sleep(1_500);
        employee.open("/");
        assertThat(employee.page().url()).as("a revoked account").startsWith(keycloak.realm());
        keycloak.administer("PUT", "/users/" + id, Map.of("enabled", true));
        assertThat(changedAtKeycloak(EMPLOYEE, "ACCOUNT_REOPENED"))
                .as("what was done there, each once")
                .endsWith(
                        "ROLES_CHANGED GIVEN [\"personnel-admin\"]",
                        "ROLES_CHANGED TAKEN [\"personnel-admin\"]",
                        "ACCOUNT_CLOSED DISABLED ",
                        "ACCOUNT_REOPENED ENABLED ");
    }

    @Test
    @Order(6)
    void a_password_that_an_administrator_replaces_at_keycloak_stands_in_the_trail() throws Exception {
        String password = "gunung-jingga-4471";
        keycloak.administer(
                "PUT",
                "/users/" + keycloak.idOf(STRANGER) + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", false));
        assertThat(changedAtKeycloak(STRANGER, "ACCOUNT_RESET"))
                .containsExactly("ACCOUNT_CREATED CREATED ", "ACCOUNT_RESET PASSWORD_REPLACED ");
        assertThat(recorded("ACCOUNT_RESET", "object_id = '" + STRANGER + "'"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .as("by the administrator's id: the account is of another realm")
                        .matches("[0-9a-f-]{36} .*")
                        .doesNotContain(password));
    }

    /** What administrators did to an account, once the last is there. */
    private static List<String> changedAtKeycloak(String userName, String last) throws InterruptedException {
        String where = "object_id = '" + userName + "' and after ->> 'change' is not null";
        for (int waited = 0; recorded(last, where).isEmpty() && waited < LONGEST_WAIT; waited += 250) {
            Thread.sleep(250);
        }
        return application
                .database()
                .sql("select concat(action, ' ', after ->> 'change', ' ', after ->> 'names') from audit_entry where "
                        + where + " order by id")
                .query(String.class)
                .list();
    }

    @Test
    @Order(7)
    void the_engines_own_api_is_for_the_operator_and_brings_no_models() throws Exception {
        assertThat(get("/engine-rest/engine", "").statusCode())
                .as("without a token")
                .isEqualTo(401);
        String token = keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, PROGRAMS);
        assertThat(get("/engine-rest/process-definition", token).statusCode())
                .as("an employee")
                .isEqualTo(403);

        String id = keycloak.idOf(EMPLOYEE);
        keycloak.administer("POST", "/groups", Map.of("name", "tim"));
        String team = keycloak.administer("GET", "/groups?exact=true&search=tim", Map.of())
                .get(0)
                .get("id")
                .asText();
        String below = keycloak.administer("POST", "/groups/" + team + "/children", Map.of("name", "camunda-admin"))
                .get("id")
                .asText();
        keycloak.administer("PUT", "/users/" + id + "/groups/" + below, Map.of());
        assertThat(get("/engine-rest/process-definition", keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, PROGRAMS))
                        .statusCode())
                .as("a group of the role's name below another")
                .isEqualTo(403);
        keycloak.administer("DELETE", "/groups/" + team, Map.of());

        String group = keycloak.administer("GET", "/groups?exact=true&search=camunda-admin", Map.of())
                .get(0)
                .get("id")
                .asText();
        keycloak.administer("PUT", "/users/" + id + "/groups/" + group, Map.of());
        // of two tokens of one second nobody knows which is the later
        Thread.sleep(1_100);
        new EngineRestStory(application, keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, PROGRAMS), EMPLOYEE).happens();
        keycloak.administer("DELETE", "/users/" + id + "/groups/" + group, Map.of());
    }

    @Test
    @Order(8)
    void a_wrong_password_at_keycloak_stands_in_our_trail() throws Exception {
        employee.open("/");
        signInAtKeycloak(employee, EMPLOYEE, WRONG_PASSWORD);
        assertThat(employee.page().url()).as("not signed in").startsWith(keycloak.realm());
        awaitFailures(EMPLOYEE);
        assertThat(failures(EMPLOYEE)).singleElement().satisfies(entry -> assertThat(entry)
                .startsWith("127.0.0.1 ")
                .contains("\"by\":\"keycloak\"")
                .contains("\"error\":\"invalid_user_credentials\"")
                .contains("\"client\":\"kinerja\"")
                .doesNotContain(WRONG_PASSWORD));
    }

    @Test
    @Order(9)
    void the_proxy_before_keycloak_stops_who_tries_passwords_from_one_address_and_nobody_else() throws Exception {
        new KeycloakProxyStory(
                        application.address(""),
                        keycloak,
                        folder.resolve("proxy"),
                        person(EMPLOYEE),
                        EMPLOYEE,
                        OWN_PASSWORD)
                .happens(STRANGER);
        awaitFailures(STRANGER);
        assertThat(failures(STRANGER)).singleElement().satisfies(entry -> assertThat(entry)
                .as("from where it really came")
                .startsWith(KeycloakProxyStory.ELSEWHERE + " "));
    }

    @Test
    @Order(10)
    void signing_out_of_tasklist_or_of_our_pages_signs_out_at_keycloak() throws Exception {
        setTokenLife(300);
        employee.open("/");
        signInAtKeycloak(employee, EMPLOYEE, OWN_PASSWORD);
        employee.open("/camunda/app/tasklist/default/");
        awaitTasklist();
        employee.page().evaluate("""
                fetch('/camunda/api/admin/auth/user/default/logout', {method: 'POST', headers:
                    {'X-XSRF-TOKEN': (document.cookie.match(/XSRF-TOKEN=([^;]*)/) || [])[1] || ''}})
                    .then(answer => answer.status)""");
        // its own script leads away as well, as soon as it notices
        employee.page().navigate("about:blank");
        employee.open("/");
        assertThat(employee.page().url())
                .as("Keycloak asks for the password again")
                .startsWith(keycloak.realm());

        signInAtKeycloak(employee, EMPLOYEE, OWN_PASSWORD);
        signOut(employee);
        assertThat(employee.reads()).contains("sudah keluar");
        employee.looks("keycloak-signed-out");
        employee.press("Masuk");
        assertThat(employee.page().url()).startsWith(keycloak.realm());
        signInAtKeycloak(employee, EMPLOYEE, OWN_PASSWORD);
    }

    @Test
    @Order(11)
    void a_process_owner_opens_cockpit_by_the_same_login_and_names_come_from_keycloak() throws Exception {
        String id = keycloak.idOf(EMPLOYEE);
        String group = keycloak.administer("GET", "/groups?exact=true&search=process-owner", Map.of())
                .get(0)
                .get("id")
                .asText();
        keycloak.administer("PUT", "/users/" + id + "/groups/" + group, Map.of());
        Thread.sleep(1_100);
        signsOutAndIn(employee, 300);
        assertThat(application
                        .database()
                        .sql("select user_name from account_role where role_group = 'process-owner'")
                        .query(String.class)
                        .list())
                .as("to whom what waits for the role is mailed")
                .contains(EMPLOYEE);
        employee.open("/camunda/app/cockpit/default/#/processes");
        employee.page().locator("text=Penetapan SKP").first().waitFor();

        var profile = employee.page()
                .request()
                .get(application.address("/camunda/api/engine/engine/default/user/" + EMPLOYEE + "/profile"));
        assertThat(JSON.readTree(profile.text()).get("lastName").asText())
                .as("the plug-in asked Keycloak")
                .isEqualTo(keycloak.administer("GET", "/users/" + id, Map.of())
                        .get("lastName")
                        .asText());
        String names = "/camunda/api/engine/engine/default/user/" + EMPLOYEE + "/profile";
        long before = keycloak.answered();
        assertThat(employee.page().request().get(application.address(names)).text())
                .isEqualTo(profile.text());
        assertThat(keycloak.answered()).as("and remembers what it was told").isEqualTo(before);
        keycloak.administer("DELETE", "/users/" + id + "/groups/" + group, Map.of());
    }

    @Test
    @Order(12)
    void a_killed_node_logs_nobody_out() throws Exception {
        application.kill();
        application = startApplication();
        long before = keycloak.answered();
        employee.open("/daily-reports");
        assertThat(employee.page().url()).isEqualTo(application.address("/daily-reports"));
        assertThat(employee.page().locator(".k-account__name").innerText()).isEqualTo(EMPLOYEE_NAME);
        assertThat(keycloak.answered()).as("nor does it need Keycloak").isEqualTo(before);
        assertThat(failures(EMPLOYEE)).as("nor is a failed login told again").hasSize(1);
    }

    @Test
    @Order(13)
    void when_keycloak_goes_away_who_is_signed_in_goes_on_and_others_are_told() throws Exception {
        signsOutAndIn(employee, 6);
        String token = keycloak.tokenOf(EMPLOYEE, OWN_PASSWORD, PROGRAMS);
        assertThat(get("/api/me", token).statusCode()).isEqualTo(200);
        keycloak.close();
        assertThat(get("/api/me", token).statusCode())
                .as("its keys are remembered")
                .isEqualTo(200);
        Thread.sleep(1_500);
        for (String page : List.of("/", "/daily-reports", "/camunda/app/tasklist/default/")) {
            assertThat(employee.page().navigate(application.address(page)).status())
                    .as(page)
                    .isEqualTo(200);
        }
        Thread.sleep(11_000);
        assertThat(get("/api/me", token).statusCode())
                .as("a token that has ended")
                .isEqualTo(401);
        Person other = person(ADMIN);
        assertThat(other.page().navigate(application.address("/")).status()).isEqualTo(503);
        assertThat(other.reads()).contains("tidak menjawab");

        signOut(employee);
        assertThat(application.log())
                .as("no secret and no token in the log")
                .doesNotContain(KeycloakServer.CLIENT_SECRET)
                .doesNotContain(WRONG_PASSWORD)
                .doesNotContain(token)
                .as("that Keycloak's events cannot be read is said once")
                .containsOnlyOnce("events cannot be read");
    }

    /** Failed logins of an account in the trail, each as address and facts. */
    private static List<String> failures(String userName) {
        return application
                .database()
                .sql("select concat(address, ' ', after) from audit_entry where action = 'LOGIN_FAILED'"
                        + " and actor = :name and object_id = :name order by id")
                .param("name", userName)
                .query(String.class)
                .list();
    }

    private static void awaitFailures(String userName) throws InterruptedException {
        for (int waited = 0; failures(userName).isEmpty() && waited < LONGEST_WAIT; waited += 250) {
            Thread.sleep(250);
        }
    }

    /** The employee reports that the recorded superior is wrong, which an admin decides. */
    private static void aTaskForTheAdmins() {
        employee.open("/superior")
                .type("proposed", SECRETARY)
                .type("reason", "Pindah tugas sejak bulan lalu")
                .press("Kirim laporan");
        assertThat(employee.reads()).contains("menunggu keputusan");
    }

    /** Entries of the audit trail, each as actor, before and after. */
    private static List<String> recorded(String action, String where) {
        return application
                .database()
                .sql("select concat(actor, ' ', coalesce(before::text, 'null'), ' ', after) from audit_entry"
                        + " where action = :action and " + where + " order by id")
                .param("action", action)
                .query(String.class)
                .list();
    }

    private static void awaitTasklist() {
        employee.page()
                .locator(".navbar .account, [cam-widget-header] .account")
                .first()
                .waitFor();
    }

    private static void signInAtKeycloak(Person person, String userName, String password) {
        Page page = person.page();
        page.locator("#username").fill(userName);
        page.locator("#password").fill(password);
        page.waitForNavigation(
                () -> page.locator("#kc-login, button[type=submit]").first().click());
    }

    private static void replacePasswordAtKeycloak(Person person) {
        Page page = person.page();
        page.locator("#password-new").fill(OWN_PASSWORD);
        page.locator("#password-confirm").fill(OWN_PASSWORD);
        Locator submit = page.locator("button[type=submit]:visible, input[type=submit]:visible")
                .first();
        page.waitForNavigation(submit::click);
    }

    private static void signsOutAndIn(Person person, int tokenSeconds) throws Exception {
        setTokenLife(tokenSeconds);
        signOut(person);
        person.open("/");
        signInAtKeycloak(person, EMPLOYEE, OWN_PASSWORD);
    }

    private static void signOut(Person person) {
        person.open("/");
        person.page().locator(".k-account summary").click();
        person.leavesBy(person.page().locator(".k-account form button"));
    }

    private static void setTokenLife(int seconds) throws Exception {
        keycloak.administer("PUT", "", Map.of("accessTokenLifespan", seconds));
    }

    private static void letClientAskWithPasswords(String client, boolean allowed) throws Exception {
        String id = keycloak.administer("GET", "/clients?clientId=" + client, Map.of())
                .get(0)
                .get("id")
                .asText();
        keycloak.administer("PUT", "/clients/" + id, Map.of("clientId", client, "directAccessGrantsEnabled", allowed));
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(application.address(path)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
