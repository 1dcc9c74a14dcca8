package id.kinerja.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a mail was not sent, in kinds: what a server answers may repeat addresses and names, so it is kept nowhere. */
enum MailProblem {
    /** The server does not answer. */
    NO_CONNECTION,
    /** The server does not let us sign in. */
    SIGN_IN,
    /** The server does not take this mail. */
    REFUSED,
    /** An address, of who gets it or whom it is from, is none. */
    ADDRESS,
    /** Anything else. */
    OTHER;

    /** What a failed try means. */
    static MailProblem of(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return SIGN_IN;
        }
        if (within(failure, AddressException.class)) {
            return ADDRESS;
        }
        if (refused(failure)) {
            return REFUSED;
        }
        return within(failure, IOException.class) ? NO_CONNECTION : OTHER;
    }

    /** Whether the next mail would fail for the same reason. */
    boolean concernsAll() {
        return this == NO_CONNECTION || this == SIGN_IN;
    }

    private static boolean refused(Exception failure) {
        return failure instanceof MailSendException sending
                        && sending.getFailedMessages().values().stream().anyMatch(MailProblem::isRefusal)
                || within(failure, SendFailedException.class);
    }

    private static boolean isRefusal(Exception failure) {
        // a connection that could not be made is no answer of a server
        return failure instanceof MessagingException && within(failure, SendFailedException.class);
    }

    private static boolean within(Exception failure, Class<? extends Throwable> type) {
        return ExceptionUtils.throwableOfType(failure, type) != null
                || failure instanceof MailSendException sending
                        && sending.getFailedMessages().values().stream()
                                .anyMatch(one -> ExceptionUtils.throwableOfType(one, type) != null);
    }
}
