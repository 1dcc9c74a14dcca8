package id.kinerja.notice;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.page.Notice;
import id.kinerja.page.Paging;
import id.kinerja.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the daily mails fare: which failed and why, who has no address. */
@Controller
@RequestMapping("/admin/mail")
class MailController {

    private static final int PAGE_SIZE = 50;

    private final MailDigests digests;
    private final Mailer mailer;
    private final Organization organization;
    private final Settings settings;
    private final FailedMails mails;
    private final DigestParts parts;

    MailController(
            MailDigests digests,
            Mailer mailer,
            Organization organization,
            Settings settings,
            FailedMails mails,
            DigestParts parts) {
        this.digests = digests;
        this.mailer = mailer;
        this.organization = organization;
        this.settings = settings;
        this.mails = mails;
        this.parts = parts;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = new Paging(page, PAGE_SIZE, digests.countFailed());
        List<MailDigest> failed = digests.failed((int) paging.offset(), paging.size());
        List<MailDigest> waiting = digests.waiting();
        List<String> withoutAddress = digests.withoutAddress();
        Map<String, Employee> people = organization.byUserNames(
                Stream.concat(failed.stream().map(MailDigest::recipient), withoutAddress.stream())
                        .distinct()
                        .toList());
        model.addAttribute("on", settings.get(MailSettings.ON));
        model.addAttribute("server", mailer.hasServer());
        model.addAttribute("lastSent", digests.lastSent().orElse(null));
        model.addAttribute("waiting", waiting.size());
        model.addAttribute("oldest", waiting.isEmpty() ? null : waiting.get(0));
        model.addAttribute("broken", failed);
        model.addAttribute("parts", parts.failing());
        model.addAttribute("paging", paging);
        model.addAttribute("withoutAddress", withoutAddress);
        model.addAttribute("people", people);
        return "notice/mails";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        return retried(mails.retry(id, me), redirect);
    }

    @PostMapping("/retry")
    String retryAll(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        return retried(mails.retry(null, me), redirect);
    }

    private static String retried(int retried, RedirectAttributes redirect) {
        (retried > 0 ? Notice.success("notice.mails.retried", retried) : Notice.attention("notice.mails.none-failed"))
                .after(redirect);
        return "redirect:/admin/mail";
    }
}
