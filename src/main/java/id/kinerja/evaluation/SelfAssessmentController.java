package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the employee writes realisation and note of each result; it saves itself. */
@Controller
@RequestMapping("/evaluations/{id:" + RowKeys.ID + "}/self-assessment")
class SelfAssessmentController {

    private final EvaluationAccess access;
    private final PeriodFiles files;
    private final Evaluations evaluations;
    private final RowsPage page;
    private final FieldMessages messages;

    SelfAssessmentController(
            EvaluationAccess access,
            PeriodFiles files,
            Evaluations evaluations,
            RowsPage page,
            FieldMessages messages) {
        this.access = access;
        this.files = files;
        this.evaluations = evaluations;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        EvaluationSheet sheet = access.toAssess(me, id);
        if (!sheet.assessable()) {
            return "redirect:/evaluations/" + id;
        }
        return show(sheet, SelfAssessmentInput.of(sheet), me, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("input") SelfAssessmentInput input,
            BindingResult binding,
            @RequestParam(defaultValue = "") String next,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        EvaluationSheet sheet = access.toAssess(me, id);
        RowsPage.Saved saved = save(id, input, binding, me);
        if (!saved.done()) {
            response.setStatus(saved.status().value());
            model.addAttribute(FormErrors.ATTRIBUTE, errors(saved, sheet, input));
            return show(sheet, saved.conflict() ? input.asOf(sheet.version()) : input, me, model);
        }
        var step = access.step(me, id);
        if (next.equals("submit") && step.isPresent()) {
            return "redirect:/tasks/" + step.get().taskId();
        }
        Notice.success("evaluation.saved").after(redirect);
        return "redirect:/evaluations/" + id + "/self-assessment";
    }

    @PostMapping("/autosave")
    String autosave(
            @PathVariable UUID id,
            @Valid @ModelAttribute("input") SelfAssessmentInput input,
            BindingResult binding,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response) {
        access.toAssess(me, id);
        RowsPage.Saved saved = save(id, input, binding, me);
        response.setStatus(saved.done() ? HttpStatus.OK.value() : saved.status().value());
        model.addAttribute("version", access.toAssess(me, id).version());
        return "evaluation/parts :: version";
    }

    private RowsPage.Saved save(UUID id, SelfAssessmentInput input, BindingResult binding, SignedIn me) {
        if (binding.hasErrors()) {
            return new RowsPage.Saved(HttpStatus.UNPROCESSABLE_ENTITY, messages.of(binding));
        }
        return page.save(() -> evaluations.assess(id, input.shownVersion(), input.assessments(), me.userName()));
    }

    private FormErrors errors(RowsPage.Saved saved, EvaluationSheet sheet, SelfAssessmentInput input) {
        return saved.conflict()
                ? page.differences(
                        saved.errors(),
                        input.texts(),
                        SelfAssessmentInput.of(sheet).texts())
                : saved.errors();
    }

    private String show(EvaluationSheet sheet, SelfAssessmentInput input, SignedIn me, Model model) {
        access.opened(me, sheet.employee().id(), sheet.id());
        model.addAttribute("sheet", sheet);
        model.addAttribute("files", files.of(me, sheet));
        model.addAttribute("input", input);
        model.addAttribute("step", access.step(me, sheet.id()).orElse(null));
        return "evaluation/self-assessment";
    }
}
