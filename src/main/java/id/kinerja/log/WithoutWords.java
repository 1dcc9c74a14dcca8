package id.kinerja.log;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A failure's kind, place and causes without its words.
 *
 * <p>Kept are words that cannot be somebody's: what the virtual machine and the network say, a code in front such as
 * {@code ENGINE-03051}, SQL's state and the constraint's name.
 */
final class WithoutWords extends Exception {

    private static final Pattern CODE = Pattern.compile("^[A-Z]+(?:-[A-Z0-9]+)+\\b");

    private WithoutWords(String what, StackTraceElement[] where) {
        super(what);
        setStackTrace(where);
    }

    static WithoutWords of(Throwable thrown) {
        return of(thrown, Collections.synchronizedMap(new IdentityHashMap<>()));
    }

    private static WithoutWords of(Throwable thrown, Map<Throwable, WithoutWords> met) {
        if (thrown instanceof WithoutWords already) {
            return already;
        }
        String code = code(thrown);
        var silent = new WithoutWords(
                thrown.getClass().getName() + (code == null ? "" : ": " + code), thrown.getStackTrace());
        met.put(thrown, silent);
        if (thrown.getCause() != null && !met.containsKey(thrown.getCause())) {
            silent.initCause(of(thrown.getCause(), met));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!met.containsKey(suppressed)) {
                silent.addSuppressed(of(suppressed, met));
            }
        }
        return silent;
    }

    private static @Nullable String code(Throwable thrown) {
        if (thrown instanceof SQLTransientConnectionException || isTechnical(thrown)) {
            return thrown.getMessage();
        }
        if (thrown instanceof SQLException sql) {
            return sql.getSQLState() + constraint(sql);
        }
        Matcher code = CODE.matcher(String.valueOf(thrown.getMessage()));
        return code.find() ? code.group() : null;
    }

    private static String constraint(SQLException failure) {
        ServerErrorMessage told = failure instanceof PSQLException sent ? sent.getServerErrorMessage() : null;
        return told == null || told.getConstraint() == null ? "" : " " + told.getConstraint();
    }

    /** What the virtual machine and the network say tells of classes, memory, hosts and ports. */
    private static boolean isTechnical(Throwable thrown) {
        return thrown instanceof NullPointerException
                || thrown instanceof ClassCastException
                || thrown instanceof VirtualMachineError
                || thrown instanceof LinkageError
                || thrown.getClass().getName().startsWith("java.net.")
                        && !(thrown instanceof java.net.URISyntaxException)
                || thrown.getClass().getName().startsWith("javax.net.ssl.");
    }
}
