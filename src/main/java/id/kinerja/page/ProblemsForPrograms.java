package id.kinerja.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Words a failure for programs; the package of the API implements it. */
public interface ProblemsForPrograms {

    /** The problem of a request of which no more than the status is known. */
    ProblemDetail of(HttpStatus status);
}
