package id.kinerja.target;

import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What serves a regional indicator, for programs. */
@RestController
@Tag(name = "Strategy")
class CascadeApi {

    private final Cascades cascades;

    CascadeApi(Cascades cascades) {
        this.cascades = cascades;
    }

    @GetMapping("/api/regional-indicators/{indicator}/cascade")
    @Operation(
            summary = "How many results serve a regional indicator, by level and unit",
            description = "In numbers, among the people of whom who asks may know numbers. `year` is today's unless it"
                    + " is said.")
    Cascade read(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID indicator,
            @RequestParam(required = false) @Nullable Integer year) {
        return cascades.of(me, indicator, year);
    }
}
