package id.kinerja.administration;

import id.kinerja.api.Problems;
import id.kinerja.organization.Organization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers programs that end what has ended. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ActingFailures {

    private final Problems problems;
    private final Organization organization;

    ActingFailures(Problems problems, Organization organization) {
        this.problems = problems;
        this.organization = organization;
    }

    /** Who ended it, and when, stands in the properties {@code by}, {@code name} and {@code at}; nothing by itself. */
    @ExceptionHandler
    ProblemDetail ended(EndedBefore ended) {
        var problem = problems.of(HttpStatus.CONFLICT, "ended-before", "organization.acting.ended-before");
        @Nullable String by = ended.by();
        @Nullable Instant at = ended.at();
        if (by != null && at != null) {
            Problems.first(problem, by, organization.nameOf(by), at);
        }
        return problem;
    }
}
