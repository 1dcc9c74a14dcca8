package id.kinerja.overview;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The overview for programs. */
@RestController
@Tag(name = "Overview", description = "How far appraisals are, and what they came to, in numbers by agency")
class OverviewApi {

    private final Overviews overviews;

    OverviewApi(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/overview")
    @Operation(
            summary = "Numbers of a period by agency, for who leads or watches over many people",
            description =
                    "Without a period, of the one that ended last. People are counted where they worked on its last day, or today while it runs. Predicates are left out until the period is over, its window closed and every result of the agency handed over, and where fewer people are rated than a setting says.")
    ApiOverview read(@AuthenticationPrincipal SignedIn me, @RequestParam(required = false) @Nullable UUID period) {
        Overviews.Overview found = overviews.of(me, period);
        if (found.period() == null) {
            throw new NotVisible();
        }
        return new ApiOverview(found.period().id(), found.day(), found.least(), found.agencies());
    }

    /**
     * @param day the day on which people are counted where they worked
     * @param leastPeople how many must be rated, so that predicates are told
     */
    record ApiOverview(UUID period, LocalDate day, int leastPeople, List<AgencyCount> agencies) {}
}
