package id.kinerja.inbox;

import id.kinerja.api.FieldFault;
import id.kinerja.api.Problems;
import id.kinerja.engine.AlreadyHandled;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseSuspended;
import id.kinerja.engine.Refused;
import id.kinerja.engine.WrongAssignee;
import id.kinerja.organization.Organization;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers programs whose submission was refused, or came second. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class SubmissionFailures {

    private final Problems problems;
    private final Organization organization;

    SubmissionFailures(Problems problems, Organization organization) {
        this.problems = problems;
        this.organization = organization;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                refused.problems().stream()
                        .map(problem -> new FieldFault(
                                problem.field(),
                                problems.text(
                                        problem.code(), problem.arguments().toArray())))
                        .toList());
    }

    /** Who did it and when stands in the properties {@code by}, {@code name} and {@code at}. */
    @ExceptionHandler
    ProblemDetail alreadyHandled(AlreadyHandled first) {
        var handled = first.handled();
        String name = organization.nameOf(handled.by(), handled.principal());
        String code = handled.completed() ? "inbox.api.completed" : "inbox.api.taken";
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, "already-handled", code, name);
        Problems.first(problem, handled.by(), name, handled.at());
        problem.setProperty("completed", handled.completed());
        problem.setProperty("caseId", handled.caseId());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail moved(CaseMoved moved) {
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, "case-moved", "inbox.api.moved");
        problem.setProperty("caseId", moved.caseId());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail moved(WrongAssignee wrong) {
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, "wrong-assignee", "engine.wrong-assignee");
        problem.setProperty("caseId", wrong.caseId());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail suspended(CaseSuspended suspended) {
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, "case-suspended", "engine.suspended");
        problem.setProperty("caseId", suspended.caseId());
        return problem;
    }
}
