package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that says why a result is what it is; it says so too while there is none. */
@Controller
@RequestMapping("/evaluations/{id:" + RowKeys.ID + "}/why")
class ExplanationController {

    private final Explanations explanations;
    private final EvaluationAccess access;
    private final PredicateGrids grids;

    ExplanationController(Explanations explanations, EvaluationAccess access, PredicateGrids grids) {
        this.explanations = explanations;
        this.access = access;
        this.grids = grids;
    }

    @GetMapping
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        Explanations.Explained explained = explanations.of(me, id);
        EvaluationSheet sheet = explained.sheet();
        Explanation explanation = explained.explanation();
        access.opened(me, sheet.employee().id(), id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("given", explained.given());
        model.addAttribute("explanation", explanation);
        model.addAttribute(
                "grid",
                explanation == null ? null : grids.of(explanation.table().version()));
        return "evaluation/why";
    }
}
