package id.kinerja.overview;

import id.kinerja.access.SignedIn;
import id.kinerja.evaluation.Predicate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far everybody is, by agency and in numbers. */
@Controller
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/overview")
    String show(
            @AuthenticationPrincipal SignedIn me, @RequestParam(required = false) @Nullable UUID period, Model model) {
        model.addAttribute("overview", overviews.of(me, period));
        model.addAttribute("predicates", Predicate.values());
        return "overview/overview";
    }
}
