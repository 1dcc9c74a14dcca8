package id.kinerja.access;

import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
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
    private final SignInThrottle throttle;
    private final SignInTrail trail;
    private final SignInTurns turns;

    LoginController(
            LocalAccounts accounts,
            Identities identities,
            PasswordRules rules,
            FieldMessages messages,
            SignInThrottle throttle,
            SignInTrail trail,
            SignInTurns turns) {
        this.accounts = accounts;
        this.identities = identities;
        this.rules = rules;
        this.messages = messages;
        this.throttle = throttle;
        this.trail = trail;
        this.turns = turns;
    }

    @GetMapping("/login")
    String login() {
        return "access/login";
    }

    @GetMapping(SecurityConfiguration.PASSWORD_PAGE)
    String password(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, model);
    }

    private String page(SignedIn me, Model model) {
        model.addAttribute("mustChange", me.mustChangePassword());
        accounts.handedOut(me.userName()).ifPresent(reset -> model.addAttribute("replaced", reset));
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
            check(me, change, request.getRemoteAddr(), problems);
        }
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(problems));
            return page(me, model);
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

    private void check(SignedIn me, PasswordChange change, String address, BindingResult problems) {
        if (!change.chosen().equals(change.repeated())) {
            problems.rejectValue("repeated", "access.password.differs");
        } else if (change.chosen().equals(change.current())) {
            problems.rejectValue("chosen", "access.password.same");
        } else {
            String wrong = problemOf(change.current(), me, address);
            if (wrong == null) {
                rules.problem(change.chosen(), me).ifPresent(code -> problems.rejectValue("chosen", code));
            } else {
                problems.rejectValue("current", wrong);
            }
        }
    }

    /** Why the present password is not accepted; who holds somebody's session guesses no faster than at signing in. */
    private @Nullable String problemOf(String password, SignedIn me, String address) {
        try (SignInTurns.Turn turn = turns.of(me.userName())) {
            throttle.check(me.userName(), address);
            if (identities.matches(me.userName(), password)) {
                return null;
            }
            throttle.wrong(me.userName(), address);
            trail.refused(me.userName());
            return "access.password.wrong";
        } catch (TooManyTries | AuthenticationServiceException tries) {
            return "access.password.too-many";
        }
    }

    record PasswordChange(
            @NotBlank(message = "{access.password.current.required}")
            String current,

            @NotBlank(message = "{access.password.chosen.required}")
            @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST, message = "{access.password.length}")
            String chosen,

            @NotBlank(message = "{access.password.repeated.required}")
            String repeated) {}
}
