package id.kinerja.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns failures that any request may meet into a status; {@link ProblemController} words them. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** An address that names nothing of ours, such as a plan whose id is no id. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        boolean partOfAddress = failure.getParameter().hasParameterAnnotation(PathVariable.class);
        send(response, partOfAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException failure, HttpServletResponse response) throws IOException {
        send(response, HttpStatus.PAYLOAD_TOO_LARGE);
    }

    /** Somebody else changed the same thing in between. */
    @ExceptionHandler
    void changedMeanwhile(OptimisticLockingFailureException failure, HttpServletResponse response) throws IOException {
        LOG.debug("Changed meanwhile", failure);
        send(response, HttpStatus.CONFLICT);
    }

    /** The database's last word on what a form's checks should have caught. */
    @ExceptionHandler
    void refusedByDatabase(DataIntegrityViolationException failure, HttpServletResponse response) throws IOException {
        send(response, DatabaseRefusal.status(failure).orElseThrow(() -> failure));
    }

    /** No database, no answer; what else goes wrong with it is a fault of ours. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void withoutDatabase(NestedRuntimeException failure, HttpServletResponse response) throws IOException {
        if (!DatabaseGone.is(failure)) {
            throw failure;
        }
        LOG.warn("No database: {}", failure.getMostSpecificCause().getMessage());
        send(response, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static void send(HttpServletResponse response, HttpStatus status) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status.value());
        }
    }
}
