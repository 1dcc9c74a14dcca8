package id.kinerja.privacy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is removed when its time is over, for programs. */
@RestController
@RequestMapping("/api/retention")
@Tag(name = "Retention", description = "What is removed when its time is over (retensi)")
class RetentionApi {

    private final Removal removal;
    private final RemovalRuns runs;
    private final Policy policy;

    RetentionApi(Removal removal, RemovalRuns runs, Policy policy) {
        this.removal = removal;
        this.runs = runs;
        this.policy = policy;
    }

    @GetMapping("/runs")
    @Operation(summary = "What each night's run removed; the newest first")
    ApiPage<RemovalRun> runs(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        policy.require(me, Right.READ, Matter.RETENTION);
        return ApiPage.of(runs.page(paging.offset(), paging.limit()), paging, runs.count());
    }

    @GetMapping("/due")
    @Operation(summary = "What would be removed now; nothing is")
    List<RemovedKind> due(@AuthenticationPrincipal SignedIn me) {
        policy.require(me, Right.READ, Matter.RETENTION);
        return removal.preview();
    }
}
