package id.kinerja.cycle;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** The personnel admin's page of one performance year: start its process, publish and close it. */
@Controller
@RequestMapping("/admin/performance-years/{year}")
class YearController {

    private final YearStore store;
    private final PerformanceYears years;
    private final PeriodStore periods;
    private final YearEnd end;
    private final Publication publication;
    private final UnfinishedYears unfinished;
    private final WithoutPlans plans;
    private final FieldMessages messages;

    YearController(
            YearStore store,
            PerformanceYears years,
            PeriodStore periods,
            YearEnd end,
            Publication publication,
            UnfinishedYears unfinished,
            WithoutPlans plans,
            FieldMessages messages) {
        this.store = store;
        this.years = years;
        this.periods = periods;
        this.end = end;
        this.publication = publication;
        this.unfinished = unfinished;
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable int year, Model model) {
        return show(find(year), model);
    }

    @PostMapping("/process")
    String start(@PathVariable int year, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        find(year);
        return act(year, messages.collect(), () -> years.start(year), "cycle.year.started", model, response, redirect);
    }

    @PostMapping("/plan")
    String plan(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("plan") WindowForms.YearPlan form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        find(year);
        return act(
                year,
                messages.collect().add(messages.of(problems)),
                () -> end.plan(year, form.publishesOn(), form.endsOn(), form.reason(), me.userName()),
                "cycle.year.planned",
                model,
                response,
                redirect);
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        find(year);
        Runnable act = () -> end.publish(year, me.userName());
        return act(year, messages.collect(), act, "cycle.year.published-now", model, response, redirect);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        find(year);
        Runnable act = () -> end.end(year, me.userName());
        return act(year, messages.collect(), act, "cycle.year.ended-now", model, response, redirect);
    }

    @PostMapping("/plans")
    String open(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PerformanceYear found = find(year);
        try {
            boolean runs = plans.open(found, me.userName()).running();
            Notice.success(runs ? "cycle.opening.started" : "cycle.opening.nobody")
                    .after(redirect);
            return "redirect:/admin/performance-years/" + year;
        } catch (OpeningRefused refused) {
            return refused(messages.collect().add("", refused.code()), found, model, response);
        }
    }

    private String act(
            int year,
            FieldMessages.Collected found,
            Runnable act,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!found.errors().any()) {
            try {
                act.run();
                Notice.success(done, String.valueOf(year)).after(redirect);
                return "redirect:/admin/performance-years/" + year;
            } catch (Refused refused) {
                refused.tell(found);
            } catch (CaseMoved moved) {
                found.add("", "cycle.window.moved");
            }
        }
        return refused(found, find(year), model, response);
    }

    private String refused(
            FieldMessages.Collected found, PerformanceYear year, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(year, model);
    }

    private String show(PerformanceYear year, Model model) {
        if (!model.containsAttribute("plan")) {
            model.addAttribute("plan", new WindowForms.YearPlan(year.publishesOn(), year.endsOn(), ""));
        }
        model.addAttribute("year", year);
        model.addAttribute("periods", periods.ofYear(year.year()));
        model.addAttribute("windowsClosed", end.windowsClosed(year.year()));
        model.addAttribute("results", publication.shown(year).orElse(null));
        model.addAttribute("unfinished", unfinished.of(year).orElse(null));
        model.addAttribute("plans", plans.of(year).orElse(null));
        return "cycle/year";
    }

    private PerformanceYear find(int year) {
        return store.find(year).orElseThrow(NotVisible::new);
    }
}
