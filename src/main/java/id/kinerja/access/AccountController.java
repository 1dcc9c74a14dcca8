package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.MissingAccount;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.PlainText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The personnel admin makes accounts for imported people and replaces forgotten passwords, an operator those of officials; one-time passwords are shown once. */
@Controller
@RequestMapping(AccountController.PAGE)
class AccountController {

    static final String PAGE = "/admin/accounts";

    private final LocalAccounts accounts;
    private final PasswordResets resets;
    private final Identities identities;
    private final Accounts employees;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final TransactionTemplate transaction;

    AccountController(
            LocalAccounts accounts,
            PasswordResets resets,
            Identities identities,
            Accounts employees,
            FieldMessages messages,
            WorkingCalendar calendar,
            Policy policy,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.resets = resets;
        this.identities = identities;
        this.employees = employees;
        this.messages = messages;
        this.calendar = calendar;
        this.policy = policy;
        this.transaction = transaction;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        if (identities.keptElsewhere()) {
            return "access/accounts-elsewhere";
        }
        boolean all = policy.may(me, Right.WRITE, Matter.ADMINISTRATION);
        model.addAttribute("all", all);
        model.addAttribute("missing", missing(me).size());
        model.addAttribute("unused", resets.unused(me).size());
        return "access/accounts";
    }

    @PostMapping
    String make(@AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
        return once(transaction.execute(status -> makeMissing(me)), model, response);
    }

    /** New one-time passwords for those that nobody has used yet: the list was lost before it was handed out. */
    @PostMapping("/unused")
    String reissue(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("renewal") Renewal renewal,
            BindingResult problems,
            Model model,
            HttpServletResponse response) {
        FormErrors errors = messages.of(problems);
        return errors.any()
                ? refused(errors, me, model, response)
                : once(resets.renew(stripped(renewal.lostWhy()), me), model, response);
    }

    /** A new one-time password for one employee who has forgotten the own. */
    @PostMapping("/reset")
    String reset(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") Reset reset,
            BindingResult problems,
            Model model,
            HttpServletResponse response) {
        FormErrors errors = messages.of(problems);
        String userName = stripped(reset.userName());
        if (!errors.any()) {
            errors = resets.problem(userName, me)
                    .map(code -> messages.collect().add("userName", code).errors())
                    .orElse(errors);
        }
        return errors.any()
                ? refused(errors, me, model, response)
                : once(List.of(resets.reset(userName, stripped(reset.reason()), me)), model, response);
    }

    private String refused(FormErrors errors, SignedIn me, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, errors);
        return show(me, model);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Shows passwords this one time: nothing keeps the page. */
    private static String once(List<NewAccount> made, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        model.addAttribute("made", made);
        return "access/accounts";
    }

    /** Those that are theirs to make: an office's the operators', all others the personnel admins'. */
    private List<MissingAccount> missing(SignedIn me) {
        boolean official = policy.may(me, Right.WRITE, Matter.OFFICE_ACCOUNT);
        boolean common = policy.may(me, Right.WRITE, Matter.ACCOUNT);
        return employees.missing(calendar.today()).stream()
                .filter(one -> one.office() ? official : common)
                .toList();
    }

    private List<NewAccount> makeMissing(SignedIn me) {
        List<MissingAccount> missing = missing(me);
        Map<String, String> people = new LinkedHashMap<>();
        missing.forEach(one -> people.put(one.userName(), one.titledName()));
        List<NewAccount> made = accounts.create(people, Set.of(Role.EMPLOYEE), me.userName());
        employees.link(missing.stream().map(MissingAccount::employeeId).toList());
        return made;
    }

    /** Whose password is replaced, and why. */
    record Reset(
            @NotBlank(message = "{access.accounts.unknown}") @Nullable
            String userName,

            @NotBlank(message = "{access.accounts.reason.required}") @PlainText(max = 500) @Nullable
            String reason) {}

    /** Why the passwords that nobody has used are drawn anew. */
    record Renewal(
            @NotBlank(message = "{access.accounts.reason.required}") @PlainText(max = 500) @Nullable
            String lostWhy) {}
}
