package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** A Keycloak that accepts connections and stays silent holds up one request, however many people come to sign in. */
class KeycloakReachTest {

    private static final int PEOPLE = 20;

    /** Shorter than anybody waits who asks Keycloak: that takes four seconds. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private ServerSocket silent;
    private KeycloakReach reach;
    private KeycloakLoginController logins;

    @BeforeEach
    void keycloak_accepts_and_stays_silent() throws IOException {
        silent = new ServerSocket(0, PEOPLE, InetAddress.getLoopbackAddress());
        Thread listening = new Thread(this::accept);
        listening.setDaemon(true);
        listening.start();
        var keycloak = new KeycloakProperties(
                URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/realms/kinerja"),
                null,
                "kinerja",
                "a secret of this test");
        reach = new KeycloakReach(keycloak, new KeycloakConfiguration().keycloakTokens());
        logins = new KeycloakLoginController(reach);
    }

    private void accept() {
        try {
            while (!silent.isClosed()) {
                accepted.add(silent.accept());
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @AfterEach
    void it_is_gone() throws IOException {
        people.shutdownNow();
        silent.close();
        for (Socket one : accepted) {
            one.close();
        }
    }

    @Test
    void many_who_come_at_once_cause_one_request_and_the_others_are_answered_at_once() throws Exception {
        Instant begun = Instant.now();
        var answers = new ExecutorCompletionService<String>(people);
        for (int i = 0; i < PEOPLE; i++) {
            answers.submit(this::login);
        }
        List<String> views = new ArrayList<>();
        for (int i = 0; i < PEOPLE - 1; i++) {
            views.add(answers.take().get());
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
        assertThat(views).containsOnly("redirect:/oauth2/authorization/keycloak");

        assertThat(answers.take().get()).as("who asked").isEqualTo("keycloak/away");
        Instant known = Instant.now();
        assertThat(login()).as("remembered").isEqualTo("keycloak/away");
        assertThat(Duration.between(known, Instant.now())).isLessThan(AT_ONCE);
        assertThat(accepted).hasSize(1);
        assertThat(reach.wasAway()).as("nor is a token renewed now").isTrue();
    }

    @Test
    void what_a_renewal_has_found_is_not_asked_again() {
        reach.isAway();
        assertThat(login()).isEqualTo("keycloak/away");
        assertThat(accepted).isEmpty();
    }

    private String login() {
        return logins.login(null, null, null, null, null, new ExtendedModelMap(), new MockHttpServletResponse());
    }
}
