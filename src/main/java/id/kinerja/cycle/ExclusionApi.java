package id.kinerja.cycle;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Organization;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is not evaluated, for programs. */
@RestController
@RequestMapping("/api")
@Tag(
        name = "Exclusions",
        description = "Who is not evaluated, for which days, by which document (dikecualikan, ditutup)")
class ExclusionApi {

    private final Exclusions exclusions;
    private final ExclusionViews views;
    private final PeriodStore periods;
    private final Organization organization;
    private final Policy policy;
    private final Problems problems;

    ExclusionApi(
            Exclusions exclusions,
            ExclusionViews views,
            PeriodStore periods,
            Organization organization,
            Policy policy,
            Problems problems) {
        this.exclusions = exclusions;
        this.views = views;
        this.periods = periods;
        this.organization = organization;
        this.policy = policy;
        this.problems = problems;
    }

    @GetMapping("/exclusions")
    @Operation(summary = "Everybody's exclusions, withdrawn ones too; those that begin last first")
    ApiPage<ExclusionViews.Line> list(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        return ApiPage.of(views.page(me, paging.limit(), paging.offset()), paging, views.count());
    }

    @GetMapping("/exclusions/{id}")
    @Operation(summary = "One exclusion; the employee may read the own")
    ExclusionViews.Named read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return views.toRead(me, id);
    }

    @PostMapping("/exclusions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Records that somebody is not evaluated, or not any more",
            description = "Running evaluations that it concerns end, and openings leave the person out.")
    ExclusionViews.Named add(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody ExclusionForms.New body) {
        policy.require(me, Right.WRITE, Matter.EXCLUSION);
        UUID employee = Objects.requireNonNull(body.employee());
        if (organization.all(List.of(employee)).isEmpty()) {
            throw new Refused("employee", "api.problem.unknown");
        }
        views.requireOf(me, employee);
        return views.toRead(me, exclusions.add(body, me.userName()));
    }

    @PostMapping("/exclusions/{id}/end")
    @Operation(summary = "Says on which day it ended, now that it is known or is another")
    ExclusionViews.Named end(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody ExclusionForms.End body) {
        views.requireWritable(me, id);
        exclusions.end(id, Objects.requireNonNull(body.endsOn()), me.userName());
        return views.toRead(me, id);
    }

    @PostMapping("/exclusions/{id}/withdrawal")
    @Operation(summary = "Withdraws one that was recorded wrongly; evaluations that it ended begin again")
    ExclusionViews.Named withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @Valid @RequestBody ExclusionForms.Withdrawal body) {
        views.requireWritable(me, id);
        exclusions.withdraw(id, Objects.requireNonNull(body.reason()), me.userName());
        return views.toRead(me, id);
    }

    @GetMapping("/periods/{id}/exclusions")
    @Operation(summary = "Who is not evaluated in a period, and why, by name")
    ApiPage<ExclusionViews.Line> ofPeriod(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @ParameterObject PageQuery paging) {
        return ApiPage.cut(views.from(me, periods.find(id).orElseThrow(NotVisible::new)), paging);
    }
}
