package id.kinerja.target;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the seven behaviours with the leader's special expectations. */
@Controller
@RequestMapping("/target-plans/{id}/edit/behaviours")
class TargetBehaviourController {

    private final Drafting drafting;
    private final Section section;

    TargetBehaviourController(Drafting drafting, Section section) {
        this.drafting = drafting;
        this.section = section;
    }

    @GetMapping
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var plan = drafting.draft(id, me);
        var saved = drafting.expectations(id, me);
        return page(plan, new ExpectationsForm(ExpectationsForm.rows(saved), Fingerprint.of(saved)), model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ExpectationsForm form,
            BindingResult typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var texts = ExpectationsForm.texts(form.expectations());
        var outcome =
                section.save(typed, () -> drafting.expect(id, texts, TypedText.of(form.base()), me), model, response);
        if (htmx != null || outcome == Section.Outcome.SAVED) {
            Notice.success("target.behaviours.saved").after(redirect);
            return Section.view(htmx, "redirect:/target-plans/" + id + "/edit");
        }
        var stored = drafting.expectations(id, me);
        boolean conflict = outcome == Section.Outcome.CONFLICT;
        if (conflict) {
            model.addAttribute("stored", stored);
        }
        String base = conflict ? Fingerprint.of(stored) : TypedText.of(form.base());
        return page(drafting.view(id, me), new ExpectationsForm(form.expectations(), base), model);
    }

    private static String page(PlanView plan, ExpectationsForm form, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        return "target/behaviours";
    }
}
