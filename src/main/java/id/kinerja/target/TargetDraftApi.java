package id.kinerja.target;

import id.kinerja.access.SignedIn;
import id.kinerja.api.Constraints;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.Problems;
import id.kinerja.page.TypedText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An employee's own plan for programs, drafted section by section; drafts may be incomplete. */
@RestController
@RequestMapping("/api/target-plans/{id}")
@Tag(name = "Target plans")
class TargetDraftApi {

    private final ApiPlans plans;
    private final Drafting drafting;
    private final Constraints constraints;
    private final Problems problems;

    TargetDraftApi(ApiPlans plans, Drafting drafting, Constraints constraints, Problems problems) {
        this.plans = plans;
        this.drafting = drafting;
        this.constraints = constraints;
        this.problems = problems;
    }

    /** How results are measured. */
    record ApproachBody(
            @NotNull(message = "{api.problem.missing}") Approach approach) {}

    @PutMapping("/approach")
    @Operation(summary = "Chooses how the results of my plan are measured")
    ApiPlan choose(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody ApproachBody body) {
        drafting.choose(id, body.approach(), me);
        return plans.working(id, me);
    }

    @PutMapping("/results/{result}")
    @Operation(summary = "Adds a result with its indicators to my plan, or replaces the one with this id")
    ApiPlan put(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID result,
            @Valid @RequestBody ResultBody body) {
        requireDistinct("indicators", body.ids(), new HashSet<>(Set.of(result)));
        var form = body.typed();
        constraints.check(form);
        drafting.save(id, result, form, "", me);
        return plans.working(id, me);
    }

    @DeleteMapping("/results/{result}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a result from my plan; one that is not there stays away")
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID result) {
        drafting.remove(id, result, me);
    }

    @PutMapping("/expectations")
    @Operation(summary = "Writes into my plan what the leader specially expects of behaviours")
    ApiPlan expect(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody ExpectationsBody body) {
        var form = body.typed();
        constraints.check(form);
        drafting.expect(id, ExpectationsForm.texts(form.expectations()), TypedText.of(form.base()), me);
        return plans.working(id, me);
    }

    @PutMapping("/annex/{list}")
    @Operation(summary = "Replaces the rows of one list of my plan's annex")
    ApiPlan annex(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable AnnexKind list,
            @Valid @RequestBody AnnexBody body) {
        requireDistinct("rows", body.ids(), new HashSet<>());
        var form = body.typed();
        constraints.check(form);
        drafting.annex(id, list, form.content(list), TypedText.of(form.base()), me);
        return plans.working(id, me);
    }

    /** Each row needs an id of its own: of two with the same, one would be lost. */
    private void requireDistinct(String rows, List<UUID> ids, Set<UUID> used) {
        for (int i = 0; i < ids.size(); i++) {
            if (!used.add(ids.get(i))) {
                throw new InvalidInput(
                        List.of(new FieldFault(rows + "[" + i + "].id", problems.text("target.api.id-twice"))));
            }
        }
    }
}
