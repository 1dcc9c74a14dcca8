package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evaluations that concern a person, and one of them with everything about it. */
@Controller
@RequestMapping("/evaluations")
class EvaluationController {

    private final EvaluationLists lists;
    private final EvaluationAccess access;
    private final BesideSheet beside;
    private final EvaluationHistory history;
    private final EvaluationPeople people;
    private final PredicateGrids grids;
    private final Cases cases;

    EvaluationController(
            EvaluationLists lists,
            EvaluationAccess access,
            BesideSheet beside,
            EvaluationHistory history,
            EvaluationPeople people,
            PredicateGrids grids,
            Cases cases) {
        this.lists = lists;
        this.access = access;
        this.beside = beside;
        this.history = history;
        this.people = people;
        this.grids = grids;
        this.cases = cases;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year, @AuthenticationPrincipal SignedIn me, Model model) {
        var list = lists.of(me, year);
        access.seen(me, list.judgedReports());
        model.addAttribute("list", list);
        return "evaluation/list";
    }

    @GetMapping("/{id:" + RowKeys.ID + "}")
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        EvaluationSheet sheet = access.toRead(me, id);
        access.opened(me, sheet.employee().id(), sheet.id());
        EvaluationSheet.Outcome outcome = sheet.outcome();
        model.addAttribute("sheet", sheet);
        beside.show(me, sheet, model);
        model.addAttribute("step", access.step(me, id).orElse(null));
        model.addAttribute("waiting", people.waiting(cases.openSteps(id)));
        model.addAttribute("events", sheet.whole() ? people.named(sheet, history.of(id), outcome != null) : List.of());
        model.addAttribute("reasons", people.reasons(sheet));
        model.addAttribute(
                "grid", outcome == null ? null : grids.of(outcome.predicate().version()));
        return "evaluation/evaluation";
    }
}
