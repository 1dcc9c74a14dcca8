package id.kinerja.operation;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
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
    private final Policy policy;

    ReconciliationApi(Reconciliations reconciliations, Policy policy) {
        this.reconciliations = reconciliations;
        this.policy = policy;
    }

    /** The newest one, nightly or asked for. */
    @GetMapping("/latest")
    @Operation(summary = "The newest comparison, nightly or asked for")
    Reconciliation latest(@AuthenticationPrincipal SignedIn me) {
        policy.require(me, Right.READ, Matter.OPERATION);
        return reconciliations.latest(me).orElseThrow(NotVisible::new);
    }

    /** Compares now and answers when it is done. */
    @PostMapping
    @Operation(summary = "Compare now")
    @ResponseStatus(HttpStatus.CREATED)
    Reconciliation run(@AuthenticationPrincipal SignedIn me) {
        policy.require(me, Right.WRITE, Matter.OPERATION);
        return reconciliations.run(me);
    }
}
