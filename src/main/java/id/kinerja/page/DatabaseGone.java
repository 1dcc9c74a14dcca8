package id.kinerja.page;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a fault of ours. */
final class DatabaseGone {

    private DatabaseGone() {}

    /** Whether a failure comes from a lost or refused connection to the database. */
    static boolean is(@Nullable Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && lostConnection(sql.getSQLState()));
    }

    /** Class 08, connection exception; class 57P, the server was shut down. */
    private static boolean lostConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
