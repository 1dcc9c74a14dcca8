package id.kinerja.strategy;

import id.kinerja.access.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** The performance team's page of a mission. A new one is made when it is first saved. */
@Controller
@RequestMapping("/strategy/{id}/missions")
class MissionController {

    private final Strategies strategies;
    private final StrategyRemoval removal;
    private final StrategySaving saving;

    MissionController(Strategies strategies, StrategyRemoval removal, StrategySaving saving) {
        this.strategies = strategies;
        this.removal = removal;
        this.saving = saving;
    }

    @GetMapping("/new")
    String begin(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        saving.requireWriter(me);
        return "redirect:/strategy/" + strategies.get(id).id() + "/missions/" + UUID.randomUUID();
    }

    @GetMapping("/{mission}")
    String edit(@PathVariable UUID id, @PathVariable UUID mission, @AuthenticationPrincipal SignedIn me, Model model) {
        saving.requireWriter(me);
        var plan = strategies.get(id);
        var form = plan.mission(mission)
                .map(StrategyForms.Mission::of)
                .orElseGet(() -> new StrategyForms.Mission("", plan.missions().size() + 1, null));
        return page(plan, mission, form, form.base(), model);
    }

    @PostMapping("/{mission}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID mission,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") StrategyForms.Mission form,
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
                () -> strategies.putMission(id, mission, form, me.userName()),
                outcome -> {
                    var plan = strategies.get(id);
                    var stored = plan.mission(mission);
                    var current = StrategySaving.base(outcome, base, stored, Strategy.Mission::revision, model);
                    return page(plan, mission, form, current, model);
                });
    }

    @PostMapping("/{mission}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID mission,
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
                () -> removal.mission(id, mission, why, me.userName()),
                outcome -> edit(id, mission, me, model));
    }

    private static String page(
            Strategy plan, UUID mission, StrategyForms.@Nullable Mission form, @Nullable Integer base, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("mission", mission);
        model.addAttribute("form", form);
        model.addAttribute("base", base);
        model.addAttribute("removable", plan.mission(mission).isPresent());
        return "strategy/mission";
    }
}
