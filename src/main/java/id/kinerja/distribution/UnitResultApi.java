package id.kinerja.distribution;

import id.kinerja.access.SignedIn;
import id.kinerja.api.Problems;
import id.kinerja.distribution.UnitResults.Line;
import id.kinerja.organization.Employee;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units' results for programs, by the rules of the pages. */
@RestController
@RequestMapping("/api/unit-results")
@Tag(name = "Unit results", description = "What units achieved in a period (capaian kinerja organisasi)")
class UnitResultApi {

    private final UnitResults results;
    private final GradedPeriods periods;
    private final Problems problems;

    UnitResultApi(UnitResults results, GradedPeriods periods, Problems problems) {
        this.results = results;
        this.periods = periods;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The units whose results I set or see in a period, each after its parent")
    List<ApiUnitResult> list(@AuthenticationPrincipal SignedIn me, @RequestParam UUID period) {
        return results.visible(me, periods.get(period).id()).stream()
                .map(ApiUnitResult::of)
                .toList();
    }

    @PutMapping("/{unit}/{period}")
    @Operation(
            summary = "Sets what a unit achieved in a period, for the head above",
            description =
                    "With `round`, the one that I read, it is refused when it was set meanwhile; 0 where it was not set.")
    ApiUnitResult set(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID unit,
            @PathVariable UUID period,
            @Valid @RequestBody UnitResultForm body) {
        periods.get(period);
        results.set(
                me,
                unit,
                period,
                Objects.requireNonNull(body.grade()),
                String.valueOf(body.reason()).strip(),
                body.round());
        return ApiUnitResult.of(results.one(me, unit, period));
    }

    @ExceptionHandler
    ProblemDetail setMeanwhile(SetMeanwhile meanwhile) {
        return problems.of(HttpStatus.CONFLICT, "set-meanwhile", "distribution.refused.round");
    }

    /**
     * A unit and what it achieved.
     *
     * @param round how often it was set, 0 for never
     * @param grade none while nobody has set it
     * @param grader the name of who sets it; none when nobody is above
     * @param settable whether I may set it
     * @param awaitedReasons how many ratings leave its pattern since it was set or changed, and have no reason yet
     */
    record ApiUnitResult(
            UUID unit,
            String code,
            String name,
            int round,
            @Nullable UnitGrade grade,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable String grader,
            boolean settable,
            int awaitedReasons) {

        static ApiUnitResult of(Line line) {
            UnitResult result = line.result();
            Employee grader = line.grader();
            return new ApiUnitResult(
                    line.unit().id(),
                    line.unit().code(),
                    line.unit().name(),
                    result == null ? 0 : result.round(),
                    result == null ? null : result.grade(),
                    result == null ? null : result.reason(),
                    result == null ? null : result.at(),
                    grader == null ? null : grader.titledName(),
                    line.settable(),
                    line.awaitedReasons());
        }
    }
}
