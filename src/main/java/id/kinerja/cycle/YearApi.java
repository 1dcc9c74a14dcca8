package id.kinerja.cycle;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Performance years for programs: everybody reads them, personnel admins start, publish and close. */
@RestController
@RequestMapping("/api/performance-years")
@Tag(name = "Performance years", description = "Performance years as processes (tahun kinerja)")
class YearApi {

    private final YearStore store;
    private final PerformanceYears years;
    private final YearEnd end;
    private final Publication publication;
    private final UnfinishedYears unfinished;
    private final WithoutPlans plans;
    private final Policy policy;

    YearApi(
            YearStore store,
            PerformanceYears years,
            YearEnd end,
            Publication publication,
            UnfinishedYears unfinished,
            WithoutPlans plans,
            Policy policy) {
        this.store = store;
        this.years = years;
        this.end = end;
        this.publication = publication;
        this.unfinished = unfinished;
        this.plans = plans;
        this.policy = policy;
    }

    @GetMapping
    @Operation(summary = "All years, the newest first: when each is published and closed, and when it was")
    List<PerformanceYear> list() {
        return years.all();
    }

    @GetMapping("/{year}/results")
    @Operation(
            summary = "How many have their annual result, and how many have not and why, for who publishes the year",
            description = "Numbers without predicates. Who is excluded is counted apart and not missing.")
    YearResults.Standing results(@PathVariable int year, @AuthenticationPrincipal SignedIn me) {
        require(year, me);
        return publication.shown(get(year)).map(Publication.Shown::standing).orElseThrow(NotVisible::new);
    }

    @GetMapping("/{year}/unfinished")
    @Operation(
            summary = "What the closing of a year ended without a result, and what it could not end and why",
            description = "Nothing while the year goes on. What could not be ended is tried again every night.")
    UnfinishedYears.LeftUnfinished unfinished(@PathVariable int year, @AuthenticationPrincipal SignedIn me) {
        require(year, me);
        return unfinished.of(get(year)).orElse(UnfinishedYears.LeftUnfinished.NOTHING);
    }

    @GetMapping("/{year}/without-plan")
    @Operation(
            summary = "Who works here and has no plan of the year since target setting was opened, and why",
            description =
                    "Who waits before who is excluded, by name. `POST /api/periods/{id}/opening` of target setting opens it"
                            + " for who waits, also when its window is closed; so does every night.")
    ApiPage<WithoutPlans.Without> withoutPlan(
            @PathVariable int year, @AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        require(year, me);
        return plans.page(get(year), paging);
    }

    @PostMapping("/{year}/process")
    @Operation(summary = "Starts the process of a year that was made before there was one; repeated, nothing happens")
    PerformanceYear start(@PathVariable int year, @AuthenticationPrincipal SignedIn me) {
        require(year, me);
        years.start(year);
        return get(year);
    }

    @PutMapping("/{year}/plan")
    @Operation(summary = "Chooses other days of publication and closing; without a day somebody has to do it")
    PerformanceYear plan(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn me,
            @Valid @RequestBody WindowForms.YearPlan asked) {
        require(year, me);
        end.plan(year, asked.publishesOn(), asked.endsOn(), asked.reason(), me.userName());
        return get(year);
    }

    @PostMapping("/{year}/publication")
    @Operation(summary = "Publishes a year now; all its windows must be closed")
    PerformanceYear publish(@PathVariable int year, @AuthenticationPrincipal SignedIn me) {
        require(year, me);
        end.publish(year, me.userName());
        return get(year);
    }

    @PostMapping("/{year}/closing")
    @Operation(summary = "Closes a published year now: every period of it is locked")
    PerformanceYear close(@PathVariable int year, @AuthenticationPrincipal SignedIn me) {
        require(year, me);
        end.end(year, me.userName());
        return get(year);
    }

    private void require(int year, SignedIn me) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        get(year);
    }

    private PerformanceYear get(int year) {
        return store.find(year).orElseThrow(NotVisible::new);
    }
}
