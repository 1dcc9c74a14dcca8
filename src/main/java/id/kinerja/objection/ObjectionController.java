package id.kinerja.objection;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Refused;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.Paging;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing an objection, reading one with everything that was said, and taking its decision over. */
@Controller
class ObjectionController {

    private static final int ROWS = 25;

    private final Objections objections;
    private final ObjectionLists lists;
    private final ObjectionAccess access;
    private final ObjectionTexts texts;
    private final FieldMessages messages;

    ObjectionController(
            Objections objections,
            ObjectionLists lists,
            ObjectionAccess access,
            ObjectionTexts texts,
            FieldMessages messages) {
        this.objections = objections;
        this.lists = lists;
        this.access = access;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/objections")
    String list(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        ObjectionLists.Found found = lists.of(me);
        Paging paging = new Paging(page, ROWS, found.total());
        model.addAttribute("paging", paging);
        model.addAttribute("objections", lists.lines(me, found, paging.offset(), ROWS));
        return "objection/list";
    }

    @GetMapping("/objections/{id}")
    String read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Model model) {
        Objection objection = access.toRead(me, id);
        access.opened(me, objection);
        Objection.Escalation escalation = objection.escalation();
        model.addAttribute("shown", texts.shown(id));
        model.addAttribute("step", access.step(me, id).orElse(null));
        model.addAttribute("mine", me.is(objection.employeeId()));
        model.addAttribute(
                "mayTakeOver",
                escalation != null
                        && objection.ruling() == null
                        && me.userName().equals(escalation.to())
                        && !me.userName().equals(objection.decider()));
        return "objection/objection";
    }

    @PostMapping("/objections/{id}/take-over")
    String takeOver(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        access.toRead(me, id);
        try {
            objections.takeOver(id, me.userName());
            Notice.success("objection.taken-over").after(redirect);
        } catch (CaseMoved moved) {
            Notice.attention("objection.refused.decided").after(redirect);
        }
        return "redirect:" + ObjectionPages.address(id);
    }

    @GetMapping("/evaluations/{id}/objection")
    String write(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Model model) {
        ReceivedResult result = access.toContest(me, id);
        objections
                .obstacle(result)
                .ifPresent(refused -> model.addAttribute(
                        FormErrors.ATTRIBUTE, refused.tell(messages.collect()).errors()));
        return show(result, FileObjection.EMPTY, model);
    }

    @PostMapping("/evaluations/{id}/objection")
    String file(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FileObjection form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReceivedResult result = access.toContest(me, id);
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        if (!found.errors().any()) {
            try {
                UUID filed = objections.file(
                        id,
                        Objects.requireNonNull(form.part()),
                        Objects.requireNonNull(form.reasons()).strip(),
                        me.userName());
                Notice.success("objection.filed").after(redirect);
                return "redirect:" + ObjectionPages.address(filed);
            } catch (Refused refused) {
                refused.tell(found);
            } catch (CaseMoved moved) {
                found.add("", "objection.refused.again");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(result, form, model);
    }

    private String show(ReceivedResult result, FileObjection form, Model model) {
        model.addAttribute("result", result);
        model.addAttribute("period", texts.period(result.period()));
        model.addAttribute("possible", objections.obstacle(result).isEmpty());
        model.addAttribute("parts", texts.parts());
        model.addAttribute("form", form);
        return "objection/file";
    }
}
