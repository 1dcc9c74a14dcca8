package id.kinerja.reward;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rewards that were granted, for everybody; a nomination for who may read it; submitting and withdrawing one's own. */
@Controller
@RequestMapping("/rewards")
class RewardController {

    static final String ID = "/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

    private final RewardPages pages;
    private final RewardAccess access;
    private final RewardView view;
    private final RewardNews news;
    private final Nominating nominating;
    private final FieldMessages messages;

    RewardController(
            RewardPages pages,
            RewardAccess access,
            RewardView view,
            RewardNews news,
            Nominating nominating,
            FieldMessages messages) {
        this.pages = pages;
        this.access = access;
        this.view = view;
        this.news = news;
        this.nominating = nominating;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        pages.list(me, page, model);
        return "reward/list";
    }

    @GetMapping(ID)
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        Nomination nomination = access.toRead(me, id);
        news.opened(nomination, me);
        return show(nomination, me, Why.EMPTY, model);
    }

    @PostMapping(ID + "/submission")
    String submit(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FieldMessages.Collected found = messages.collect();
        try {
            nominating.submit(me, id);
            Notice.success("reward.submitted").after(redirect);
            return "redirect:" + RewardPages.address(id);
        } catch (CaseMoved moved) {
            Notice.attention("reward.refused.submitted").after(redirect);
            return "redirect:" + RewardPages.address(id);
        } catch (DuplicateKeyException open) {
            found.add("", "reward.refused.open");
        } catch (Refused refused) {
            refused.tell(found);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(access.toWrite(me, id), me, Why.EMPTY, model);
    }

    @PostMapping(ID + "/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") Why form,
            BindingResult typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Nomination nomination = access.toWrite(me, id);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(typed));
            return show(nomination, me, form, model);
        }
        try {
            nominating.withdraw(me, id, TypedText.of(form.why()));
            Notice.success("reward.withdrawn").after(redirect);
        } catch (CaseMoved moved) {
            Notice.attention("reward.refused.ended").after(redirect);
        }
        return "redirect:" + RewardPages.address(id);
    }

    @PostMapping(ID + "/removal")
    String discard(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        try {
            nominating.discard(me, id);
        } catch (CaseMoved moved) {
            Notice.attention("reward.refused.submitted").after(redirect);
            return "redirect:" + RewardPages.address(id);
        }
        Notice.success("reward.discarded").after(redirect);
        return "redirect:/rewards";
    }

    private String show(Nomination nomination, SignedIn me, Why form, Model model) {
        model.addAttribute("shown", view.of(nomination, me));
        model.addAttribute("form", form);
        return "reward/nomination";
    }

    /** Why a nomination is withdrawn. */
    record Why(
            @NotBlank(message = "{reward.reason.required}") @PlainText(max = 1000, multiline = true) @Nullable
            String why) {

        static final Why EMPTY = new Why(null);
    }
}
