package id.kinerja.strategy;

import id.kinerja.api.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers programs whose change of the strategy came too late. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class StrategyFailures {

    private final Problems problems;

    StrategyFailures(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail changed(StrategyChanged changed) {
        return problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
    }
}
