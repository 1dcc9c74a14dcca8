package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The personnel admin makes accounts for imported people; their one-time passwords are shown once. */
@Controller
@RequestMapping("/admin/accounts")
class AccountController {

    private final LocalAccounts accounts;
    private final Identities identities;
    private final Accounts employees;
    private final Organization organization;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    AccountController(
            LocalAccounts accounts,
            Identities identities,
            Accounts employees,
            Organization organization,
            FieldMessages messages,
            WorkingCalendar calendar,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.identities = identities;
        this.employees = employees;
        this.organization = organization;
        this.messages = messages;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @GetMapping
    String show(Model model) {
        if (identities.keptElsewhere()) {
            return "access/accounts-elsewhere";
        }
        model.addAttribute("missing", employees.missing(calendar.today()).size());
        model.addAttribute("unused", unused().size());
        return "access/accounts";
    }

    @PostMapping
    String make(@AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
        return once(transaction.execute(status -> makeMissing(me.userName())), model, response);
    }

    /** New one-time passwords for those that nobody has used yet: the list was lost before it was handed out. */
    @PostMapping("/unused")
    String reissue(Model model, HttpServletResponse response) {
        List<NewAccount> renewed = transaction.execute(status -> unused().values().stream()
                .map(employee -> accounts.reset(String.valueOf(employee.userName()), employee.titledName()))
                .toList());
        return once(renewed, model, response);
    }

    /** A new one-time password for one employee who has forgotten the own. */
    @PostMapping("/reset")
    String reset(@RequestParam String userName, Model model, HttpServletResponse response) {
        Optional<Employee> employee = userName.matches("[A-Za-z0-9-]{1,64}")
                ? organization.byUserName(userName).filter(one -> accounts.mayBeReset(userName))
                : Optional.empty();
        if (employee.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    FormErrors.ATTRIBUTE,
                    messages.collect()
                            .add("userName", "access.accounts.unknown")
                            .errors());
            model.addAttribute("typed", userName);
            return show(model);
        }
        return once(List.of(accounts.reset(userName, employee.get().titledName())), model, response);
    }

    /** Shows passwords this one time: nothing keeps the page. */
    private static String once(List<NewAccount> made, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        model.addAttribute("made", made);
        return "access/accounts";
    }

    private Map<String, Employee> unused() {
        return organization.byUserNames(
                accounts.unused().stream().filter(accounts::mayBeReset).toList());
    }

    private List<NewAccount> makeMissing(String by) {
        List<Employee> missing = employees.missing(calendar.today());
        Map<String, String> people = new LinkedHashMap<>();
        for (Employee employee : missing) {
            if (employee.nip() != null) {
                people.put(employee.nip(), employee.titledName());
            }
        }
        List<NewAccount> made = accounts.create(people, Set.of(Role.EMPLOYEE), by);
        employees.linkByNip(missing.stream().map(Employee::id).toList());
        return made;
    }
}
