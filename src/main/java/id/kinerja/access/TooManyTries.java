package id.kinerja.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** After too many wrong passwords a password is not even looked at. */
class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration within;

    TooManyTries(Duration within) {
        super("too many wrong passwords");
        this.within = within;
    }

    /** After which time all tries are free again. */
    Duration within() {
        return within;
    }
}
