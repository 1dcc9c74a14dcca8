package id.kinerja.feedback;

import id.kinerja.access.SignedIn;
import id.kinerja.page.Paging;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The feedback that I got, that I gave, and the people to whom I may give some. */
@Controller
@RequestMapping("/feedback")
class FeedbackController {

    private static final int ROWS = 20;

    private final FeedbackReading reading;
    private final FeedbackLists lists;
    private final FeedbackSettings settings;

    FeedbackController(FeedbackReading reading, FeedbackLists lists, FeedbackSettings settings) {
        this.reading = reading;
        this.lists = lists;
        this.settings = settings;
    }

    @GetMapping
    String received(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        var all = reading.received(FeedbackLists.self(me));
        var paging = new Paging(page, ROWS, all.size());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "received", all.stream().skip(paging.offset()).limit(ROWS).toList());
        model.addAttribute("least", settings.leastGivers());
        return "feedback/received";
    }

    @GetMapping("/given")
    String given(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        UUID self = FeedbackLists.self(me);
        var paging = new Paging(page, ROWS, lists.countGiven(self));
        model.addAttribute("paging", paging);
        model.addAttribute("given", lists.given(self, paging.offset(), ROWS));
        return "feedback/given";
    }

    @GetMapping("/people")
    String people(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String search, Model model) {
        FeedbackLists.self(me);
        model.addAttribute("search", search);
        model.addAttribute("found", lists.people(me, search));
        return "feedback/people";
    }
}
