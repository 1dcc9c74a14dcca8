package id.kinerja.audit;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    private static final String LEFT_OUT = "Kinerja-Left-Out";
    private static final String LINES = "application/x-ndjson";

    private final Verifications verifications;
    private final Chain chain;
    private final Trail trail;
    private final Policy policy;
    private final MonthExport months;

    AuditApi(Verifications verifications, Chain chain, Trail trail, Policy policy, MonthExport months) {
        this.verifications = verifications;
        this.chain = chain;
        this.trail = trail;
        this.policy = policy;
        this.months = months;
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
        require(me);
        Verification found = verifications.verify(head == null ? List.of() : head);
        trail.record(Entry.of(Action.TRAIL_VERIFIED, "audit-trail", found.head().position())
                .changed(Map.of(), Map.of("intact", found.intact())));
        return found;
    }

    @GetMapping("/heads")
    @Operation(summary = "Where the chain ends now, to be kept elsewhere")
    Heads heads(@AuthenticationPrincipal SignedIn me) {
        require(me);
        return new Heads(
                chain.last().map(seal -> Head.of(seal.position(), seal.hash())).orElseGet(chain::start),
                months.months());
    }

    @GetMapping(path = "/months/{month}", produces = LINES)
    @Operation(
            summary = "A month that is over, an entry with its seal a line, to be kept elsewhere",
            description =
                    "When all of it was sent, the month counts as exported and may be dropped when its time is over. Of entries"
                            + " about whoever asks, the line has the seal alone (`leftOut`), and `Kinerja-Left-Out` says how many they"
                            + " are; such a file does not count as an export: another auditor, or one who is not appraised, makes it.")
    @ApiResponse(
            responseCode = "200",
            description = "JSON, an object a line, in the order of the chain",
            content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
    void month(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable @Schema(type = "string", example = "2026-07") YearMonth month,
            HttpServletResponse response)
            throws IOException {
        require(me);
        if (!months.isReady(month.atDay(1))) {
            throw new NotVisible();
        }
        months.begun(month, me.userName());
        response.setContentType(LINES);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + month + ".jsonl")
                        .build()
                        .toString());
        long own = months.about(me.employeeId(), month.atDay(1));
        if (own > 0) {
            response.setHeader(LEFT_OUT, String.valueOf(own));
        }
        MonthExport.Written written = months.write(month.atDay(1), me.employeeId(), response.getOutputStream());
        response.flushBuffer();
        if (written.leftOut() == 0) {
            months.handedOut(written, me.userName());
        }
    }

    private void require(SignedIn me) {
        policy.require(me, Right.READ, Matter.AUDIT_TRAIL);
    }

    /**
     * Heads of the chain.
     *
     * @param newest its end now
     * @param months those that were exported, with the head at the end of each
     */
    record Heads(Head newest, List<MonthExport.Month> months) {}
}
