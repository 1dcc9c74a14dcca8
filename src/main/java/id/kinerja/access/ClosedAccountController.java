package id.kinerja.access;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.PlainText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts are closed and opened again: those of offices by an operator, all others by a personnel admin. */
@Controller
@Profile("!keycloak")
@RequestMapping(ClosedAccountController.PAGE)
class ClosedAccountController {

    static final String PAGE = "/admin/accounts/closed";

    private final ClosedAccounts closed;
    private final Organization organization;
    private final FieldMessages messages;
    private final Policy policy;

    ClosedAccountController(ClosedAccounts closed, Organization organization, FieldMessages messages, Policy policy) {
        this.policy = policy;
        this.closed = closed;
        this.organization = organization;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return list(new Change(null, null), me, model);
    }

    @PostMapping
    String close(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") Change change,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = done(change, problems, (name, reason) -> closed.close(name, reason, me));
        return answer(errors, "access.closed.done", change, me, model, response, redirect);
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") Change change,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = done(change, problems, (name, reason) -> closed.reopen(name, reason, me));
        return answer(errors, "access.closed.undone", change, me, model, response, redirect);
    }

    private FormErrors done(
            Change change, BindingResult problems, BiFunction<String, String, Optional<String>> action) {
        FormErrors errors = messages.of(problems);
        if (errors.any()) {
            return errors;
        }
        Optional<String> problem = action.apply(
                String.valueOf(change.userName()).strip(),
                String.valueOf(change.reason()).strip());
        return problem.map(code -> messages.collect().add("userName", code).errors())
                .orElse(errors);
    }

    private String answer(
            FormErrors errors,
            String notice,
            Change change,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, errors);
            return list(change, me, model);
        }
        Notice.success(notice).after(redirect);
        return "redirect:" + PAGE;
    }

    private String list(Change change, SignedIn me, Model model) {
        List<ClosedAccount> all = closed.all(me);
        Map<String, Employee> people = organization.byUserNames(all.stream()
                .flatMap(account -> Stream.of(account.userName(), account.by()))
                .distinct()
                .toList());
        model.addAttribute("form", change);
        model.addAttribute("closed", all);
        model.addAttribute("people", people);
        model.addAttribute("ordinary", policy.may(me, Right.WRITE, Matter.ACCOUNT));
        model.addAttribute("official", policy.may(me, Right.WRITE, Matter.OFFICE_ACCOUNT));
        return "access/accounts-closed";
    }

    record Change(
            @NotBlank(message = "{access.closed.unknown}") @Nullable
            String userName,

            @NotBlank(message = "{access.closed.reason.required}") @PlainText(max = 500) @Nullable
            String reason) {}
}
