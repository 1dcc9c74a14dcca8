package id.kinerja.cycle;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Periods for programs: everybody reads them, the personnel admins create, open and lock. */
@RestController
@RequestMapping("/api/periods")
@Tag(name = "Periods", description = "Performance years and their periods (periode kinerja)")
class PeriodApi {

    private final PeriodStore periods;
    private final PerformanceYears years;
    private final Openings openings;
    private final Windows windows;
    private final Policy policy;
    private final Problems problems;

    PeriodApi(
            PeriodStore periods,
            PerformanceYears years,
            Openings openings,
            Windows windows,
            Policy policy,
            Problems problems) {
        this.periods = periods;
        this.years = years;
        this.openings = openings;
        this.windows = windows;
        this.policy = policy;
        this.problems = problems;
    }

    @GetMapping
    @Operation(
            summary =
                    "The periods of one year or of all; the newest year first, target setting before the quarters, the whole year last")
    ApiPage<Period> list(
            @Valid @ParameterObject PageQuery paging, @RequestParam(required = false) @Nullable Integer year) {
        return ApiPage.cut(
                periods.all().stream()
                        .filter(period -> year == null || period.year() == year)
                        .toList(),
                paging);
    }

    @PostMapping
    @Operation(
            summary = "Creates a year with its target setting, four quarters and annual evaluation, unless it is there")
    @ApiResponse(responseCode = "201", description = "It was created")
    @ApiResponse(responseCode = "200", description = "It was there")
    ResponseEntity<List<Period>> create(
            @AuthenticationPrincipal SignedIn me, @Valid @RequestBody PeriodController.NewYear asked) {
        requireAdmin(me);
        int year = Objects.requireNonNull(asked.year());
        boolean isNew = years.create(year, me.userName());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(periods.ofYear(year));
    }

    @PutMapping("/{id}/lock")
    @Operation(summary = "Locks a period from a day on; without a day it is unlocked")
    Period lock(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @RequestBody PeriodController.Lock asked) {
        require(id, me);
        if (!asked.isPossible()) {
            throw new InvalidInput(List.of(new FieldFault("from", problems.text("cycle.lock.range"))));
        }
        periods.lock(id, asked.from(), asked.reason(), me.userName());
        return periods.get(id);
    }

    @PostMapping("/{id}/opening")
    @Operation(summary = "Opens the period now, for everybody for whom it is not open yet")
    @ApiResponse(responseCode = "202", description = "It is being opened")
    @ApiResponse(responseCode = "200", description = "It is open for everybody")
    ResponseEntity<Opening> open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        require(id, me);
        Opening opening = windows.open(id, me.userName());
        return ResponseEntity.status(opening.running() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(opening);
    }

    @GetMapping("/{id}/opening")
    @Operation(summary = "How far the newest opening of the period is")
    Opening progress(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        require(id, me);
        return openings.latest(id).orElseThrow(NotVisible::new);
    }

    @GetMapping("/{id}/opening/failures")
    @Operation(
            summary = "For whom the newest opening of the period could not open it, and why; the next one tries again")
    ApiPage<OpeningFailure> failures(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        require(id, me);
        Opening latest = openings.latest(id).orElseThrow(NotVisible::new);
        return ApiPage.cut(openings.failures(latest.id()), paging);
    }

    @ExceptionHandler
    ProblemDetail refused(OpeningRefused refused) {
        return problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY, List.of(new FieldFault("", problems.text(refused.code()))));
    }

    private void require(UUID id, SignedIn me) {
        requireAdmin(me);
        if (periods.find(id).isEmpty()) {
            throw new NotVisible();
        }
    }

    private void requireAdmin(SignedIn me) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
    }
}
