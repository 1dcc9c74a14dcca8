package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.AlreadyHandled;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseSuspended;
import id.kinerja.notice.Escalations;
import id.kinerja.notice.Notices;
import id.kinerja.notice.OpenNotice;
import id.kinerja.organization.Organization;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An overdue task of somebody else that is escalated to the reader, who may take it over. */
@Controller
@RequestMapping("/escalations/{taskId}")
class EscalationController {

    private final Escalations escalations;
    private final Notices notices;
    private final InboxNotices inbox;
    private final Organization organization;

    EscalationController(Escalations escalations, Notices notices, InboxNotices inbox, Organization organization) {
        this.escalations = escalations;
        this.notices = notices;
        this.inbox = inbox;
        this.organization = organization;
    }

    @GetMapping
    String show(
            @PathVariable String taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response) {
        try {
            OpenNotice found = escalations.get(taskId, me);
            notices.opened(taskId, me);
            model.addAttribute("one", inbox.described(List.of(found), me).get(0));
            return "inbox/escalation";
        } catch (AlreadyHandled first) {
            return handled(first, model, response);
        } catch (CaseMoved moved) {
            return moved(model, response);
        }
    }

    @PostMapping
    String takeOver(
            @PathVariable String taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            escalations.takeOver(taskId, me);
            Notice.success("inbox.escalation.taken").after(redirect);
            return "redirect:/tasks/" + taskId;
        } catch (AlreadyHandled first) {
            return handled(first, model, response);
        } catch (CaseMoved moved) {
            return moved(model, response);
        } catch (CaseSuspended suspended) {
            Notice.attention("engine.suspended").after(redirect);
            return "redirect:/escalations/" + taskId;
        }
    }

    private String handled(AlreadyHandled first, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("handled", first.handled());
        model.addAttribute(
                "by", organization.nameOf(first.handled().by(), first.handled().principal()));
        model.addAttribute("typed", Map.of());
        return "inbox/handled";
    }

    private static String moved(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("typed", Map.of());
        return "inbox/moved";
    }
}
