package id.kinerja.operation;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.Difference;
import id.kinerja.page.Notice;
import id.kinerja.page.Paging;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the newest reconciliation found, and a new one. */
@Controller
@RequestMapping("/operations/reconciliation")
class ReconciliationController {

    private static final int ROWS = 50;

    private final Reconciliations reconciliations;

    ReconciliationController(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn me, Model model) {
        reconciliations.latest(me).ifPresent(latest -> {
            List<Difference> all = latest.differences();
            Paging paging = new Paging(page, ROWS, all.size());
            int from = (int) paging.offset();
            model.addAttribute("latest", latest);
            model.addAttribute("paging", paging);
            model.addAttribute("rows", all.subList(from, Math.min(from + ROWS, all.size())));
            model.addAttribute(
                    "kinds", all.stream().map(Difference::kind).distinct().toList());
        });
        return "operation/reconciliation";
    }

    @PostMapping
    String run(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        int differences = reconciliations.run(me.userName()).counts().differences();
        (differences == 0
                        ? Notice.success("operation.reconciliation.none")
                        : Notice.attention("operation.reconciliation.found", differences))
                .after(redirect);
        return "redirect:/operations/reconciliation";
    }
}
