package id.kinerja.target;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans one may read. */
@Controller
@RequestMapping("/target-plans")
class TargetPlanController {

    private final PlanAccess access;
    private final PlanLists lists;
    private final Reviewing reviewing;
    private final AmendmentReader amendments;
    private final Amendments starting;
    private final Writers writers;
    private final TeamPlans teams;
    private final OpenedFiles opened;

    TargetPlanController(
            PlanAccess access,
            PlanLists lists,
            Reviewing reviewing,
            AmendmentReader amendments,
            Amendments starting,
            Writers writers,
            TeamPlans teams,
            OpenedFiles opened) {
        this.access = access;
        this.lists = lists;
        this.reviewing = reviewing;
        this.amendments = amendments;
        this.starting = starting;
        this.writers = writers;
        this.teams = teams;
        this.opened = opened;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("list", lists.of(me, year));
        return "target/list";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var plan = access.toRead(id, me);
        opened.opened(me, plan.employee().id(), TargetOpener.PROCESS, id);
        if (me.employeeId() != null) {
            teams.opened(id, me.employeeId());
        }
        model.addAttribute("plan", plan);
        model.addAttribute("chain", access.chain(plan));
        model.addAttribute("decides", reviewing.decides(id, me));
        model.addAttribute("mine", writers.writes(me, plan));
        model.addAttribute("team", teams.writerOf(id).orElse(null));
        model.addAttribute("versions", amendments.versions(id));
        model.addAttribute("amendments", amendments.ofPlan(id));
        model.addAttribute("planMoves", amendments.moves(id));
        model.addAttribute("mayChange", starting.side(me, plan.employee().id()).isPresent());
        model.addAttribute("mayAmend", starting.mayStart(me, plan));
        return "target/read";
    }
}
