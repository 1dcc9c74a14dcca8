package id.kinerja.cycle;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The personnel admin's page of one period: its window, what was done about it, for whom opening failed. */
@Controller
@RequestMapping("/admin/periods/{id}")
class WindowController {

    private final PeriodStore periods;
    private final Windows windows;
    private final Extensions extensions;
    private final Openings openings;
    private final ExclusionViews exclusions;
    private final WorkingCalendar calendar;
    private final FieldMessages messages;

    WindowController(
            PeriodStore periods,
            Windows windows,
            Extensions extensions,
            Openings openings,
            ExclusionViews exclusions,
            WorkingCalendar calendar,
            FieldMessages messages) {
        this.periods = periods;
        this.windows = windows;
        this.extensions = extensions;
        this.openings = openings;
        this.exclusions = exclusions;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Model model) {
        return show(me, find(id), model);
    }

    @GetMapping("/window")
    String plan(@PathVariable UUID id, Model model) {
        Period period = find(id);
        PeriodWindow window = period.window();
        return form(period, "window", new WindowForms.Plan(window.opensOn(), window.closesOn(), ""), model);
    }

    @PostMapping("/window")
    String plan(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") WindowForms.Plan form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Period period = find(id);
        FieldMessages.Collected found = messages.collect().add(messages.of(problems));
        Runnable act = () -> windows.plan(id, form.opensOn(), form.closesOn(), form.reason(), me.userName());
        return done(act, found, "cycle.window.planned", redirect)
                ? back(id)
                : refused(period, "window", form, found, model, response);
    }

    @GetMapping("/extension")
    String extend(@PathVariable UUID id, Model model) {
        return form(find(id), "extension", new WindowForms.Longer(null, ""), model);
    }

    @PostMapping("/extension")
    String extend(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") WindowForms.Longer form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Period period = find(id);
        FieldMessages.Collected found = messages.collect().add(messages.of(problems));
        Runnable act = () -> extensions.extend(id, Objects.requireNonNull(form.until()), form.reason(), me.userName());
        return done(act, found, "cycle.extension.done", redirect)
                ? back(id)
                : refused(period, "extension", form, found, model, response);
    }

    @GetMapping("/closing")
    String close(@PathVariable UUID id, Model model) {
        Period period = find(id);
        LocalDate today = period.window().openedAt() == null ? null : calendar.today();
        return form(period, "closing", new WindowForms.Early(today, ""), model);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") WindowForms.Early form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Period period = find(id);
        FieldMessages.Collected found = messages.collect().add(messages.of(problems));
        Runnable act = () -> windows.closeEarly(id, form.until(), form.reason(), me.userName());
        if (!done(act, found)) {
            return refused(period, "closing", form, found, model, response);
        }
        boolean closed = find(id).window().closedAt() != null;
        Notice.success(closed ? "cycle.window.closed-now" : "cycle.closing.done")
                .after(redirect);
        return back(id);
    }

    /** Does it and says so, or adds why not. */
    private static boolean done(Runnable act, FieldMessages.Collected found, String said, RedirectAttributes redirect) {
        boolean done = done(act, found);
        if (done) {
            Notice.success(said).after(redirect);
        }
        return done;
    }

    private static boolean done(Runnable act, FieldMessages.Collected found) {
        if (found.errors().any()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            refused.tell(found);
        } catch (CaseMoved moved) {
            found.add("", "cycle.window.moved");
        }
        return false;
    }

    private static String refused(
            Period period,
            String act,
            Object form,
            FieldMessages.Collected found,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return form(period, act, form, model);
    }

    private static String form(Period period, String act, Object form, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("act", act);
        model.addAttribute("form", form);
        return "cycle/window";
    }

    private static String back(UUID id) {
        return "redirect:/admin/periods/" + id;
    }

    private String show(SignedIn me, Period period, Model model) {
        Opening opening = openings.latest(period.id()).orElse(null);
        PeriodWindow window = period.window();
        model.addAttribute("period", period);
        model.addAttribute("state", state(window));
        model.addAttribute("opening", opening);
        model.addAttribute("failures", opening == null ? List.of() : openings.failures(opening.id()));
        model.addAttribute("excluded", exclusions.from(me, period));
        model.addAttribute("extensions", extensions.of(period.id()));
        return "cycle/period";
    }

    private WindowState state(PeriodWindow window) {
        if (window.closedOn(calendar.today())) {
            return window.openedAt() == null ? WindowState.LEFT_OUT : WindowState.CLOSED;
        }
        return window.openedAt() == null ? WindowState.PLANNED : WindowState.OPEN;
    }

    private Period find(UUID id) {
        return periods.find(id).orElseThrow(NotVisible::new);
    }

    /** Where a window stands. */
    enum WindowState {
        PLANNED,
        OPEN,
        CLOSED,
        LEFT_OUT
    }
}
