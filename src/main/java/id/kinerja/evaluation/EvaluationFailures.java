package id.kinerja.evaluation;

import id.kinerja.api.Problems;
import id.kinerja.organization.Organization;
import id.kinerja.review.DraftChanges;
import id.kinerja.review.DraftChanges.Change;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers programs whose change of an evaluation came too late; who was first, and when, stands in the properties
 * {@code by}, {@code name} and {@code at}.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class EvaluationFailures {

    private final Problems problems;
    private final DraftChanges changes;
    private final EvaluationHistory history;
    private final Organization organization;

    EvaluationFailures(Problems problems, DraftChanges changes, EvaluationHistory history, Organization organization) {
        this.problems = problems;
        this.changes = changes;
        this.history = history;
        this.organization = organization;
    }

    @ExceptionHandler
    ProblemDetail moved(EvaluationMoved moved) {
        var problem = problems.of(HttpStatus.CONFLICT, "evaluation-moved", moved.code());
        var last = moved.last();
        if (last != null && last.event().actor() != null) {
            Problems.first(
                    problem,
                    last.event().actor(),
                    String.valueOf(last.actor()),
                    last.event().at());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changed(ChangedMeanwhile changed) {
        var problem = problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
        changes(changed.evaluation())
                .max(Comparator.comparing(Change::at))
                .ifPresent(last -> Problems.first(problem, last.by(), organization.nameOf(last.by()), last.at()));
        return problem;
    }

    /** What people did: rows are saved, and the evaluation handed on or back. */
    private Stream<Change> changes(UUID evaluation) {
        return Stream.concat(
                history.of(evaluation).stream()
                        .filter(event -> event.actor() != null)
                        .map(event -> new Change(Objects.requireNonNull(event.actor()), event.at())),
                changes.last(evaluation).stream());
    }
}
