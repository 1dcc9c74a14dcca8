package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.audit.TestTrail;
import id.kinerja.database.OneNode;
import id.kinerja.organization.Organization;
import id.kinerja.trail.Trail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Failed logins at Keycloak come into the trail, each once; that the real one tells them so {@code KeycloakIT} shows. */
class KeycloakEventsIT extends IntegrationTest {

    private static final String NIP = "198001012005011999";
    private static final String USER = "0a1b2c3d-user";

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
    private KeycloakEventReader reader;
    private long mark;
    private final long now = Instant.now().toEpochMilli();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(KeycloakEventReader.class);

    @BeforeEach
    void begin() throws IOException {
        keycloak = new PretendedKeycloak();
        reader = newReader();
        mark = recorded.mark();
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void end() {
        logger.detachAppender(log);
        keycloak.close();
        jdbc.sql("delete from keycloak_event").update();
    }

    @Test
    void a_failed_login_is_recorded_once_with_name_address_reason_and_time_and_nothing_else() {
        keycloak.happened(failure(now - 5_000, USER, NIP));
        reader.run();
        assertThat(recorded.since(mark)).containsExactly("LOGIN_FAILED " + NIP + " account");
        assertThat(recorded.valuesSince(mark, "object_id")).containsExactly(NIP);
        assertThat(recorded.valuesSince(mark, "address")).containsExactly("203.0.113.9");
        assertThat(recorded.valuesSince(mark, "after")).singleElement().satisfies(after -> assertThat(after)
                .startsWith("{\"by\":\"keycloak\",\"event\":\"LOGIN_ERROR\",\"error\":\"invalid_user_credentials\","
                        + "\"client\":\"kinerja\",\"happenedAt\":\"" + Instant.ofEpochMilli(now - 5_000) + "\",\"id\":")
                .doesNotContain("code_id")
                .doesNotContain("redirect"));

        reader.run();
        newReader().run();
        assertThat(recorded.since(mark))
                .as("read again, also by a node that has just started")
                .hasSize(1);
    }

    @Test
    void what_was_typed_as_a_name_is_kept_only_if_it_is_one() {
        keycloak.happened(failure(now - 4_000, null, "kata-sandi-saya-7788"));
        keycloak.happened(failure(now - 3_000, null, "kata sandi & <b>"));
        keycloak.knows(USER, NIP);
        keycloak.happened(failure(now - 2_000, USER, "seseorang@kota.example"));
        reader.run();
        assertThat(recorded.valuesSince(mark, "actor")).containsExactly("unknown", "unknown", NIP);
        assertThat(recorded.valuesSince(mark, "after").toString())
                .doesNotContain("sandi")
                .doesNotContain("kota.example");
    }

    @Test
    void who_is_kept_from_trying_is_named_and_a_broken_link_is_no_attempt() {
        keycloak.knows(USER, NIP);
        keycloak.happened(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "time",
                now - 2_000,
                "type",
                "USER_DISABLED_BY_TEMPORARY_LOCKOUT",
                "userId",
                USER,
                "ipAddress",
                "not an address"));
        keycloak.happened(Map.of(
                "id", UUID.randomUUID().toString(),
                "time", now - 1_000,
                "type", "LOGIN_ERROR",
                "clientId", "kinerja",
                "error", "cookie_not_found"));
        keycloak.happened(Map.of("id", UUID.randomUUID().toString(), "time", now - 500, "type", "LOGIN"));
        reader.run();
        assertThat(recorded.valuesSince(mark, "actor")).containsExactly(NIP);
        assertThat(recorded.valuesSince(mark, "address")).containsExactly("");
        assertThat(recorded.valuesSince(mark, "after ->> 'event'"))
                .containsExactly("USER_DISABLED_BY_TEMPORARY_LOCKOUT");
    }

    @Test
    void who_replaced_what_they_sign_in_with_is_recorded_once() {
        keycloak.knows(USER, NIP);
        keycloak.happened(replaced("UPDATE_CREDENTIAL", "password", now - 4_000));
        // the older event beside it
        keycloak.happened(replaced("UPDATE_PASSWORD", "password", now - 4_000));
        keycloak.happened(replaced("UPDATE_CREDENTIAL", "otp", now - 3_000));
        keycloak.happened(replaced("REMOVE_CREDENTIAL", "otp", now - 2_000));
        keycloak.happened(replaced("UPDATE_CREDENTIAL", "<b>", now - 1_000));
        reader.run();
        reader.run();
        assertThat(recorded.since(mark))
                .containsExactly(
                        "PASSWORD_CHANGED " + NIP + " account",
                        "CREDENTIAL_CHANGED " + NIP + " account",
                        "CREDENTIAL_CHANGED " + NIP + " account",
                        "CREDENTIAL_CHANGED " + NIP + " account");
        assertThat(recorded.valuesSince(mark, "concat(after ->> 'event', ' ', after ->> 'credential')"))
                .containsExactly(
                        "UPDATE_CREDENTIAL password",
                        "UPDATE_CREDENTIAL otp",
                        "REMOVE_CREDENTIAL otp",
                        "UPDATE_CREDENTIAL ");
    }

