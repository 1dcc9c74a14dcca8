package id.kinerja.audit;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who opened my file, for programs. */
@RestController
@Tag(name = "Audit trail")
class FileOpeningApi {

    private final FileOpenings openings;

    FileOpeningApi(FileOpenings openings) {
        this.openings = openings;
    }

    @GetMapping("/api/opened-files")
    @Operation(summary = "Who opened my plans, reports and evaluations; the newest first")
    ApiPage<FileOpening> list(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        UUID self = Optional.ofNullable(me.employeeId()).orElseThrow(NotVisible::new);
        return ApiPage.of(openings.of(self, paging.offset(), paging.limit()), paging, openings.count(self));
    }
}
