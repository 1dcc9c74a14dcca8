package id.kinerja.audit;

import id.kinerja.access.SignedIn;
import id.kinerja.page.Paging;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who opened my file (siapa membuka berkas saya): everybody's own page. */
@Controller
class FileOpeningController {

    private static final int ROWS = 50;

    private final FileOpenings openings;

    FileOpeningController(FileOpenings openings) {
        this.openings = openings;
    }

    @GetMapping("/opened-files")
    String show(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        var self = me.employeeId();
        var paging = new Paging(page, ROWS, self == null ? 0 : openings.count(self));
        model.addAttribute("paging", paging);
        model.addAttribute("rows", self == null ? List.of() : openings.of(self, paging.offset(), ROWS));
        return "audit/opened";
    }
}
