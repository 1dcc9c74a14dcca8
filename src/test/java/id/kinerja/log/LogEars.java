package id.kinerja.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hears all that is logged while it is open: messages, their arguments, traces with causes, and the context. */
final class LogEars extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Begins to listen to all loggers. */
    static LogEars open() {
        LogEars ears = new LogEars();
        ears.setContext(root().getLoggerContext());
        ears.start();
        root().addAppender(ears);
        return ears;
    }

    @Override
    protected void append(ILoggingEvent event) {
        List<String> parts = new ArrayList<>();
        parts.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage());
        if (event.getArgumentArray() != null) {
            Arrays.stream(event.getArgumentArray()).map(String::valueOf).forEach(parts::add);
        }
        trace(event.getThrowableProxy(), parts);
        parts.add(event.getMDCPropertyMap().toString());
        parts.add(event.getThreadName());
        heard.add(String.join("\n", parts));
    }

    /** With all messages down to the last cause, and what was suppressed on the way. */
    private static void trace(@Nullable IThrowableProxy thrown, List<String> parts) {
        if (thrown != null) {
            parts.add(ThrowableProxyUtil.asString(thrown));
        }
    }

    /** How much was heard. */
    int size() {
        return heard.size();
    }

    /** What was heard from one logger. */
    List<String> of(String logger) {
        return heard.stream()
                .filter(event -> event.contains(" " + logger + " "))
                .toList();
    }

    /** Whatever was heard that contains one of these, in whatever case, each with what it contains. */
    List<String> containing(Collection<String> secrets) {
        return secrets.stream()
                .flatMap(secret -> heard.stream()
                        .filter(event -> event.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)))
                        .map(event -> "«" + secret + "» in " + event))
                .toList();
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    static Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
