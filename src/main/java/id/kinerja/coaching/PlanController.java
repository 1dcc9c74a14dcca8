package id.kinerja.coaching;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which superior and employee write the plan. */
@Controller
@RequestMapping("/coaching/{id}/plan")
class PlanController {

    private final CoachingAccess access;
    private final PlanRows rows;
    private final PlanDrafts drafts;
    private final PlanCheck check;
    private final CoachingHistory history;
    private final Organization organization;
    private final FieldMessages messages;

    PlanController(
            CoachingAccess access,
            PlanRows rows,
            PlanDrafts drafts,
            PlanCheck check,
            CoachingHistory history,
            Organization organization,
            FieldMessages messages) {
        this.access = access;
        this.rows = rows;
        this.drafts = drafts;
        this.check = check;
        this.history = history;
        this.organization = organization;
        this.messages = messages;
    }

    @GetMapping
    String open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean more,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Coaching coaching = access.toPlan(me, id);
        if (coaching.state() != CoachingState.DRAFTING) {
            return "redirect:/coaching/" + id;
        }
        return show(coaching, PlanInput.of(coaching.version(), rows.of(id)).shown(more), me, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("input") PlanInput input,
            BindingResult typed,
            @RequestParam(defaultValue = "") String next,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Coaching coaching = access.toPlan(me, id);
        FormErrors errors = saved(coaching, input, typed, me, response);
        if (errors.any()) {
            boolean conflict = response.getStatus() == HttpStatus.CONFLICT.value();
            Coaching now = access.toPlan(me, id);
            model.addAttribute(FormErrors.ATTRIBUTE, errors);
            model.addAttribute("stored", conflict ? rows.of(id) : List.of());
            return show(coaching, (conflict ? input.asOf(now.version()) : input).shown(false), me, model);
        }
        if (next.equals("more")) {
            return "redirect:/coaching/" + id + "/plan?more=true";
        }
        if (next.equals("submit")) {
            var problems = check.problems(rows.of(id));
            var step = access.step(me, id);
            if (!problems.isEmpty()) {
                FieldMessages.Collected found = messages.collect();
                problems.forEach(problem -> found.add(problem.field(), problem.code()));
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
                Coaching now = access.toPlan(me, id);
                return show(now, PlanInput.of(now.version(), rows.of(id)).shown(false), me, model);
            }
            if (step.isPresent()) {
                return "redirect:/tasks/" + step.get().taskId();
            }
        }
        Notice.success("coaching.plan.saved").after(redirect);
        return "redirect:/coaching/" + id + "/plan";
    }

    @PostMapping("/autosave")
    String autosave(
            @PathVariable UUID id,
            @Valid @ModelAttribute("input") PlanInput input,
            BindingResult typed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response) {
        saved(access.toPlan(me, id), input, typed, me, response);
        model.addAttribute("version", access.toPlan(me, id).version());
        return "coaching/parts :: version";
    }

    /** Saves; what stood against it, with the answer's status: 422 for what is typed, 409 for what came in between. */
    private FormErrors saved(
            Coaching coaching, PlanInput input, BindingResult typed, SignedIn me, HttpServletResponse response) {
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        List<PlanAction> content = typed.hasErrors() ? List.of() : input.content(found);
        if (found.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else if (!drafts.save(coaching, input.shownVersion(), content, me)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            found.add(
                    "", coaching.state() == CoachingState.DRAFTING ? "coaching.plan.conflict" : "coaching.plan.closed");
        }
        return found.errors();
    }

    private String show(Coaching coaching, PlanInput input, SignedIn me, Model model) {
        access.opened(me, coaching);
        model.addAttribute("coaching", coaching);
        model.addAttribute("employee", organization.get(coaching.employeeId()));
        model.addAttribute("input", input);
        model.addAttribute("kinds", ActionKind.values());
        model.addAttribute("most", PlanInput.MOST);
        model.addAttribute("lastReturn", history.lastReturn(coaching.id()));
        model.addAttribute("step", access.step(me, coaching.id()).orElse(null));
        return "coaching/plan";
    }
}