    private static Map<String, Object> replaced(String type, String credential, long time) {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "time",
                time,
                "type",
                type,
                "clientId",
                "kinerja",
                "userId",
                USER,
                "ipAddress",
                "203.0.113.9",
                "details",
                Map.of("credential_type", credential, "username", NIP));
    }

    @Test
    void while_keycloak_is_away_it_is_said_once_and_afterwards_all_is_caught_up_with() {
        keycloak.happened(failure(now - Duration.ofDays(20).toMillis(), USER, NIP));
        keycloak.isAway(true);
        reader.run();
        reader.run();
        reader.run();
        assertThat(log.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .contains("cannot be read"));

        List<String> ids = new ArrayList<>();
        int many = KeycloakEventReader.A_PAGE * 2 + 50;
        for (int i = 0; i < many; i++) {
            // more in one moment than are read at once, too
            Map<String, Object> event = failure(now - 60_000 + Math.max(0, i - many / 2 - 100) * 100L, USER, NIP);
            ids.add((String) event.get("id"));
            keycloak.happened(event);
        }
        keycloak.isAway(false);
        reader.run();
        reader.run();
        assertThat(recorded.valuesSince(mark, "after ->> 'id'"))
                .hasSize(many + 1)
                .doesNotHaveDuplicates()
                .containsAll(ids);
        assertThat(log.list).hasSize(2);
        assertThat(log.list.get(1).getFormattedMessage()).contains("again");
    }

    @Test
    void what_becomes_visible_late_is_not_lost_and_old_ones_are_forgotten() {
        keycloak.happened(failure(now - Duration.ofDays(2).toMillis(), USER, NIP));
        keycloak.happened(failure(now - 2_000, USER, NIP));
        reader.run();
        assertThat(read()).as("only what may be read again").isEqualTo(1);
        keycloak.happened(failure(now - 120_000, USER, NIP));
        reader.run();
        assertThat(recorded.since(mark)).hasSize(3);
        // one whose clock is ahead hides nothing of what comes after
        keycloak.happened(failure(now + Duration.ofHours(2).toMillis(), USER, NIP));
        reader.run();
        keycloak.happened(failure(now - 1_000, USER, NIP));
        reader.run();
        assertThat(recorded.since(mark)).hasSize(5);
    }

    @Test
    void what_could_not_be_written_is_read_again() {
        keycloak.happened(failure(now - 2_000, USER, NIP));
        var events = newTrail(new KeycloakAdministration(keycloak.properties()));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.write(List.of(new KeycloakEvent(
                    "half", now, "LOGIN_ERROR", "kinerja", USER, null, "user_disabled", Map.of("username", NIP))));
            status.setRollbackOnly();
        });
        assertThat(read()).isZero();
        assertThat(recorded.since(mark)).isEmpty();
        reader.run();
        assertThat(recorded.since(mark)).hasSize(1);
        assertThat(keycloak.asked()).isEqualTo(1);
    }

    private long read() {
        return jdbc.sql("select count(*) from keycloak_event").query(Long.class).single();
    }

    private KeycloakEventReader newReader() {
        var administration = new KeycloakAdministration(keycloak.properties());
        return new KeycloakEventReader(
                administration,
                newTrail(administration),
                new KeycloakAdminTrail(jdbc, new KeycloakEventTable(jdbc), trail, organization, administration),
                new KeycloakEventProperties(Duration.ZERO),
                oneNode);
    }

    private KeycloakEventTrail newTrail(KeycloakAdministration administration) {
        return new KeycloakEventTrail(new KeycloakEventTable(jdbc), trail, identities, administration);
    }

    private static Map<String, Object> failure(long time, @Nullable String userId, String typed) {
        Map<String, Object> event = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "time",
                time,
                "type",
                "LOGIN_ERROR",
                "realmId",
                "kinerja",
                "clientId",
                "kinerja",
                "ipAddress",
                "203.0.113.9",
                "error",
                userId == null ? "user_not_found" : "invalid_user_credentials",
                "details",
                Map.of("username", typed, "code_id", "secret-of-a-login", "redirect_uri", "http://x/")));
        if (userId != null) {
            event.put("userId", userId);
        }
        return event;
    }
}
