package id.kinerja.distribution;

import id.kinerja.access.SignedIn;
import id.kinerja.distribution.AwaitedReasons.Awaited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/rating-reasons")
@Tag(name = "Unit results", description = "What units achieved in a period (capaian kinerja organisasi)")
class DeviationReasonApi {

    private final DeviationReasons reasons;

    DeviationReasonApi(DeviationReasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(
            summary =
                    "My ratings that leave the pattern since the unit's result was set or changed, and wait for a reason")
    List<Awaited> list(@AuthenticationPrincipal SignedIn me) {
        return reasons.of(me);
    }

    @PutMapping("/{evaluation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives the reason; the rating stays as it is")
    void give(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID evaluation,
            @Valid @RequestBody DeviationReasonForm body) {
        reasons.give(me, evaluation, String.valueOf(body.reason()).strip());
    }
}
