package id.kinerja.strategy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
    private final StrategySaving saving;
    private final Policy policy;

    StrategyController(Strategies strategies, StrategySaving saving, Policy policy) {
        this.strategies = strategies;
        this.saving = saving;
        this.policy = policy;
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
        requireWriter(me);
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
        requireWriter(me);
        var id = new AtomicReference<UUID>();
        var outcome = saving.save(typed, () -> id.set(strategies.add(form, me.userName())), model, response);
        if (outcome == StrategySaving.Outcome.SAVED) {
            return saved("" + id.get(), redirect);
        }
        return form(null, form, null, model);
    }

    @GetMapping(ID + "/edit")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        requireWriter(me);
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
        requireWriter(me);
        var outcome = saving.save(typed, () -> strategies.change(id, form, me.userName()), model, response);
        if (outcome == StrategySaving.Outcome.SAVED) {
            return saved("" + id, redirect);
        }
        var plan = strategies.get(id);
        boolean conflict = outcome == StrategySaving.Outcome.CONFLICT;
        model.addAttribute("stored", conflict ? plan : null);
        return form(plan, form, conflict ? Integer.valueOf(plan.revision()) : base, model);
    }

    private String page(@Nullable Strategy plan, SignedIn me, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute(
                "others",
                strategies.all().stream()
                        .filter(one -> plan == null || !one.id().equals(plan.id()))
                        .toList());
        model.addAttribute("writes", policy.may(me, Right.WRITE, Matter.STRATEGY));
        return "strategy/strategy";
    }

    private static String saved(String id, RedirectAttributes redirect) {
        Notice.success("strategy.saved").after(redirect);
        return "redirect:/strategy/" + id;
    }

    private static String form(
            @Nullable Strategy plan, StrategyForms.@Nullable Head form, @Nullable Integer base, Model model) {
        model.addAttribute("base", base);
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        return "strategy/head";
    }

    private void requireWriter(SignedIn me) {
        policy.require(me, Right.WRITE, Matter.STRATEGY);
    }
}
