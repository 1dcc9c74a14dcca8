package id.kinerja.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Logs failures by what they are and where they happened, without the words that came with them: a language's or a
 * library's message repeats what somebody typed or is called, such as {@code For input string: "…"}.
 *
 * <p>It holds for every logger, from the moment the application takes requests. While it starts, messages are complete:
 * they speak of its configuration.
 */
@Component
class FailuresWithoutWords extends TurboFilter {

    FailuresWithoutWords() {
        setName("failures-without-words");
    }

    /** Begins; as often as wanted. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getTurboFilterList().remove(this);
            setContext(loggers);
            start();
            loggers.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        boolean speaks =
                speaks(thrown) || arguments != null && Arrays.stream(arguments).anyMatch(FailuresWithoutWords::speaks);
        if (!speaks || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        logger.log(
                marker,
                Logger.FQCN,
                Level.toLocationAwareLoggerInteger(level),
                format,
                arguments == null
                        ? null
                        : Arrays.stream(arguments)
                                .map(FailuresWithoutWords::silenced)
                                .toArray(),
                thrown == null ? null : WithoutWords.of(thrown));
        return FilterReply.DENY;
    }

    private static boolean speaks(@Nullable Object value) {
        return value instanceof Throwable && !(value instanceof WithoutWords);
    }

    private static @Nullable Object silenced(@Nullable Object value) {
        return value instanceof Throwable thrown ? WithoutWords.of(thrown) : value;
    }
}
