package id.kinerja.coaching;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** One coaching with everything about it, and what was said in counselling, for whom it is meant. */
@Controller
@RequestMapping("/coaching")
class CoachingCaseController {

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final CoachingAccess access;
    private final CoachingPages pages;
    private final CounsellingNotes notes;
    private final CounsellingRules rules;
    private final FieldMessages messages;

    CoachingCaseController(
            CoachingAccess access,
            CoachingPages pages,
            CounsellingNotes notes,
            CounsellingRules rules,
            FieldMessages messages) {
        this.access = access;
        this.pages = pages;
        this.notes = notes;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/{id:" + ID + "}")
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(access.toRead(me, id), me, null, model);
    }

    @PostMapping("/{id:" + ID + "}/counselling")
    String counsel(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("counselling") CounsellingForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Coaching coaching = access.toRead(me, id);
        if (!access.mayCounsel(me, coaching)) {
            throw new NotVisible();
        }
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        UUID receiver = typed.getTarget() == null ? null : rules.receiver(form.receiver(), coaching, me, found);
        if (!found.errors().any()) {
            rules.day(form.heldOn(), coaching, found);
        }
        if (!found.errors().any()) {
            notes.write(coaching, Objects.requireNonNull(form.heldOn()), receiver, TypedText.of(form.note()), me);
            Notice.success("coaching.counselling.written").after(redirect);
            return "redirect:/coaching/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(coaching, me, form, model);
    }

    @GetMapping("/notes/{id:" + ID + "}")
    String note(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        CounsellingNote note = notes.read(id, me);
        access.opened(me, note);
        model.addAttribute("note", pages.named(note));
        return "coaching/note";
    }

    private String show(Coaching coaching, SignedIn me, @Nullable CounsellingForm form, Model model) {
        access.opened(me, coaching);
        pages.fill(coaching, me, model);
        model.addAttribute("counselling", form);
        return "coaching/coaching";
    }
}
