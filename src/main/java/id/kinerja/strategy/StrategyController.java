package id.kinerja.strategy;

import id.kinerja.access.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
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

/** The pages on which everybody reads the strategy, and the performance team writes its vision and period. */
@Controller
@RequestMapping("/strategy")
class StrategyController {

    /** A strategy's id in an address. */
    static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final Strategies strategies;
    private final StrategyRemoval removal;
    private final StrategySaving saving;

    StrategyController(Strategies strategies, StrategyRemoval removal, StrategySaving saving) {
        this.strategies = strategies;
        this.removal = removal;
        this.saving = saving;
    }

    @GetMapping
    String current(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(strategies.current().orElse(null), me, model);
    }

    @GetMapping(ID)
    String read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(strategies.get(id), me, model);
    }

    @GetMapping("/new")
    String begin(@AuthenticationPrincipal SignedIn me, Model model) {
        saving.requireWriter(me);
        return form(null, StrategyForms.Head.EMPTY, null, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") StrategyForms.Head form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return saving.save(
                me,
                new StrategySaving.Sent(typed, model, response, redirect),
                "strategy.saved",
                () -> "/strategy/" + strategies.add(form, me.userName()),
                outcome -> form(null, form, null, model));
    }

    @GetMapping(ID + "/edit")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        saving.requireWriter(me);
        var plan = strategies.get(id);
        return form(plan, StrategyForms.Head.of(plan), plan.revision(), model);
    }

    @PostMapping(ID + "/edit")
    String change(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") StrategyForms.Head form,
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
                () -> strategies.change(id, form, me.userName()),
                outcome -> {
                    var plan = strategies.get(id);
                    var current = StrategySaving.base(outcome, base, Optional.of(plan), Strategy::revision, model);
                    return form(plan, form, current, model);
                });
    }

    @PostMapping(ID + "/removal")
    String remove(
            @PathVariable UUID id,
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
                "/strategy",
                () -> removal.strategy(id, why, me.userName()),
                outcome -> edit(id, me, model));
    }

    private String page(@Nullable Strategy plan, SignedIn me, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute(
                "others",
                strategies.all().stream()
                        .filter(one -> plan == null || !one.id().equals(plan.id()))
                        .toList());
        model.addAttribute("writes", saving.writes(me));
        return "strategy/strategy";
    }

    private static String form(
            @Nullable Strategy plan, StrategyForms.@Nullable Head form, @Nullable Integer base, Model model) {
        model.addAttribute("base", base);
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        return "strategy/head";
    }
}
