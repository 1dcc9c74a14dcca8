package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.page.Notice;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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

/** The page of one list of the annex. */
@Controller
@RequestMapping("/target-plans/{id}/edit/annex/{list}")
class TargetAnnexController {

    private final Drafting drafting;
    private final Section section;

    TargetAnnexController(Drafting drafting, Section section) {
        this.drafting = drafting;
        this.section = section;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @PathVariable String list,
            @RequestParam(defaultValue = "false") boolean more,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var kind = kind(list);
        var plan = drafting.draft(id, me);
        var form = AnnexForm.of(drafting.annex(id, kind, me));
        return page(plan, kind, form.shown(TypedText.of(form.base()), more), model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @PathVariable String list,
            @Valid @ModelAttribute("form") AnnexForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "false") boolean more,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var kind = kind(list);
        var outcome = section.save(
                typed,
                () -> drafting.annex(id, kind, form.content(kind), TypedText.of(form.base()), me),
                model,
                response);
        if (htmx != null || outcome == Section.Outcome.SAVED) {
            Notice.success("target.annex.saved").after(redirect);
            String edit = "redirect:/target-plans/" + id + "/edit";
            return Section.view(htmx, more ? edit + "/annex/" + list + "?more=true" : edit);
        }
        var stored = drafting.annex(id, kind, me);
        boolean conflict = outcome == Section.Outcome.CONFLICT;
        if (conflict) {
            model.addAttribute("stored", stored);
        }
        String base = conflict ? Fingerprint.of(stored) : TypedText.of(form.base());
        return page(drafting.view(id, me), kind, form.shown(base, false), model);
    }

    private static AnnexKind kind(String list) {
        return Typed.choice(AnnexKind.class, list.toUpperCase(Locale.ROOT)).orElseThrow(NotVisible::new);
    }

    private static String page(PlanView plan, AnnexKind kind, AnnexForm form, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        return "target/annex";
    }
}
