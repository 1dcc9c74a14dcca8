package id.kinerja.distribution;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.distribution.AwaitedReasons.Awaited;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raters give the reasons that are asked of them afterwards, one after the other. */
@Controller
@RequestMapping("/rating-reasons")
class DeviationReasonController {

    private final DeviationReasons reasons;
    private final FieldMessages messages;

    DeviationReasonController(DeviationReasons reasons, FieldMessages messages) {
        this.reasons = reasons;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("awaited", reasons.of(me));
        return "distribution/reasons";
    }

    @GetMapping("/{evaluation}")
    String open(@AuthenticationPrincipal SignedIn me, @PathVariable UUID evaluation, Model model) {
        return show(me, evaluation, null, model);
    }

    @PostMapping("/{evaluation}")
    String give(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID evaluation,
            @Valid @ModelAttribute("form") DeviationReasonForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = messages.of(typed);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, errors);
            return show(me, evaluation, form.reason(), model);
        }
        reasons.give(me, evaluation, String.valueOf(form.reason()).strip());
        Notice.success("distribution.reasons.given").after(redirect);
        return "redirect:/rating-reasons";
    }

    private String show(SignedIn me, UUID evaluation, @Nullable String typed, Model model) {
        List<Awaited> one = reasons.of(me).stream()
                .filter(waiting -> waiting.evaluationId().equals(evaluation))
                .toList();
        if (one.isEmpty()) {
            throw new NotVisible();
        }
        model.addAttribute("one", one.get(0));
        model.addAttribute("typed", typed);
        return "distribution/reason";
    }
}
