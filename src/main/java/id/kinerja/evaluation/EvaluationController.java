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
    private final PeriodFiles files;
    private final PeriodFeedback feedback;
    private final EvaluationHistory history;
    private final EvaluationPeople people;
    private final PredicateGrids grids;
    private final Cases cases;
    private final List<EvaluationSection> sections;

    EvaluationController(
            EvaluationLists lists,
            EvaluationAccess access,
            PeriodFiles files,
            PeriodFeedback feedback,
            EvaluationHistory history,
            EvaluationPeople people,
            PredicateGrids grids,
            Cases cases,
            List<EvaluationSection> sections) {
        this.lists = lists;
        this.access = access;
        this.files = files;
        this.feedback = feedback;
        this.history = history;
        this.people = people;
        this.grids = grids;
        this.cases = cases;
        this.sections = sections;
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
        model.addAttribute("files", files.of(me, sheet));
        model.addAttribute("given", feedback.of(me, sheet));
        model.addAttribute("step", access.step(me, id).orElse(null));
        model.addAttribute("waiting", people.waiting(cases.openSteps(id)));
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> section.of(me, id).stream())
                        .toList());
        model.addAttribute("events", people.named(history.of(id), outcome != null));
        model.addAttribute("reasons", people.reasons(sheet));
        model.addAttribute(
                "grid", outcome == null ? null : grids.of(outcome.predicate().version()));
        return "evaluation/evaluation";
    }
}
