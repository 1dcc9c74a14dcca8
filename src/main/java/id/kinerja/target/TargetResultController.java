package id.kinerja.target;

import id.kinerja.access.NotVisible;
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

/** The page of one result with its indicators. A new result is made when it is first saved. */
@Controller
@RequestMapping("/target-plans/{id}/edit/results")
class TargetResultController {

    private final Drafting drafting;
    private final Section section;
    private final ResultChoices choices;

    TargetResultController(Drafting drafting, Section section, ResultChoices choices) {
        this.drafting = drafting;
        this.section = section;
        this.choices = choices;
    }

    @GetMapping("/new")
    String add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @AuthenticationPrincipal SignedIn me) {
        drafting.draft(id, me);
        var chosen = Typed.choice(ResultKind.class, kind).orElse(ResultKind.MAIN);
        return "redirect:/target-plans/" + id + "/edit/results/" + UUID.randomUUID() + "?kind=" + chosen;
    }

    @GetMapping("/{result}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID result,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean more,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var plan = drafting.draft(id, me);
        var saved = drafting.result(id, result, me);
        var form = saved.map(ResultForm::of)
                .orElseGet(() ->
                        ResultForm.blank(Typed.choice(ResultKind.class, kind).orElse(ResultKind.MAIN)));
        return page(plan, result, form.shown(saved.map(Fingerprint::of).orElse(""), more), model);
    }

    @PostMapping("/{result}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID result,
            @Valid @ModelAttribute("form") ResultForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam(defaultValue = "false") boolean more,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var outcome = section.save(typed, () -> drafting.save(id, result, form, remove, me), model, response);
        String address = "/target-plans/" + id + "/edit";
        if (htmx != null) {
            return Section.view(htmx, address);
        }
        if (outcome == Section.Outcome.SAVED) {
            Notice.success("target.result.saved").after(redirect);
            return "redirect:" + address + next(id, result, more, remove, me);
        }
        var stored = drafting.result(id, result, me);
        if (outcome == Section.Outcome.CONFLICT) {
            stored.ifPresent(saved -> model.addAttribute("stored", drafting.rows(saved, result)));
        }
        String base = outcome == Section.Outcome.CONFLICT
                ? stored.map(Fingerprint::of).orElse("")
                : TypedText.of(form.base());
        return page(drafting.view(id, me), result, form.shown(base, false), model);
    }

    /** Where to go on after saving: with quarterly targets that do not fit back to them. */
    private String next(UUID id, UUID result, boolean more, String remove, SignedIn me) {
        if (more) {
            return "/results/" + result + "?more=true";
        }
        boolean stays = !remove.isEmpty() || drafting.view(id, me).quartersWrong(result);
        return stays ? "/results/" + result : "";
    }

    @GetMapping("/{result}/removal")
    String ask(@PathVariable UUID id, @PathVariable UUID result, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("plan", drafting.draft(id, me));
        model.addAttribute("result", result);
        model.addAttribute("saved", drafting.result(id, result, me).orElseThrow(NotVisible::new));
        return "target/removal";
    }

    @PostMapping("/{result}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID result,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        drafting.remove(id, result, me);
        Notice.success("target.removal.done").after(redirect);
        return "redirect:/target-plans/" + id + "/edit";
    }

    private String page(PlanView plan, UUID result, ResultForm form, Model model) {
        model.addAttribute("links", choices.links(plan, form));
        model.addAttribute("regional", choices.regional(plan, form));
        model.addAttribute("aspects", choices.of("target.aspect", Aspect.values()));
        model.addAttribute("perspectives", choices.of("target.perspective", Perspective.values()));
        model.addAttribute("plan", plan);
        model.addAttribute("result", result);
        model.addAttribute("form", form);
        return "target/result";
    }
}
