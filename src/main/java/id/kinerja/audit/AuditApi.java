package id.kinerja.audit;

import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for auditors and their programs. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit trail", description = "Is the trail whole? (jejak audit)")
class AuditApi {

    private final Verifications verifications;
    private final Chain chain;
    private final Trail trail;

    AuditApi(Verifications verifications, Chain chain, Trail trail) {
        this.verifications = verifications;
        this.chain = chain;
        this.trail = trail;
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
                chain.last().map(seal -> Head.of(seal.position(), seal.hash())).orElseGet(chain::start));
    }

    private static void require(SignedIn me) {
        if (!me.has(Role.AUDITOR)) {
            throw new NotVisible();
        }
    }

    /**
     * Heads of the chain.
     *
     * @param newest its end now
     */
    record Heads(Head newest) {}
}
