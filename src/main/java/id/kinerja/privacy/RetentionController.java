package id.kinerja.privacy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.page.Paging;
import id.kinerja.personal.Limits;
import id.kinerja.personal.Limits.Limit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long what is kept, what would be removed today, and what was (retensi data). */
@Controller
@RequestMapping("/admin/retention")
class RetentionController {

    private static final int ROWS = 20;

    private final KeptKinds kinds;
    private final Removal removal;
    private final RemovalRuns runs;
    private final Policy policy;
    private final Limits limits;

    RetentionController(KeptKinds kinds, Removal removal, RemovalRuns runs, Policy policy, Limits limits) {
        this.kinds = kinds;
        this.removal = removal;
        this.runs = runs;
        this.policy = policy;
        this.limits = limits;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        policy.require(me, Right.READ, Matter.RETENTION);
        var paging = new Paging(page, ROWS, runs.count());
        model.addAttribute(
                "kinds",
                kinds.all().stream()
                        .map(kind -> new Kind(
                                kind.name(),
                                kind.limit().key(),
                                kind.span().name(),
                                kinds.cutoff(kind).keeps(),
                                kinds.limit(kind)))
                        .toList());
        model.addAttribute("delay", limits.of(Limits.DELAY).keeps());
        model.addAttribute("mayChange", policy.may(me, Right.WRITE, Matter.ADMINISTRATION));
        model.addAttribute("paging", paging);
        model.addAttribute("runs", runs.page(paging.offset(), ROWS));
        return "privacy/retention";
    }

    /** What tonight's run would do. */
    @GetMapping("/due")
    String due(@AuthenticationPrincipal SignedIn me, Model model) {
        policy.require(me, Right.READ, Matter.RETENTION);
        model.addAttribute("due", removal.preview());
        return "privacy/retention-due";
    }

    /**
     * A kind of data on the page.
     *
     * @param key its setting's
     * @param span what the number counts, by name
     * @param limit what was chosen, which may count later
     */
    record Kind(String name, String key, String span, int keeps, Limit limit) {}
}
