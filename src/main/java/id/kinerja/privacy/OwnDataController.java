package id.kinerja.privacy;

import id.kinerja.access.SignedIn;
import id.kinerja.page.Paging;
import id.kinerja.personal.PersonalSection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My data (data saya): everything about who asks, to read and to print. */
@Controller
@RequestMapping("/my-data")
class OwnDataController {

    private static final int ROWS = 50;

    /** More than that is on no paper; the file has it. */
    static final int PRINTED = 1000;

    private final OwnData data;
    private final FactTexts texts;
    private final OwnDataTrail trail;
    private final OwnDataDownload download;

    OwnDataController(OwnData data, FactTexts texts, OwnDataTrail trail, OwnDataDownload download) {
        this.data = data;
        this.texts = texts;
        this.trail = trail;
        this.download = download;
    }

    /** What there is. */
    @GetMapping
    String overview(@AuthenticationPrincipal SignedIn me, Model model) {
        Map<String, Long> counts = data.counts(data.subject(me));
        model.addAttribute(
                "sections",
                data.sections().stream()
                        .map(section -> new Shown(section.name(), counts.getOrDefault(section.name(), 0L), List.of()))
                        .toList());
        return "privacy/my-data";
    }

    /** One kind of it. */
    @GetMapping("/{section}")
    String section(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String section,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PersonalSection asked = data.section(section);
        Subject subject = data.subject(me);
        var paging = new Paging(page, ROWS, data.counts(subject).getOrDefault(section, 0L));
        model.addAttribute("paging", paging);
        model.addAttribute("section", shown(subject, asked, paging.total(), paging.offset(), ROWS));
        return "privacy/my-data-section";
    }

    /** All of it on one page. */
    @GetMapping("/print")
    String print(@AuthenticationPrincipal SignedIn me, Model model) {
        trail.exported(me, "page");
        Subject subject = data.subject(me);
        Map<String, Long> counts = data.counts(subject);
        model.addAttribute(
                "sections",
                data.sections().stream()
                        .filter(section -> counts.getOrDefault(section.name(), 0L) > 0)
                        .map(section -> {
                            long count = counts.getOrDefault(section.name(), 0L);
                            return shown(subject, section, count, Math.max(0, count - PRINTED), PRINTED);
                        })
                        .toList());
        return "privacy/my-data-print";
    }

    /** All of it as the file that programs get by {@code /api/me/data}, for who is signed in on pages. */
    @GetMapping("/file")
    void file(@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
        download.send(me, response);
    }

    private Shown shown(Subject subject, PersonalSection section, long count, long offset, int most) {
        return new Shown(
                section.name(),
                count,
                data.rows(subject, section, offset, most).stream()
                        .map(texts::of)
                        .toList());
    }

    /**
     * A section on a page.
     *
     * @param count how many rows it has in all
     */
    record Shown(String name, long count, List<List<ShownFact>> rows) {}
}
