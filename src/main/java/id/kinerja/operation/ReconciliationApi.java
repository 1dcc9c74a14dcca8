package id.kinerja.operation;

import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reconciliations for other systems, such as a monitor or a test. */
@RestController
@RequestMapping("/api/reconciliations")
@Tag(name = "Reconciliations", description = "Comparisons of tables and engine")
class ReconciliationApi {

    private final Reconciliations reconciliations;

    ReconciliationApi(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** The newest one, nightly or asked for. */
    @GetMapping("/latest")
    @Operation(summary = "The newest comparison, nightly or asked for")
    Reconciliation latest(@AuthenticationPrincipal SignedIn me) {
        require(me);
        return reconciliations.latest().orElseThrow(NotVisible::new);
    }

    /** Compares now and answers when it is done. */
    @PostMapping
    @Operation(summary = "Compare now")
    @ResponseStatus(HttpStatus.CREATED)
    Reconciliation run(@AuthenticationPrincipal SignedIn me) {
        require(me);
        return reconciliations.run(me.userName());
    }

    private static void require(SignedIn me) {
        if (!me.has(Role.OPERATOR) && !me.has(Role.PROCESS_OWNER)) {
            throw new NotVisible();
        }
    }
}
