package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.review.ReviewNotes;
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

/** The page on which the superior writes feedback and reasons for returning, before deciding in the task. */
@Controller
@RequestMapping("/evaluations/{id:" + RowKeys.ID + "}/rating")
class RatingController {

    private final EvaluationAccess access;
    private final PeriodFiles files;
    private final PeriodFeedback feedback;
    private final RatingDrafts drafts;
    private final ReviewNotes notes;
    private final RowsPage page;
    private final FieldMessages messages;

    RatingController(
            EvaluationAccess access,
            PeriodFiles files,
            PeriodFeedback feedback,
            RatingDrafts drafts,
            ReviewNotes notes,
            RowsPage page,
            FieldMessages messages) {
        this.access = access;
        this.files = files;
        this.feedback = feedback;
        this.drafts = drafts;
        this.notes = notes;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        EvaluationSheet sheet = access.toRate(me, id);
        if (!sheet.rateable()) {
            return "redirect:/evaluations/" + id;
        }
        return show(sheet, stored(sheet, me), me, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("input") RatingInput input,
            BindingResult binding,
            @RequestParam(defaultValue = "") String next,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        EvaluationSheet sheet = access.toRate(me, id);
        RowsPage.Saved saved = save(id, input, binding, me);
        if (!saved.done()) {
            response.setStatus(saved.status().value());
            model.addAttribute(FormErrors.ATTRIBUTE, errors(saved, stored(sheet, me), input));
            return show(sheet, saved.conflict() ? input.asOf(sheet.version()) : input, me, model);
        }
        var step = access.step(me, id);
        if (next.equals("decide") && step.isPresent()) {
            return "redirect:/tasks/" + step.get().taskId();
        }
        Notice.success("evaluation.saved").after(redirect);
        return "redirect:/evaluations/" + id + "/rating";
    }

    @PostMapping("/autosave")
    String autosave(
            @PathVariable UUID id,
            @Valid @ModelAttribute("input") RatingInput input,
            BindingResult binding,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response) {
        access.toRate(me, id);
        RowsPage.Saved saved = save(id, input, binding, me);
        response.setStatus(saved.done() ? HttpStatus.OK.value() : saved.status().value());
        model.addAttribute("version", access.toRate(me, id).version());
        return "evaluation/parts :: version";
    }

    private RowsPage.Saved save(UUID id, RatingInput input, BindingResult binding, SignedIn me) {
        if (binding.hasErrors()) {
            return new RowsPage.Saved(HttpStatus.UNPROCESSABLE_ENTITY, messages.of(binding));
        }
        return page.save(() -> drafts.save(id, input, me));
    }

    private FormErrors errors(RowsPage.Saved saved, RatingInput stored, RatingInput input) {
        return saved.conflict() ? page.differences(saved.errors(), input.texts(), stored.texts()) : saved.errors();
    }

    private RatingInput stored(EvaluationSheet sheet, SignedIn me) {
        return RatingInput.of(sheet, notes.drafts(sheet.id(), me.userName()));
    }

    private String show(EvaluationSheet sheet, RatingInput input, SignedIn me, Model model) {
        access.opened(me, sheet.employee().id(), sheet.id());
        model.addAttribute("sheet", sheet);
        model.addAttribute("files", files.of(me, sheet));
        model.addAttribute("given", feedback.of(me, sheet));
        model.addAttribute("input", input);
        model.addAttribute("step", access.step(me, sheet.id()).orElse(null));
        return "evaluation/rating";
    }
}
