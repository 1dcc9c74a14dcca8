package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** The personnel admin makes accounts for imported people; their one-time passwords are shown once. */
@Controller
@RequestMapping("/admin/accounts")
class AccountController {

    private final LocalAccounts accounts;
    private final Accounts employees;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    AccountController(
            LocalAccounts accounts, Accounts employees, WorkingCalendar calendar, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.employees = employees;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("missing", employees.missing(calendar.today()).size());
        return "access/accounts";
    }

    @PostMapping
    String make(@AuthenticationPrincipal SignedIn me, Model model, ServletWebRequest request) {
        List<NewAccount> made = transaction.execute(status -> makeMissing(me.userName()));
        var response = request.getResponse();
        if (response != null) {
            response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        }
        model.addAttribute("made", made);
        model.addAttribute("missing", 0);
        return "access/accounts";
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
