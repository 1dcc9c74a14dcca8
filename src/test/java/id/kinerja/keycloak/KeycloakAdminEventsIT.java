package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.audit.TestTrail;
import id.kinerja.database.OneNode;
import id.kinerja.organization.Organization;
import id.kinerja.trail.Trail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators change at Keycloak comes into the trail, each once; that the real one tells it {@code KeycloakIT} shows. */
class KeycloakAdminEventsIT extends IntegrationTest {

    private static final String NIP = "198001012005011998";
    private static final String USER = "0a1b2c3d-changed";
    private static final String ADMIN = "0a1b2c3d-admin";
    private static final String MASTER = "0a1b2c3d-of-the-realm-master";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @Autowired
    Identities identities;

    @Autowired
    Organization organization;

    @Autowired
    OneNode oneNode;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestTrail recorded;

    private PretendedKeycloak keycloak;
    private long mark;
    private long time = Instant.now().minusSeconds(60).toEpochMilli();

    @BeforeEach
    void begin() throws IOException {
        keycloak = new PretendedKeycloak();
        keycloak.knows(USER, NIP);
        keycloak.knows(ADMIN, "admin-kinerja");
        mark = recorded.mark();
    }

    @AfterEach
    void end() {
        keycloak.close();
        jdbc.sql("delete from keycloak_event").update();
        jdbc.sql("delete from keycloak_disabled").update();
    }

    @Test
    void who_replaced_whose_password_and_gave_or_took_which_rights_is_recorded_once_and_in_order() throws Exception {
        changed(ADMIN, "ACTION", "USER", "users/" + USER + "/reset-password", Map.of("value", "gunung-biru-7788"));
        changed(ADMIN, "CREATE", "GROUP_MEMBERSHIP", "users/" + USER + "/groups/g1", Map.of("name", "auditor"));
        changed(MASTER, "DELETE", "GROUP_MEMBERSHIP", "users/" + USER + "/groups/g1", Map.of("name", "auditor"));
        changed(ADMIN, "ACTION", "USER", "users/" + USER + "/logout", Map.of());
        reader().run();
        reader().run();
        assertThat(recorded.since(mark))
                .containsExactly(
                        "ACCOUNT_RESET admin-kinerja account",
                        "ROLES_CHANGED admin-kinerja account",
                        "ROLES_CHANGED " + MASTER + " account");
        assertThat(recorded.valuesSince(mark, "object_id")).containsExactly(NIP, NIP, NIP);
        assertThat(recorded.valuesSince(mark, "address")).containsOnly("203.0.113.9");
        assertThat(recorded.valuesSince(mark, "concat(after ->> 'change', ' ', after ->> 'names')"))
                .containsExactly("PASSWORD_REPLACED ", "GIVEN [\"auditor\"]", "TAKEN [\"auditor\"]");
        assertThat(recorded.valuesSince(mark, "after ->> 'happenedAt'"))
                .first()
                .isEqualTo(Instant.ofEpochMilli(time - 4_000).toString());
        assertThat(recorded.valuesSince(mark, "after").toString()).doesNotContain("gunung");
    }

    @Test
    void disabled_is_told_when_it_becomes_so_and_enabled_when_it_was_not() throws Exception {
        for (boolean enabled : List.of(true, false, false, true, true)) {
            changed(ADMIN, "UPDATE", "USER", "users/" + USER, Map.of("enabled", enabled, "email", "x@kota.example"));
        }
        changed(ADMIN, "UPDATE", "USER", "users/" + USER, Map.of("enabled", false));
        changed(ADMIN, "DELETE", "USER", "users/gone", Map.of("username", "198001012005011997"));
        reader().run();
        assertThat(recorded.valuesSince(mark, "concat(action, ' ', object_id, ' ', after ->> 'change')"))
                .containsExactly(
                        "ACCOUNT_CLOSED " + NIP + " DISABLED",
                        "ACCOUNT_REOPENED " + NIP + " ENABLED",
                        "ACCOUNT_CLOSED " + NIP + " DISABLED",
                        "ACCOUNT_CLOSED 198001012005011997 REMOVED");
        assertThat(recorded.valuesSince(mark, "after").toString()).doesNotContain("kota.example");
    }

    @Test
    void each_list_is_read_on_from_where_it_was_left_and_what_could_not_be_written_is_read_again() throws Exception {
        time = Instant.now().minus(Duration.ofDays(3)).toEpochMilli();
        KeycloakAdminEvent half = new KeycloakAdminEvent(
                "half", time, "ACTION", "USER", "users/" + USER + "/reset-password", null, null, null);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            adminTrail().write(List.of(half));
            status.setRollbackOnly();
        });
        assertThat(recorded.since(mark)).isEmpty();
        // a failed login of today hides nothing that an administrator did before
        keycloak.happened(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "time",
                Instant.now().toEpochMilli(),
                "type",
                "LOGIN_ERROR",
                "userId",
                USER));
        reader().run();
        changed(ADMIN, "ACTION", "USER", "users/" + USER + "/reset-password", Map.of());
        reader().run();
        reader().run();
        assertThat(recorded.since(mark))
                .containsExactly("LOGIN_FAILED " + NIP + " account", "ACCOUNT_RESET admin-kinerja account");
    }

    private void changed(String by, String operation, String resource, String path, Map<String, ?> sent)
            throws JsonProcessingException {
        keycloak.wasChanged(Map.of(
                "id", UUID.randomUUID().toString(),
                "time", time,
                "operationType", operation,
                "resourceType", resource,
                "resourcePath", path,
                "authDetails", Map.of("userId", by, "ipAddress", "203.0.113.9"),
                "representation", JSON.writeValueAsString(sent)));
        time += 1_000;
    }

    private KeycloakEventReader reader() {
        var administration = new KeycloakAdministration(keycloak.properties());
        return new KeycloakEventReader(
                administration,
                new KeycloakEventTrail(new KeycloakEventTable(jdbc), trail, identities, administration),
                adminTrail(),
                new KeycloakEventProperties(Duration.ZERO),
                oneNode);
    }

    private KeycloakAdminTrail adminTrail() {
        return new KeycloakAdminTrail(
                jdbc,
                new KeycloakEventTable(jdbc),
                trail,
                organization,
                new KeycloakAdministration(keycloak.properties()));
    }
}
