package id.kinerja.target;

import id.kinerja.api.Problems;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers programs whose change of a plan came too late. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class PlanFailures {

    private final Problems problems;
    private final ApiPlans plans;
    private final Organization organization;

    PlanFailures(Problems problems, ApiPlans plans, Organization organization) {
        this.problems = problems;
        this.plans = plans;
        this.organization = organization;
    }

    /** Who submitted or decided it last, and when, stands in the properties {@code by}, {@code name} and {@code at}. */
    @ExceptionHandler
    ProblemDetail closed(PlanClosed closed) {
        @Nullable UUID plan = closed.plan();
        if (plan == null) {
            return problems.of(HttpStatus.CONFLICT, "period-locked", "target.locked");
        }
        var problem = problems.of(HttpStatus.CONFLICT, "plan-closed", "target.closed.read");
        plans.last(plan).ifPresent(last -> {
            String by = last.decidedBy() == null ? last.submittedBy() : last.decidedBy();
            problem.setProperty("by", by);
            problem.setProperty(
                    "name",
                    organization.byUserName(by).map(Employee::titledName).orElse(by));
            problem.setProperty("at", last.decidedAt() == null ? last.submittedAt() : last.decidedAt());
        });
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changed(SectionChanged changed) {
        return problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
    }
}
