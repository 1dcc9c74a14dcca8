package id.kinerja.organization;

import id.kinerja.api.ApiPage;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.RosterImportAnswer.Another;
import id.kinerja.organization.RosterImportAnswer.IssueAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Rosters for other systems; for personnel admins alone. */
@RestController
@RequestMapping("/api/roster-imports")
@Tag(name = "Rosters", description = "Import units and people, and export people; for personnel admins")
class RosterImportApi {

    private final RosterImports imports;
    private final RosterImportAtOnce atOnce;
    private final ImportRecords records;
    private final ImportIssues issues;
    private final ImportTexts texts;
    private final Problems problems;
    private final RosterRight right;

    RosterImportApi(
            RosterImports imports,
            RosterImportAtOnce atOnce,
            ImportRecords records,
            ImportIssues issues,
            ImportTexts texts,
            Problems problems,
            RosterRight right) {
        this.imports = imports;
        this.atOnce = atOnce;
        this.records = records;
        this.issues = issues;
        this.texts = texts;
        this.problems = problems;
        this.right = right;
    }

    /** Before anything of the request is looked at. */
    @ModelAttribute
    void requireRight() {
        if (!right.isGiven()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /**
     * Checks a roster and, unless it is a dry run, applies it in one transaction.
     *
     * @param dryRun whether nothing is kept
     * @param confirmLeft whether it is applied although many people are missing in it
     */
    @Operation(summary = "Checks a roster and, unless it is a dry run, applies it")
    @ApiResponse(responseCode = "200", description = "It was applied, or was a dry run", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "It is kept, and waits for another personnel admin",
            useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RosterImportAnswer> add(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate effectiveOn,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean confirmLeft,
            @RequestPart(required = false) @Nullable MultipartFile units,
            @RequestPart MultipartFile roster,
            Principal me)
            throws IOException {
        if (!imports.mayBegin(effectiveOn)) {
            throw invalid("effectiveOn", "organization.import.day.range");
        }
        try {
            var done = atOnce.run(
                    effectiveOn,
                    units == null ? null : ImportFile.of(units),
                    ImportFile.of(roster),
                    dryRun,
                    confirmLeft,
                    me.getName());
            RosterImportAnswer answer = RosterImportAnswer.of(
                    done.roster(),
                    !dryRun,
                    done.confirmationNeeded(),
                    another(done.confirmation()),
                    answers(done.issues()));
            boolean waits = !dryRun && !done.roster().applied();
            return ResponseEntity.status(waits ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .body(answer);
        } catch (BrokenFile broken) {
            throw invalid(
                    broken.units() ? "units" : "roster",
                    broken.reason().code(),
                    broken.reason().arguments());
        }
    }

    @Operation(summary = "Imports that were kept, the newest first")
    @GetMapping
    ApiPage<RosterImportAnswer> list(@Valid @ParameterObject PageQuery page) {
        return ApiPage.of(records.list(page.offset(), page.limit()), page, records.count())
                .map(found -> RosterImportAnswer.of(found, true, null, null, null));
    }

    @Operation(summary = "An import with its counts")
    @GetMapping("/{id}")
    RosterImportAnswer show(@PathVariable UUID id, Principal me) {
        RosterImport found = find(id);
        if (found.state() != ImportState.CHECKED) {
            return RosterImportAnswer.of(found, true, null, null, null);
        }
        Another another = another(imports.confirmation(found, me.getName()));
        return RosterImportAnswer.of(found, true, imports.manyLeft(found).isPresent(), another, null);
    }

    /**
     * Applies an import that waits, such as one that touches who uploaded it.
     *
     * @param confirmLeft whether it is applied although many people are missing in it
     */
    @Operation(summary = "Confirms an import that waits; another one's where it touches who uploaded it")
    @PostMapping("/{id}/confirmation")
    RosterImportAnswer confirm(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean confirmLeft, Principal me) {
        RosterImport found = find(id);
        if (found.state() != ImportState.CHECKED && !found.applied()) {
            throw new ImportChanged();
        }
        try {
            imports.apply(id, confirmLeft, me.getName());
        } catch (ImportChanged changed) {
            imports.count(id);
            throw changed;
        }
        return RosterImportAnswer.of(find(id), true, null, null, null);
    }

    @Operation(summary = "What was found in the files of an import; every severity unless some are named")
    @GetMapping("/{id}/issues")
    ApiPage<IssueAnswer> issues(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Severity> severity,
            @Valid @ParameterObject PageQuery page) {
        find(id);
        Set<Severity> wanted = severity == null || severity.isEmpty() ? EnumSet.allOf(Severity.class) : severity;
        Map<Severity, Long> counts = issues.count(id);
        long total =
                wanted.stream().mapToLong(each -> counts.getOrDefault(each, 0L)).sum();
        return ApiPage.of(answers(issues.list(id, wanted, page.offset(), page.limit())), page, total);
    }

    @ExceptionHandler
    ProblemDetail manyLeft(ManyLeft many) {
        ProblemDetail problem = problems.of(
                HttpStatus.CONFLICT,
                "roster-import-many-left",
                many.code(),
                many.percent(),
                many.left(),
                many.present());
        problem.setProperty("left", many.left());
        problem.setProperty("present", many.present());
        problem.setProperty("percent", many.percent());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changed(ImportChanged changed) {
        return problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "organization.import.changed-meanwhile");
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours others) {
        return problems.of(HttpStatus.FORBIDDEN, "roster-import-another", others.code());
    }

    private @Nullable Another another(@Nullable Confirmation confirmation) {
        return Another.of(confirmation, problems::text);
    }

    private RosterImport find(UUID id) {
        return records.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<IssueAnswer> answers(List<Issue> found) {
        return found.stream()
                .map(issue -> IssueAnswer.of(issue, texts.reason(issue)))
                .toList();
    }

    private InvalidInput invalid(String field, String code, Object... arguments) {
        return new InvalidInput(List.of(new FieldFault(field, problems.text(code, arguments))));
    }
}
