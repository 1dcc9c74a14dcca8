package id.kinerja.coaching;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.coaching.CounsellingNotes.Spoken;
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
import org.springframework.web.bind.annotation.RequestParam;
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
        return show(access.toRead(me, id), me, null, UUID.randomUUID(), model);
    }

    @PostMapping("/{id:" + ID + "}/counselling")
    String counsel(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam UUID noteId,
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
            var spoken = new Spoken(Objects.requireNonNull(form.heldOn()), receiver, TypedText.of(form.note()));
            if (notes.write(noteId, coaching, spoken, me)) {
                Notice.success("coaching.counselling.written").after(redirect);
                return "redirect:/coaching/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    FormErrors.ATTRIBUTE,
                    found.add("", "coaching.counselling.another").errors());
            return show(coaching, me, form, UUID.randomUUID(), model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(coaching, me, form, noteId, model);
    }

    @GetMapping("/notes/{id:" + ID + "}")
    String note(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        CounsellingNote note = notes.read(id, me);
        access.opened(me, note);
        model.addAttribute("note", pages.named(note));
        return "coaching/note";
    }

    /** @param noteId comes back with the form, so that sending it twice writes one note */
    private String show(Coaching coaching, SignedIn me, @Nullable CounsellingForm form, UUID noteId, Model model) {
        access.opened(me, coaching);
        pages.fill(coaching, me, model);
        model.addAttribute("counselling", form);
        model.addAttribute("noteId", noteId);
        return "coaching/coaching";
    }
}
