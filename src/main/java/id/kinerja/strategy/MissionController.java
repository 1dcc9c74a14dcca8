package id.kinerja.strategy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.page.Notice;
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
    private final StrategySaving saving;
    private final Policy policy;

    MissionController(Strategies strategies, StrategySaving saving, Policy policy) {
        this.strategies = strategies;
        this.saving = saving;
        this.policy = policy;
    }

    @GetMapping("/new")
    String begin(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        requireWriter(me);
        return "redirect:/strategy/" + strategies.get(id).id() + "/missions/" + UUID.randomUUID();
    }

    @GetMapping("/{mission}")
    String edit(@PathVariable UUID id, @PathVariable UUID mission, @AuthenticationPrincipal SignedIn me, Model model) {
        requireWriter(me);
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
        requireWriter(me);
        var outcome =
                saving.save(typed, () -> strategies.putMission(id, mission, form, me.userName()), model, response);
        if (outcome == StrategySaving.Outcome.SAVED) {
            Notice.success("strategy.saved").after(redirect);
            return "redirect:/strategy/" + id;
        }
        var plan = strategies.get(id);
        Integer current = base;
        if (outcome == StrategySaving.Outcome.CONFLICT) {
            var stored = plan.mission(mission).orElse(null);
            model.addAttribute("stored", stored);
            current = stored == null ? null : stored.revision();
        }
        return page(plan, mission, form, current, model);
    }

    @PostMapping("/{mission}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID mission,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireWriter(me);
        var outcome = saving.save(null, () -> strategies.removeMission(id, mission, me.userName()), model, response);
        if (outcome == StrategySaving.Outcome.SAVED) {
            Notice.success("strategy.removed").after(redirect);
            return "redirect:/strategy/" + id;
        }
        return edit(id, mission, me, model);
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

    private void requireWriter(SignedIn me) {
        policy.require(me, Right.WRITE, Matter.STRATEGY);
    }
}
