package id.kinerja.coaching;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.organization.Employee;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.Option;
import id.kinerja.page.TypedText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coachings that concern a person, and asking for one. */
@Controller
@RequestMapping("/coaching")
class CoachingController {

    private final CoachingLists lists;
    private final Coachings coachings;
    private final CoachingAccess access;
    private final JudgedPeriods judged;
    private final FieldMessages fields;
    private final MessageSource messages;

    CoachingController(
            CoachingLists lists,
            Coachings coachings,
            CoachingAccess access,
            JudgedPeriods judged,
            FieldMessages fields,
            MessageSource messages) {
        this.lists = lists;
        this.coachings = coachings;
        this.access = access;
        this.judged = judged;
        this.fields = fields;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        return show(lists.of(me), me, RequestForm.EMPTY, model);
    }

    @PostMapping
    String request(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CoachingLists.Overview list = lists.of(me);
        FieldMessages.Collected found = fields.collect().add(fields.of(typed));
        if (!found.errors().any()) {
            UUID employee = whom(form.whom(), list, me);
            var opened = coachings.open(
                    employee,
                    me.is(employee) ? Origin.EMPLOYEE : Origin.SUPERIOR,
                    TypedText.of(form.reason()),
                    access.actor(me, employee),
                    judged.standing(employee).orElse(null));
            if (opened.isPresent()) {
                Notice.success("coaching.request.sent").after(redirect);
                return "redirect:/coaching/" + opened.get();
            }
            found.add("whom", "coaching.refused.open");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(list, me, form, model);
    }

    private String show(CoachingLists.Overview list, SignedIn me, RequestForm form, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("form", form);
        model.addAttribute("people", offered(list, me));
        return "coaching/list";
    }

    /** For whom it can be asked: oneself and the people who report to one, but for who is being coached. */
    private List<Option> offered(CoachingLists.Overview list, SignedIn me) {
        List<Option> offered = new ArrayList<>();
        UUID self = me.employeeId();
        if (self != null && list.forMyself() && !list.running(self)) {
            offered.add(new Option(
                    self.toString(),
                    messages.getMessage("coaching.request.myself", null, LocaleContextHolder.getLocale())));
        }
        list.people().stream()
                .filter(one -> !list.running(one.id()))
                .forEach(one -> offered.add(new Option(one.id().toString(), one.titledName())));
        return offered;
    }

    /** @throws NotVisible for anybody else */
    private static UUID whom(@Nullable String typed, CoachingLists.Overview list, SignedIn me) {
        UUID self = me.employeeId();
        if (self != null && list.forMyself() && self.toString().equals(typed)) {
            return self;
        }
        return list.people().stream()
                .map(Employee::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }
}
