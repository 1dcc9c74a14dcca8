package id.kinerja.decision;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.Problems;
import id.kinerja.engine.DecisionTables;
import id.kinerja.engine.TableRefused;
import id.kinerja.page.FieldMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decision tables for programs: everybody reads what they say, the personnel admins put others in their place. */
@RestController
@RequestMapping("/api/decision-tables")
@Tag(name = "Decision tables", description = "What follows from what, version by version (tabel keputusan)")
class TableApi {

    private final DecisionTables tables;
    private final ShownTables shown;
    private final Policy policy;
    private final FieldMessages messages;
    private final Problems problems;

    TableApi(DecisionTables tables, ShownTables shown, Policy policy, FieldMessages messages, Problems problems) {
        this.tables = tables;
        this.shown = shown;
        this.policy = policy;
        this.messages = messages;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The decision tables with their versions; the newest version first")
    List<ShownTable> list() {
        return shown.all();
    }

    @GetMapping("/{decision}/{version}")
    @Operation(summary = "What a version says to every combination of its inputs")
    ShownVersion version(@PathVariable String decision, @PathVariable int version) {
        return shown.version(decision, version);
    }

    @GetMapping("/{decision}/{version}/file")
    @Operation(summary = "A version as a file (DMN 1.3)")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> download(@PathVariable String decision, @PathVariable int version) {
        shown.require(decision, version);
        return TableDownloads.of(decision, version, tables.content(decision, version));
    }

    @PostMapping(path = "/{decision}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Puts another table in place of the one that counts, from a day on")
    ShownVersion put(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String decision,
            @Valid @ModelAttribute TableUpload upload,
            @Parameter(hidden = true) BindingResult typed) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        shown.of(decision);
        if (typed.hasErrors()) {
            throw new InvalidInput(messages.of(typed));
        }
        String unread = upload.unread();
        if (unread != null) {
            throw new InvalidInput(List.of(new FieldFault("file", problems.text(unread))));
        }
        int version = upload.put(tables, decision, me.userName());
        return shown.version(decision, version);
    }

    @DeleteMapping("/{decision}/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an uploaded version back whose first day has not come")
    void withdraw(@AuthenticationPrincipal SignedIn me, @PathVariable String decision, @PathVariable int version) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        shown.require(decision, version);
        if (!tables.withdraw(decision, version, me.userName())) {
            throw new InvalidInput(
                    List.of(new FieldFault("version", problems.text("decision.withdraw.late", version))));
        }
    }

    @ExceptionHandler
    ProblemDetail refused(TableRefused refused) {
        return problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                refused.problems().stream()
                        .map(problem -> new FieldFault(
                                TableFaults.field(problem),
                                problems.text(
                                        problem.code(), problem.arguments().toArray())))
                        .toList());
    }
}
