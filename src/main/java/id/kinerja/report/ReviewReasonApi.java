package id.kinerja.report;

import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reasons beside single activities, from programs. */
@RestController
@Tag(name = "Daily reports")
class ReviewReasonApi {

    private final ReviewReasons reasons;

    ReviewReasonApi(ReviewReasons reasons) {
        this.reasons = reasons;
    }

    @PutMapping("/api/daily-reports/cases/{report}/reasons/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Keeps why an activity is to be returned, until I return the report; an empty reason is forgotten")
    void keep(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID report,
            @PathVariable UUID activity,
            @Valid @RequestBody ReviewReasonController.Note note) {
        reasons.keep(me, report, activity, note.text());
    }
}
