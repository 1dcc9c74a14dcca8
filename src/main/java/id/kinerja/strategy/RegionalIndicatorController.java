package id.kinerja.strategy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.page.Notice;
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
    private final StrategySaving saving;
    private final Policy policy;

    RegionalIndicatorController(
            Strategies strategies, RegionalIndicators indicators, StrategySaving saving, Policy policy) {
        this.strategies = strategies;
        this.indicators = indicators;
        this.saving = saving;
        this.policy = policy;
    }

    @GetMapping("/new")
    String begin(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID mission,
            @AuthenticationPrincipal SignedIn me) {
        requireWriter(me);
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
        requireWriter(me);
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
        requireWriter(me);
        var outcome = saving.save(typed, () -> indicators.put(id, indicator, form, me.userName()), model, response);
        if (outcome == StrategySaving.Outcome.SAVED) {
            Notice.success("strategy.saved").after(redirect);
            return "redirect:/strategy/" + id;
        }
        var plan = strategies.get(id);
        Integer current = base;
        if (outcome == StrategySaving.Outcome.CONFLICT) {
            var stored = plan.indicator(indicator).orElse(null);
            model.addAttribute("stored", stored);
            current = stored == null ? null : stored.revision();
        }
        return page(plan, indicator, form, current, model);
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
        requireWriter(me);
        return done(
                id,
                indicator,
                typed,
                () -> indicators.end(id, indicator, end, me.userName()),
                me,
                model,
                response,
                redirect);
    }

    @PostMapping("/{indicator}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireWriter(me);
        return done(
                id,
                indicator,
                null,
                () -> indicators.remove(id, indicator, me.userName()),
                me,
                model,
                response,
                redirect);
    }

    private String done(
            UUID id,
            UUID indicator,
            @Nullable BindingResult typed,
            Runnable act,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (saving.save(typed, act, model, response) == StrategySaving.Outcome.SAVED) {
            Notice.success("strategy.saved").after(redirect);
            return "redirect:/strategy/" + id;
        }
        return edit(id, indicator, null, me, model);
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

    private void requireWriter(SignedIn me) {
        policy.require(me, Right.WRITE, Matter.STRATEGY);
    }
}
