package id.kinerja.target;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which employee or superior says that a plan stays as it is although post or superior are others. */
@Controller
@RequestMapping("/target-plans/{id}/move")
class PlanMoveController {

    private final PlanMoves moves;
    private final AmendmentAccess access;
    private final FieldMessages messages;
    private final OpenedFiles opened;

    PlanMoveController(PlanMoves moves, AmendmentAccess access, FieldMessages messages, OpenedFiles opened) {
        this.moves = moves;
        this.access = access;
        this.messages = messages;
        this.opened = opened;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(access.toChange(id, me), PlanMoveForm.EMPTY, me, model);
    }

    @PostMapping
    String answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanMoveForm form,
            BindingResult typed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = access.toChange(id, me);
        var found = messages.collect().add(messages.of(typed));
        if (!found.errors().any()) {
            try {
                moves.notNeeded(id, TypedText.of(form.reason()), me);
                Notice.success("target.move.answered").after(redirect);
                return "redirect:/target-plans/" + id;
            } catch (Refused refused) {
                refused.tell(found);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(plan, form, me, model);
    }

    /** Also what nobody asks for any more: the page says so. */
    private String show(PlanView plan, PlanMoveForm form, SignedIn me, Model model) {
        opened.opened(me, plan.employee().id(), TargetOpener.PROCESS, plan.id());
        model.addAttribute("plan", plan);
        model.addAttribute("move", moves.asked(plan.id()).orElse(null));
        model.addAttribute("form", form);
        return "target/move";
    }
}
