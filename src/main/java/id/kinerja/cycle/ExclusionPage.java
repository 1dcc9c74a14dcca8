package id.kinerja.cycle;

import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One exclusion for who may read it: whose it is, and who examines that person. */
@Controller
class ExclusionPage {

    private final ExclusionViews views;

    ExclusionPage(ExclusionViews views) {
        this.views = views;
    }

    @GetMapping("/exclusions/{id}")
    String read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Model model) {
        views.show(me, id, model);
        return "cycle/exclusion";
    }

    /** The address of one's page. */
    static String address(UUID id) {
        return "/exclusions/" + id;
    }
}
