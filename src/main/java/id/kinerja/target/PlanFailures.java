package id.kinerja.target;

import id.kinerja.api.Problems;
import id.kinerja.organization.Organization;
import id.kinerja.review.DraftChanges;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers programs whose change of a plan came too late. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class PlanFailures {

    private final Problems problems;
    private final Submissions submissions;
    private final DraftChanges changes;
    private final Organization organization;

    PlanFailures(Problems problems, Submissions submissions, DraftChanges changes, Organization organization) {
        this.problems = problems;
        this.submissions = submissions;
        this.changes = changes;
        this.organization = organization;
    }

    /** Who submitted or decided it last, and when, stands in the properties {@code by}, {@code name} and {@code at}. */
    @ExceptionHandler
    @Transactional(readOnly = true)
    public ProblemDetail closed(PlanClosed closed) {
        @Nullable UUID plan = closed.plan();
        if (plan == null) {
            return problems.of(HttpStatus.CONFLICT, "period-locked", closed.code(""));
        }
        var problem = problems.of(HttpStatus.CONFLICT, "plan-closed", "target.closed.read");
        submissions.last(plan).ifPresent(last -> {
            boolean decided = last.decidedBy() != null;
            String by = last.decidedBy() == null ? last.submittedBy() : last.decidedBy();
            Problems.first(
                    problem,
                    by,
                    organization.nameOf(by, decided ? last.decidedFor() : null),
                    last.decidedAt() == null ? last.submittedAt() : last.decidedAt());
        });
        return problem;
    }

    /** Who saved something in the plan last, and when, stands in the properties {@code by}, {@code name} and {@code at}. */
    @ExceptionHandler
    ProblemDetail changed(SectionChanged changed) {
        var problem = problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
        changes.last(changed.plan())
                .ifPresent(last -> Problems.first(problem, last.by(), organization.nameOf(last.by()), last.at()));
        return problem;
    }
}
