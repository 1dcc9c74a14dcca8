package id.kinerja.target;

import id.kinerja.access.Policy;
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

    private final PlanReader reader;
    private final PlanLists lists;
    private final Reviewing reviewing;
    private final Policy policy;

    TargetPlanController(PlanReader reader, PlanLists lists, Reviewing reviewing, Policy policy) {
        this.reader = reader;
        this.lists = lists;
        this.reviewing = reviewing;
        this.policy = policy;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("list", lists.of(me, year));
        return "target/list";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var owner = reader.owner(id);
        boolean decides = reviewing.decides(id, me);
        if (!decides) {
            policy.requireRead(me, owner);
        }
        var plan = reader.view(id);
        model.addAttribute("plan", plan);
        model.addAttribute("decides", decides);
        model.addAttribute("mine", me.is(owner) && plan.state().open());
        return "target/read";
    }
}
