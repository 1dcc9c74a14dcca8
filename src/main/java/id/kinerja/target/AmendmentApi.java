package id.kinerja.target;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.api.Constraints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Amendments and versions of established plans for programs; the draft is written by the addresses of the plan. */
@RestController
@RequestMapping("/api/target-plans/{id}")
@Tag(name = "Target plans")
class AmendmentApi {

    private final Amendments amendments;
    private final AmendmentReader reader;
    private final AmendmentAccess access;
    private final ApiPlans plans;
    private final Constraints constraints;
    private final OpenedFiles opened;

    AmendmentApi(
            Amendments amendments,
            AmendmentReader reader,
            AmendmentAccess access,
            ApiPlans plans,
            Constraints constraints,
            OpenedFiles opened) {
        this.amendments = amendments;
        this.reader = reader;
        this.access = access;
        this.plans = plans;
        this.constraints = constraints;
        this.opened = opened;
    }

    /**
     * That an amendment is taken back.
     *
     * @param reason may be missing
     */
    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping("/amendments")
    @Operation(summary = "The amendments of a plan, the newest first")
    List<ApiAmendmentLine> amendments(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        access.require(id, me);
        opened.opened(me, reader.owner(id), TargetOpener.PROCESS, id);
        return reader.ofPlan(id).stream().map(ApiAmendmentLine::of).toList();
    }

    @GetMapping("/amendments/{amendment}")
    @Operation(summary = "An amendment with the plan as it is to make it, and what it changes")
    ApiAmendment amendment(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID amendment) {
        access.require(id, me);
        var shown = reader.of(id, amendment);
        opened.opened(me, shown.plan().employee().id(), TargetOpener.PROCESS, id);
        return plans.amendment(shown, access.mayWithdraw(shown, me), me);
    }

    @PostMapping("/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Starts an amendment of an established plan, as its employee or who decides on it",
            description = "The employee then writes it with `PUT /api/target-plans/{id}/results/{result}` and its"
                    + " neighbours, and submits it in the task `amendment-draft`. The plan stays as it is in force until"
                    + " the task `amendment-decide` approves it.")
    ApiAmendment start(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody AmendmentForm body) {
        access.toChange(id, me);
        constraints.check(body);
        return amendment(
                me,
                id,
                amendments.start(
                        id,
                        String.valueOf(body.reason()).strip(),
                        String.valueOf(body.wanted()).strip(),
                        me));
    }

    @PostMapping("/amendments/{amendment}/withdrawal")
    @Operation(summary = "Takes an amendment back before it is decided, for the side that had started it")
    ApiAmendment withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID amendment,
            @Valid @RequestBody WithdrawalBody body) {
        access.require(id, me);
        var form = new WithdrawalForm(body.reason());
        constraints.check(form);
        amendments.withdraw(
                id, amendment, form.reason() == null ? "" : form.reason().strip(), me);
        return amendment(me, id, amendment);
    }

    @GetMapping("/versions")
    @Operation(summary = "The established versions of a plan, the newest first")
    List<ApiVersion> versions(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        access.require(id, me);
        opened.opened(me, reader.owner(id), TargetOpener.PROCESS, id);
        return reader.versions(id).stream().map(ApiVersion::of).toList();
    }

    @GetMapping("/versions/{version}")
    @Operation(summary = "What a version of a plan says, and what it changed in the one before")
    ApiShownVersion version(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable int version) {
        access.require(id, me);
        var shown = reader.version(id, version);
        opened.opened(me, shown.plan().employee().id(), TargetOpener.PROCESS, id);
        return plans.version(shown);
    }
}
