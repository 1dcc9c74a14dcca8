package id.kinerja.strategy;

import id.kinerja.access.SignedIn;
import id.kinerja.page.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The performance team's page of a regional indicator. A new one is made when it is first saved. */
@Controller
@RequestMapping("/strategy/{id}/indicators")
class RegionalIndicatorController {

    private final Strategies strategies;
    private final RegionalIndicators indicators;
    private final StrategyRemoval removal;
    private final StrategySaving saving;

    RegionalIndicatorController(
            Strategies strategies, RegionalIndicators indicators, StrategyRemoval removal, StrategySaving saving) {
        this.strategies = strategies;
        this.indicators = indicators;
        this.removal = removal;
        this.saving = saving;
    }

    @GetMapping("/new")
    String begin(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID mission,
            @AuthenticationPrincipal SignedIn me) {
        saving.requireWriter(me);
        return "redirect:/strategy/" + strategies.get(id).id() + "/indicators/" + UUID.randomUUID()
                + (mission == null ? "" : "?mission=" + mission);
    }

    @GetMapping("/{indicator}")
    String edit(
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @RequestParam(required = false) @Nullable UUID mission,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        saving.requireWriter(me);
        var plan = strategies.get(id);
        var form = plan.indicator(indicator)
                .map(saved -> StrategyForms.Indicator.of(plan, saved))
                .orElseGet(() -> StrategyForms.Indicator.blank(plan, mission));
        return page(plan, indicator, form, form.base(), model);
    }

    @PostMapping("/{indicator}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") StrategyForms.Indicator form,
            BindingResult typed,
            @RequestParam(required = false) @Nullable Integer base,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return saving.save(
                me,
                new StrategySaving.Sent(typed, model, response, redirect),
                "strategy.saved",
                "/strategy/" + id,
                () -> indicators.put(id, indicator, form, me.userName()),
                outcome -> {
                    var plan = strategies.get(id);
                    var stored = plan.indicator(indicator);
                    var current = StrategySaving.base(outcome, base, stored, Strategy.Indicator::revision, model);
                    return page(plan, indicator, form, current, model);
                });
    }

    @PostMapping("/{indicator}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("end") StrategyForms.End end,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return saving.save(
                me,
                new StrategySaving.Sent(typed, model, response, redirect),
                "strategy.saved",
                "/strategy/" + id,
                () -> indicators.end(id, indicator, end, me.userName()),
                outcome -> edit(id, indicator, null, me, model));
    }

    @PostMapping("/{indicator}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("removal") StrategyForms.Removal why,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return saving.save(
                me,
                new StrategySaving.Sent(typed, model, response, redirect),
                "strategy.removed",
                "/strategy/" + id,
                () -> removal.indicator(id, indicator, why, me.userName()),
                outcome -> edit(id, indicator, null, me, model));
    }

    private static String page(
            Strategy plan,
            UUID indicator,
            StrategyForms.@Nullable Indicator form,
            @Nullable Integer base,
            Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("indicator", indicator);
        model.addAttribute("saved", plan.indicator(indicator).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("targets", targets(plan, form));
        model.addAttribute("base", base);
        model.addAttribute(
                "missions",
                plan.missions().stream()
                        .map(mission -> new Option(mission.id().toString(), mission.number() + ". " + mission.text()))
                        .toList());
        model.addAttribute(
                "years",
                plan.years().stream()
                        .map(String::valueOf)
                        .map(year -> new Option(year, year))
                        .toList());
        return "strategy/indicator";
    }

    /** Every year of the plan with what is said about it, and what was typed about others. */
    private static Map<Integer, String> targets(Strategy plan, StrategyForms.@Nullable Indicator form) {
        Map<Integer, String> targets = new LinkedHashMap<>();
        plan.years().forEach(year -> targets.put(year, ""));
        if (form != null) {
            form.said().forEach(one -> targets.put(one.year(), one.target()));
        }
        return targets;
    }
}
