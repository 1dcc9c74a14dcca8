package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a result is what it is, for programs. */
@RestController
@RequestMapping("/api/evaluations/{id}/explanation")
@Tag(name = "Evaluations")
class ExplanationApi {

    private final Explanations explanations;
    private final EvaluationAccess access;

    ExplanationApi(Explanations explanations, EvaluationAccess access) {
        this.explanations = explanations;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "Why a result is what it is: ratings, decision table, plan, evidence, feedback, who did what",
            description =
                    "Everything as it was when it was rated. The predicate follows from the answer alone: it is that"
                            + " of the cell of `table` with both ratings. `404` while there is no result that I may know.")
    Explanation read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        Explanation explanation = explanations.of(me, id).explanation();
        if (explanation == null) {
            throw new NotVisible();
        }
        access.opened(me, explanation.employee().id(), id);
        return explanation;
    }
}
