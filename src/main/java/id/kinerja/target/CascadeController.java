package id.kinerja.target;

import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what serves a regional indicator, for who leads and who watches. */
@Controller
class CascadeController {

    private final Cascades cascades;

    CascadeController(Cascades cascades) {
        this.cascades = cascades;
    }

    @GetMapping("/strategy/cascade/{indicator}")
    String show(
            @PathVariable UUID indicator,
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("cascade", cascades.of(me, indicator, year));
        return "target/cascade";
    }
}
