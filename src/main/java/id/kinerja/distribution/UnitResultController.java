package id.kinerja.distribution;

import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Period;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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

/** What units achieved: the head above sets it, who leads or watches over the unit sees it. */
@Controller
@RequestMapping("/unit-results")
class UnitResultController {

    private final UnitResults results;
    private final GradedPeriods periods;
    private final SpreadViews spreads;
    private final DistributionTexts texts;
    private final FieldMessages messages;

    UnitResultController(
            UnitResults results,
            GradedPeriods periods,
            SpreadViews spreads,
            DistributionTexts texts,
            FieldMessages messages) {
        this.results = results;
        this.periods = periods;
        this.spreads = spreads;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn me, @RequestParam(required = false) @Nullable UUID period, Model model) {
        List<Period> all = periods.all();
        Period chosen = periods.chosen(all, period);
        model.addAttribute("periods", all);
        model.addAttribute("period", chosen);
        model.addAttribute("gradable", chosen != null && periods.gradable(chosen));
        model.addAttribute("lines", chosen == null ? List.of() : results.visible(me, chosen.id()));
        return "distribution/list";
    }

    @GetMapping("/{unit}/{period}")
    String open(@AuthenticationPrincipal SignedIn me, @PathVariable UUID unit, @PathVariable UUID period, Model model) {
        return show(me, unit, period, new UnitResultForm(null, null, null), model);
    }

    @PostMapping("/{unit}/{period}")
    String set(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID unit,
            @PathVariable UUID period,
            @Valid @ModelAttribute("form") UnitResultForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        periods.get(period);
        results.requireSettable(me, unit);
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        if (!found.errors().any()) {
            try {
                results.set(
                        me,
                        unit,
                        period,
                        Objects.requireNonNull(form.grade()),
                        String.valueOf(form.reason()).strip(),
                        form.round());
                Notice.success("distribution.set").after(redirect);
                return "redirect:/unit-results/" + unit + "/" + period;
            } catch (SetMeanwhile first) {
                // what was set stands above what was typed here
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("meanwhile", true);
                return show(me, unit, period, form, model);
            } catch (Refused refused) {
                refused.tell(found);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(me, unit, period, form, model);
    }

    private String show(SignedIn me, UUID unit, UUID periodId, UnitResultForm form, Model model) {
        Period period = periods.get(periodId);
        UnitResults.Line line = results.one(me, unit, periodId);
        model.addAttribute("line", line);
        model.addAttribute("period", period);
        model.addAttribute("gradable", periods.gradable(period));
        model.addAttribute("rounds", results.rounds(unit, periodId));
        model.addAttribute("spread", spreads.of(me, line, periodId).orElse(null));
        model.addAttribute(
                "grades",
                Arrays.stream(UnitGrade.values())
                        .map(grade -> new Option(grade.name(), texts.grade(grade)))
                        .toList());
        model.addAttribute("form", form);
        return "distribution/unit";
    }
}
