package id.kinerja.audit;

import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for auditors and their programs. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit trail", description = "Is the trail whole? (jejak audit)")
class AuditApi {

    private final TrailInspection inspection;

    AuditApi(TrailInspection inspection) {
        this.inspection = inspection;
    }

    @GetMapping("/verification")
    @Operation(summary = "Computes the chain anew; names the first broken entry and what is overdue unsealed")
    Verification verify(
            @AuthenticationPrincipal SignedIn me,
            @Parameter(
                            description = "heads that were kept elsewhere, each as `position:hash`",
                            array = @ArraySchema(schema = @Schema(type = "string", pattern = Head.WRITTEN)))
                    @RequestParam(required = false)
                    @Nullable
                    List<Head> head) {
        return inspection.verify(me, head == null ? List.of() : head);
    }

    @GetMapping("/heads")
    @Operation(summary = "Where the chain ends now, to be kept elsewhere")
    Heads heads(@AuthenticationPrincipal SignedIn me) {
        return new Heads(inspection.newest(me), inspection.exported(me));
    }

    @GetMapping(path = "/months/{month}", produces = TrailInspection.LINES)
    @Operation(
            summary = "A month that is over, an entry with its seal a line, to be kept elsewhere",
            description =
                    "Of entries about whoever asks, and of those about anonymous feedback, the line has the seal alone (`leftOut`);"
                            + " those about something that auditors read by case stand without `before`, `after` and `reason`"
                            + " (`withheld`), unless who asks examines the person. `Kinerja-Left-Out` says how many both are."
                            + " A file that has everything counts as an export when all of it was sent: the month may be dropped"
                            + " when its time is over. Otherwise the command line makes the one that counts.")
    @ApiResponse(
            responseCode = "200",
            description = "JSON, an object a line, in the order of the chain",
            content = @Content(mediaType = TrailInspection.LINES, schema = @Schema(type = "string")))
    void month(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable @Schema(type = "string", example = "2026-07") YearMonth month,
            HttpServletResponse response)
            throws IOException {
        inspection.send(me, month, response);
    }

    /**
     * Heads of the chain.
     *
     * @param newest its end now
     * @param months those that were exported, with the head at the end of each
     */
    record Heads(Head newest, List<MonthExport.Month> months) {}
}
