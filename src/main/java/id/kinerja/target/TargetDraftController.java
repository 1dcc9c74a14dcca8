package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page from which an employee drafts the own plan, section by section. */
@Controller
@RequestMapping("/target-plans/{id}/edit")
class TargetDraftController {

    private final PlanReader reader;
    private final Drafting drafting;
    private final FieldMessages messages;
    private final TargetWords words;

    TargetDraftController(PlanReader reader, Drafting drafting, FieldMessages messages, TargetWords words) {
        this.reader = reader;
        this.drafting = drafting;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("plan", drafting.draft(id, me));
        return "target/edit";
    }

    @PostMapping("/approach")
    String choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String approach,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        drafting.choose(id, Typed.choice(Approach.class, approach).orElseThrow(NotVisible::new), me);
        Notice.success("target.edit.approach.saved").after(redirect);
        return "redirect:/target-plans/" + id + "/edit";
    }

    /** Checks whether the plan is complete; if so, on to the task that submits it. */
    @PostMapping("/check")
    String check(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
        var plan = drafting.draft(id, me);
        var step = plan.step();
        if (plan.problems().isEmpty() && step != null) {
            return "redirect:/tasks/" + step.taskId();
        }
        var errors = messages.collect();
        var rows = plan.rows();
        plan.problems()
                .forEach(problem ->
                        errors.add(problem.anchor(), "target.draft.incomplete", words.located(problem, rows)));
        if (plan.problems().isEmpty()) {
            errors.add("", "target.edit.waiting");
        }
        model.addAttribute(FormErrors.ATTRIBUTE, errors.errors());
        model.addAttribute("plan", plan);
        model.addAttribute("checked", true);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "target/edit";
    }
}
