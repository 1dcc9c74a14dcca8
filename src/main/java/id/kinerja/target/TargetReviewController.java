package id.kinerja.target;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.page.Notice;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the supervisor reads a submitted plan, writes reasons beside rows and words expectations. */
@Controller
@RequestMapping("/target-plans/{id}/review")
class TargetReviewController {

    private final PlanReader reader;
    private final Reviewing reviewing;
    private final PlanAccess access;
    private final Section section;
    private final OpenedFiles opened;

    TargetReviewController(
            PlanReader reader, Reviewing reviewing, PlanAccess access, Section section, OpenedFiles opened) {
        this.reader = reader;
        this.reviewing = reviewing;
        this.access = access;
        this.section = section;
        this.opened = opened;
    }

    @GetMapping
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        if (!reviewing.decides(id, me)) {
            access.require(id, me);
            return "redirect:/target-plans/" + id;
        }
        return page(reader.working(id), reviewing.form(id, me), me, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "false") boolean decide,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var outcome = section.save(typed, () -> reviewing.save(id, form, me), model, response);
        if (htmx != null || outcome == Section.Outcome.SAVED) {
            if (!decide) {
                Notice.success("target.review.saved").after(redirect);
            }
            return Section.view(htmx, decide ? next(id, me) : "redirect:/target-plans/" + id + "/review");
        }
        var stored = reviewing.form(id, me);
        boolean conflict = outcome == Section.Outcome.CONFLICT;
        if (conflict) {
            model.addAttribute("stored", stored);
        }
        String base = TypedText.of(conflict ? stored.base() : form.base());
        return page(reader.working(id), form.shown(base, stored), me, model);
    }

    private String next(UUID id, SignedIn me) {
        return reviewing
                .step(id, me)
                .map(step -> "redirect:/tasks/" + step.taskId())
                .orElse("redirect:/target-plans/" + id);
    }

    private String page(PlanView plan, ReviewForm form, SignedIn me, Model model) {
        opened.opened(me, plan.employee().id(), TargetOpener.PROCESS, plan.id());
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        model.addAttribute("reviewing", true);
        return "target/review";
    }
}
