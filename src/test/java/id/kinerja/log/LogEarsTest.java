package id.kinerja.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** Ears that hear nothing would prove nothing: each place where a secret can stand in an event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogEarsTest {

    private static final List<String> SECRETS = List.of("Rahasia Sekali");

    @ParameterizedTest
    @ValueSource(strings = {"message", "argument", "thrown", "cause", "suppressed", "context", "thread", "case"})
    void a_secret_is_heard_wherever_it_stands(String place) {
        try (LogEars ears = new LogEars()) {
            ears.start();
            ears.doAppend(event(place));
            assertThat(ears.containing(SECRETS)).hasSize(1);
        } finally {
            MDC.clear();
        }
    }

    @Test
    void what_holds_none_is_let_through() {
        try (LogEars ears = new LogEars()) {
            ears.start();
            ears.doAppend(event("nowhere"));
            assertThat(ears.size()).isEqualTo(1);
            assertThat(ears.containing(SECRETS)).isEmpty();
        }
    }

    private static LoggingEvent event(String place) {
        String secret = SECRETS.get(0);
        Throwable thrown =
                switch (place) {
                    case "thrown" -> new IllegalStateException(secret);
                    case "cause" -> new IllegalStateException("x", new IllegalStateException("y", new Error(secret)));
                    default -> new IllegalStateException("x");
                };
        if (place.equals("suppressed")) {
            thrown.addSuppressed(new IllegalStateException(secret));
        }
        String message =
                switch (place) {
                    case "message" -> "of " + secret;
                    case "case" -> "of " + secret.toUpperCase(java.util.Locale.ROOT);
                    default -> "nothing {}";
                };
        if (place.equals("context")) {
            MDC.put("person", secret);
        }
        var event = new LoggingEvent(
                LogEarsTest.class.getName(), LogEars.root(), Level.WARN, message, thrown, new Object[] {
                    // a lazily formatted argument that the message has no place for is kept by the event as well
                    place.equals("argument") ? secret : "z"
                });
        event.setThreadName(place.equals("thread") ? secret : "main");
        return event;
    }
}
