package id.kinerja.feedback;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.feedback.Giving.ChangedMeanwhile;
import id.kinerja.feedback.Giving.FeedbackClosed;
import id.kinerja.feedback.Giving.Offer;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving feedback to somebody, changing and withdrawing it. Its id comes with the empty page: saving twice saves one. */
@Controller
@RequestMapping("/feedback")
class GivingController {

    private static final String LIST = "redirect:/feedback/given";

    private final Giving giving;
    private final FeedbackReader reader;
    private final FeedbackPages pages;
    private final Changing changing;

    GivingController(Giving giving, FeedbackReader reader, FeedbackPages pages, Changing changing) {
        this.giving = giving;
        this.reader = reader;
        this.pages = pages;
        this.changing = changing;
    }

    @GetMapping("/of/{employee}")
    String open(@AuthenticationPrincipal SignedIn me, @PathVariable UUID employee, Model model) {
        Offer offer = giving.show(me, employee);
        boolean ofToday = offer.plans().of(changing.today()).isPresent();
        var empty = FeedbackInput.empty(ofToday ? changing.today().toString() : "");
        return pages.offer(offer, UUID.randomUUID(), empty, model);
    }

    @PostMapping("/of/{employee}")
    String give(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID employee,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String next,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Offer offer = giving.offer(me, employee);
        if (offer.plans().none()) {
            throw new NotVisible();
        }
        var input = FeedbackInput.of(sent);
        var reading = reader.read(input, offer.plans(), changing.today());
        if (reading.said() == null) {
            return refused(pages.offer(offer, id, input, model), reading.errors(), model, response);
        }
        boolean isNew = giving.give(me, id, offer, reading.said());
        Notice.success(isNew ? "feedback.saved" : "feedback.there").after(redirect);
        return next.equals("files") && !offer.anonymous() ? "redirect:" + FeedbackPages.files(id) : LIST;
    }

    @GetMapping("/{id}/edit")
    String edit(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        Feedback mine = giving.mine(me, id);
        if (!giving.changeable(mine)) {
            return closed(redirect);
        }
        return pages.edit(mine, mine.version(), giving.plansOf(mine), FeedbackInput.of(mine), model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Feedback mine = giving.mine(me, id);
        var plans = giving.plansOf(mine);
        var input = FeedbackInput.of(sent);
        var reading = reader.read(input, plans, mine.givenOn());
        if (reading.said() == null) {
            return refused(pages.edit(mine, version, plans, input, model), reading.errors(), model, response);
        }
        try {
            giving.change(me, id, version, reading.said());
        } catch (FeedbackClosed late) {
            return closed(redirect);
        } catch (ChangedMeanwhile conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Feedback stored = conflict.stored();
            model.addAttribute(FormErrors.ATTRIBUTE, pages.differences(stored, input));
            return pages.edit(stored, stored.version(), plans, input, model);
        }
        Notice.success("feedback.saved").after(redirect);
        return LIST;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            giving.withdraw(me, id);
        } catch (FeedbackClosed late) {
            return closed(redirect);
        }
        Notice.success("feedback.withdrawn").after(redirect);
        return LIST;
    }

    private static String refused(String page, @Nullable FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, errors);
        return page;
    }

    private static String closed(RedirectAttributes redirect) {
        Notice.attention("feedback.closed").after(redirect);
        return LIST;
    }
}
