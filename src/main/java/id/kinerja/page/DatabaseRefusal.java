package id.kinerja.page;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

/** The database's last word on what a form's checks should have caught. */
public final class DatabaseRefusal {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String NOT_IN_CHARACTER_SET = "22021";

    private DatabaseRefusal() {}

    /** How a request is answered that the database refused; none when the fault is ours. */
    public static Optional<HttpStatus> status(DataIntegrityViolationException failure) {
        return switch (state(failure)) {
            case UNIQUE_VIOLATION -> Optional.of(HttpStatus.CONFLICT);
            case NOT_IN_CHARACTER_SET -> Optional.of(HttpStatus.BAD_REQUEST);
            default -> Optional.empty();
        };
    }

    private static String state(DataIntegrityViolationException failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .findFirst()
                .orElse("");
    }
}
