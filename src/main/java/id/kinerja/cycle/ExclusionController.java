package id.kinerja.cycle;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Refused;
import id.kinerja.organization.PeopleByName;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The personnel admin's pages of who is not evaluated. */
@Controller
@RequestMapping("/admin/exclusions")
class ExclusionController {

    private static final int ROWS = 50;
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final Exclusions exclusions;
    private final ExclusionViews views;
    private final PeopleByName people;
    private final FieldMessages messages;

    ExclusionController(Exclusions exclusions, ExclusionViews views, PeopleByName people, FieldMessages messages) {
        this.exclusions = exclusions;
        this.views = views;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = new Paging(page, ROWS, views.count());
        model.addAttribute("paging", paging);
        model.addAttribute("rows", views.page(me, paging.size(), paging.offset()));
        return "cycle/exclusions";
    }

    @GetMapping("/new")
    String begin(Model model) {
        return form(ExclusionForms.NewByName.EMPTY, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") ExclusionForms.NewByName form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        UUID employee = people.find("person", form.person(), found);
        if (employee != null && !found.errors().any()) {
            try {
                views.requireOf(me, employee);
                UUID id = exclusions.add(form.of(employee), me.userName());
                Notice.success("cycle.exclusion.recorded").after(redirect);
                return "redirect:" + address(id);
            } catch (Refused refused) {
                refused.tell(found);
            } catch (NotVisible own) {
                found.add("person", me.employeeId() == null ? "cycle.exclusion.account" : "cycle.exclusion.own");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return form(form, model);
    }

    @GetMapping(ID)
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(id, me, model);
    }

    @PostMapping(ID + "/end")
    String end(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("end") ExclusionForms.End form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        views.requireWritable(me, id);
        return done(
                id,
                me,
                typed,
                () -> exclusions.end(id, Objects.requireNonNull(form.endsOn()), me.userName()),
                "cycle.exclusion.ended",
                model,
                response,
                redirect);
    }

    @PostMapping(ID + "/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("withdrawal") ExclusionForms.Withdrawal form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        views.requireWritable(me, id);
        return done(
                id,
                me,
                typed,
                () -> exclusions.withdraw(id, Objects.requireNonNull(form.reason()), me.userName()),
                "cycle.exclusion.withdrawn-now",
                model,
                response,
                redirect);
    }

    private String done(
            UUID id,
            SignedIn me,
            BindingResult typed,
            Runnable act,
            String said,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        if (!found.errors().any()) {
            try {
                act.run();
                Notice.success(said).after(redirect);
                return "redirect:" + address(id);
            } catch (Refused refused) {
                refused.tell(found);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(id, me, model);
    }

    private static String form(ExclusionForms.NewByName form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", ExclusionKind.values());
        return "cycle/exclusion-new";
    }

    private String show(UUID id, SignedIn me, Model model) {
        views.show(me, id, model);
        return "cycle/exclusion";
    }

    /** The address of one's page. */
    static String address(UUID id) {
        return "/admin/exclusions/" + id;
    }
}
