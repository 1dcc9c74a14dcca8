package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.TaskQuery;
import id.kinerja.organization.Standing;
import id.kinerja.page.Paging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what do I have to do, by when, and what waits for others? */
@Controller
class InboxController {

    private static final int PAGE_SIZE = 50;

    private final Inbox inbox;
    private final InboxNotices notices;
    private final FirstPageNews news;

    InboxController(Inbox inbox, InboxNotices notices, FirstPageNews news) {
        this.inbox = inbox;
        this.notices = notices;
        this.news = news;
    }

    @GetMapping("/")
    String show(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID whose,
            Model model) {
        List<Standing> standings = inbox.standings(me);
        TaskQuery query = TaskQuery.of(WhoseTasks.account(whose, me, standings));
        Paging paging = new Paging(page, PAGE_SIZE, inbox.count(me, query));
        model.addAttribute("standings", standings);
        news.show(me, model);
        model.addAttribute("notices", notices.of(me));
        model.addAttribute("self", me.employeeId());
        model.addAttribute("whose", whose);
        model.addAttribute("paging", paging);
        model.addAttribute("sections", inbox.tasks(me, query, paging));
        model.addAttribute("submissions", inbox.submissions(me));
        return "inbox/inbox";
    }

    @GetMapping("/escalations")
    String escalations(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        List<InboxNotice> all = notices.of(me).escalations();
        Paging paging = new Paging(page, PAGE_SIZE, all.size());
        int from = (int) Math.min(paging.offset(), all.size());
        model.addAttribute("paging", paging);
        model.addAttribute("rows", all.subList(from, Math.min(from + PAGE_SIZE, all.size())));
        return "inbox/escalations";
    }
}
