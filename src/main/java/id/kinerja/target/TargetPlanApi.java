package id.kinerja.target;

import id.kinerja.access.Circles;
import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Whose;
import id.kinerja.api.ApiPage;
import id.kinerja.api.Constraints;
import id.kinerja.api.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Target plans for programs: found, read, and reviewed by who decides. */
@RestController
@RequestMapping("/api/target-plans")
@Tag(name = "Target plans", description = "Draft, read and review the plans of a year (SKP)")
class TargetPlanApi {

    private final PlanAccess access;
    private final PlanSearch search;
    private final ApiPlans plans;
    private final Reviewing reviewing;
    private final Circles circles;
    private final Constraints constraints;
    private final OpenedFiles opened;

    TargetPlanApi(
            PlanAccess access,
            PlanSearch search,
            ApiPlans plans,
            Reviewing reviewing,
            Circles circles,
            Constraints constraints,
            OpenedFiles opened) {
        this.access = access;
        this.search = search;
        this.plans = plans;
        this.reviewing = reviewing;
        this.circles = circles;
        this.constraints = constraints;
        this.opened = opened;
    }

    @GetMapping
    @Operation(
            summary = "My plans, those of my reports, or everybody's; the newest year first, then by employee's id",
            description = "With `employee`, that employee's, whoever `whose` says. `ALL` is for who may"
                    + " know where everybody stands, or everybody in the own units.")
    ApiPage<ApiPlanLine> list(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ParameterObject PageQuery paging,
            @RequestParam(defaultValue = "MINE") Whose whose,
            @RequestParam(required = false) @Nullable UUID employee,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable PlanState status) {
        return search.find(me, circles.of(me, Matter.PLAN, whose, employee), year, status, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A plan with all that it says, where it stands and what may be done")
    ApiPlan read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        ApiPlan plan = plans.of(id, me);
        opened.opened(me, plan.employee().id(), TargetOpener.PROCESS, id);
        return plan;
    }

    @GetMapping("/{id}/chain")
    @Operation(
            summary = "How the results of a plan serve those above them, up to regional indicator, mission and vision",
            description = "Of the plans above it tells the wording of the results in the line and whose post they are.")
    PlanChain chain(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        var plan = access.toRead(id, me);
        opened.opened(me, plan.employee().id(), TargetOpener.PROCESS, id);
        return access.chain(plan);
    }

    @GetMapping("/{id}/review")
    @Operation(summary = "The reasons and expectations that I have written on a plan that waits for my decision")
    ReviewBody review(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return written(id, me);
    }

    @PutMapping("/{id}/review")
    @Operation(summary = "Saves reasons beside rows, and expectations, before I decide in the task")
    ReviewBody review(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody ReviewBody body) {
        var form = body.typed();
        constraints.check(form);
        reviewing.save(id, form, me);
        return written(id, me);
    }

    private ReviewBody written(UUID id, SignedIn me) {
        ReviewBody written = reviewing.written(id, me);
        opened.opened(me, access.toRead(id, me).employee().id(), TargetOpener.PROCESS, id);
        return written;
    }
}
