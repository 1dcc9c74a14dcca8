package id.kinerja.audit;

import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.Problems;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_HEADS = 1000;

    private final Verifications verifications;
    private final Chain chain;
    private final Trail trail;
    private final Problems problems;

    AuditApi(Verifications verifications, Chain chain, Trail trail, Problems problems) {
        this.verifications = verifications;
        this.chain = chain;
        this.trail = trail;
        this.problems = problems;
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Computes the chain anew; names the first broken entry and what is overdue unsealed",
            description =
                    "`head` is a head that was kept elsewhere, as `position:hash`, or several, separated by commas.")
    Verification verify(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String head) {
        require(me);
        Verification found = verifications.verify(heads(head));
        trail.record(Entry.of(Action.TRAIL_VERIFIED, "audit-trail", found.head().position())
                .changed(Map.of(), Map.of("intact", found.intact())));
        return found;
    }

    @GetMapping("/head")
    @Operation(summary = "The newest head of the chain, to be kept elsewhere")
    Head head(@AuthenticationPrincipal SignedIn me) {
        require(me);
        return chain.last().map(seal -> Head.of(seal.position(), seal.hash())).orElseGet(chain::start);
    }

    private List<Head> heads(String text) {
        List<String> written = text.isBlank() ? List.of() : List.of(text.split(","));
        List<Head> heads =
                written.stream().flatMap(one -> Head.read(one).stream()).toList();
        if (heads.size() != written.size() || heads.size() > MOST_HEADS) {
            throw new InvalidInput(List.of(new FieldFault("head", problems.text("audit.head.unreadable"))));
        }
        return heads;
    }

    private static void require(SignedIn me) {
        if (!me.has(Role.AUDITOR)) {
            throw new NotVisible();
        }
    }
}
