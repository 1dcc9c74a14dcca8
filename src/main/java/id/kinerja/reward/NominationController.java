package id.kinerja.reward;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseMoved;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PeopleByName;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Writing a nomination. Its id comes with the empty page: saving twice saves one. */
@Controller
@RequestMapping("/rewards")
class NominationController {

    private final Nominating nominating;
    private final NominationRules rules;
    private final RewardAccess access;
    private final PeopleByName people;
    private final Organization organization;
    private final FieldMessages messages;

    NominationController(
            Nominating nominating,
            NominationRules rules,
            RewardAccess access,
            PeopleByName people,
            Organization organization,
            FieldMessages messages) {
        this.nominating = nominating;
        this.rules = rules;
        this.access = access;
        this.people = people;
        this.organization = organization;
        this.messages = messages;
    }

    @GetMapping("/new")
    String write(@AuthenticationPrincipal SignedIn me, Model model) {
        self(me);
        return empty(UUID.randomUUID(), NominationForm.EMPTY, model);
    }

    @PostMapping
    String begin(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam UUID id,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response) {
        self(me);
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        UUID nominee = typed.getTarget() == null ? null : people.find("nominee", form.nominee(), found);
        if (nominee == null) {
            found.add("nominee", "reward.nominee.required");
        } else {
            rules.check(me, nominee, form, found);
        }
        if (nominee == null || found.errors().any()) {
            refused(found.errors(), model, response);
            return empty(id, form, model);
        }
        nominating.begin(me, id, nominee, form.written());
        return "redirect:" + RewardPages.address(id);
    }

    @GetMapping(RewardController.ID + "/edit")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
        Nomination nomination = access.toWrite(me, id);
        return nomination.state() == RewardState.DRAFT
                ? filled(nomination, nomination.version(), NominationForm.of(nomination.written()), model)
                : submitted(id, redirect);
    }

    @PostMapping(RewardController.ID + "/edit")
    String change(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam int version,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Nomination nomination = access.toWrite(me, id);
        if (nomination.state() != RewardState.DRAFT) {
            return submitted(id, redirect);
        }
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        rules.check(me, nomination.nomineeId(), form, found);
        if (found.errors().any()) {
            refused(found.errors(), model, response);
            return filled(nomination, version, form, model);
        }
        try {
            nominating.change(me, id, version, form.written());
        } catch (CaseMoved moved) {
            // another tab was first: what it saved stands beside what was typed here
            Nomination stored = access.toWrite(me, id);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stored", stored.written());
            return filled(stored, stored.version(), form, model);
        }
        return "redirect:" + RewardPages.address(id);
    }

    private static String empty(UUID id, NominationForm form, Model model) {
        model.addAttribute("id", id);
        return form(null, form, model);
    }

    private String filled(Nomination nomination, int version, NominationForm form, Model model) {
        model.addAttribute("id", nomination.id());
        model.addAttribute("nominee", organization.get(nomination.nomineeId()).titledName());
        return form(version, form, model);
    }

    private static String form(@Nullable Integer version, NominationForm form, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("grounds", Ground.values());
        return "reward/new";
    }

    private static void refused(FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, errors);
    }

    private static String submitted(UUID id, RedirectAttributes redirect) {
        Notice.attention("reward.refused.submitted").after(redirect);
        return "redirect:" + RewardPages.address(id);
    }

    private static void self(SignedIn me) {
        if (me.employeeId() == null) {
            throw new NotVisible();
        }
    }
}
