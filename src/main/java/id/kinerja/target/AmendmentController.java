package id.kinerja.target;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** The pages on which an amendment of an established plan is started, followed and withdrawn, and those of the versions. */
@Controller
@RequestMapping("/target-plans/{id}")
class AmendmentController {

    private final Amendments amendments;
    private final AmendmentReader reader;
    private final AmendmentAccess access;
    private final FieldMessages messages;
    private final OpenedFiles opened;

    AmendmentController(
            Amendments amendments,
            AmendmentReader reader,
            AmendmentAccess access,
            FieldMessages messages,
            OpenedFiles opened) {
        this.amendments = amendments;
        this.reader = reader;
        this.access = access;
        this.messages = messages;
        this.opened = opened;
    }

    @GetMapping("/amendments/new")
    String write(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var plan = access.toChange(id, me);
        if (!amendments.mayStart(me, plan)) {
            return "redirect:/target-plans/" + id;
        }
        return write(plan, reader.proposed(id), me, model);
    }

    @PostMapping("/amendments")
    String start(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AmendmentForm form,
            BindingResult typed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = access.toChange(id, me);
        var found = messages.collect().add(messages.of(typed));
        if (!found.errors().any()) {
            try {
                UUID started = amendments.start(id, TypedText.of(form.reason()), TypedText.of(form.wanted()), me);
                Notice.success("target.amend.started").after(redirect);
                return "redirect:/target-plans/" + id + "/amendments/" + started;
            } catch (Refused refused) {
                refused.tell(found);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return write(plan, form, me, model);
    }

    @GetMapping("/amendments/{amendment}")
    String read(
            @PathVariable UUID id, @PathVariable UUID amendment, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(id, amendment, null, me, model);
    }

    @PostMapping("/amendments/{amendment}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID amendment,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult typed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.require(id, me);
        var found = messages.collect().add(messages.of(typed));
        if (!found.errors().any()) {
            try {
                amendments.withdraw(id, amendment, TypedText.of(form.reason()), me);
                Notice.success("target.amend.withdrawn").after(redirect);
                return "redirect:/target-plans/" + id;
            } catch (Refused refused) {
                refused.tell(found);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(id, amendment, form.reason(), me, model);
    }

    @GetMapping("/versions/{version}")
    String version(
            @PathVariable UUID id, @PathVariable int version, @AuthenticationPrincipal SignedIn me, Model model) {
        access.require(id, me);
        var shown = reader.version(id, version);
        opened.opened(me, shown.plan().employee().id(), TargetOpener.PROCESS, id);
        model.addAttribute("version", shown.line());
        model.addAttribute("plan", shown.plan());
        return "target/version";
    }

    private String write(PlanView plan, AmendmentForm form, SignedIn me, Model model) {
        opened.opened(me, plan.employee().id(), TargetOpener.PROCESS, plan.id());
        model.addAttribute("plan", plan);
        model.addAttribute("mine", me.is(plan.employee().id()));
        model.addAttribute("form", form);
        return "target/amend";
    }

    private String show(UUID id, UUID amendment, @Nullable String typed, SignedIn me, Model model) {
        access.require(id, me);
        var shown = reader.of(id, amendment);
        UUID employee = shown.plan().employee().id();
        opened.opened(me, employee, TargetOpener.PROCESS, id);
        model.addAttribute("shown", shown);
        model.addAttribute("plan", shown.plan());
        model.addAttribute("step", access.step(shown, me).orElse(null));
        model.addAttribute("mine", me.is(employee));
        model.addAttribute("withdrawal", typed);
        model.addAttribute("mayWithdraw", access.mayWithdraw(shown, me));
        return "target/amendment";
    }
}
