package id.kinerja.credit;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Nip;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of somebody's angka kredit: conversions, what came together, and what is needed; made to be printed. */
@Controller
@RequestMapping("/credit")
class CreditController {

    private final CreditAccess access;
    private final WorkingCalendar calendar;

    CreditController(CreditAccess access, WorkingCalendar calendar) {
        this.access = access;
        this.calendar = calendar;
    }

    @GetMapping
    String own(@AuthenticationPrincipal SignedIn me, Model model) {
        UUID employee = me.employeeId();
        if (employee == null) {
            throw new NotVisible();
        }
        return of(employee, me, model);
    }

    @GetMapping("/{employee}")
    String of(@PathVariable UUID employee, @AuthenticationPrincipal SignedIn me, Model model) {
        Credit credit = access.opened(me, employee);
        String nip = credit.employee().nip();
        model.addAttribute("credit", credit);
        model.addAttribute("nip", nip == null ? "" : Nip.grouped(nip));
        model.addAttribute("own", me.is(employee));
        model.addAttribute("today", calendar.today());
        return "credit/credit";
    }
}
