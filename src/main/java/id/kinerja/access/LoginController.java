package id.kinerja.access;

import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in, and replacing one's password. */
@Controller
@Profile("!keycloak")
class LoginController {

    private final LocalAccounts accounts;
    private final Identities identities;
    private final PasswordRules rules;
    private final FieldMessages messages;

    LoginController(LocalAccounts accounts, Identities identities, PasswordRules rules, FieldMessages messages) {
        this.accounts = accounts;
        this.identities = identities;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/login")
    String login() {
        return "access/login";
    }

    @GetMapping(SecurityConfiguration.PASSWORD_PAGE)
    String password(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("mustChange", me.mustChangePassword());
        return "access/password";
    }

    @PostMapping(SecurityConfiguration.PASSWORD_PAGE)
    String changePassword(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("passwordChange") PasswordChange change,
            BindingResult problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!problems.hasErrors()) {
            check(me, change, problems);
        }
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("mustChange", me.mustChangePassword());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(problems));
            return "access/password";
        }
        accounts.changePassword(me.userName(), change.chosen());
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authenticated.as(me.withOwnPassword()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        Notice.success("access.password.changed").after(redirect);
        return "redirect:/";
    }

    private void check(SignedIn me, PasswordChange change, BindingResult problems) {
        if (!change.chosen().equals(change.repeated())) {
            problems.rejectValue("repeated", "access.password.differs");
        } else if (change.chosen().equals(change.current())) {
            problems.rejectValue("chosen", "access.password.same");
        } else if (!identities.matches(me.userName(), change.current())) {
            problems.rejectValue("current", "access.password.wrong");
        } else {
            rules.problem(change.chosen(), me).ifPresent(code -> problems.rejectValue("chosen", code));
        }
    }

    record PasswordChange(
            @NotBlank(message = "{access.password.current.required}")
            String current,

            @NotBlank(message = "{access.password.chosen.required}")
            @Size(min = 10, max = 64, message = "{access.password.length}")
            String chosen,

            @NotBlank(message = "{access.password.repeated.required}")
            String repeated) {}
}
