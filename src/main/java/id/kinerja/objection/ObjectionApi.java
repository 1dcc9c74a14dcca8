package id.kinerja.objection;

import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.WaitingSteps;
import id.kinerja.page.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections for programs; who explains, adds evidence or decides does it in the task. */
@RestController
@RequestMapping("/api/objections")
@Tag(name = "Objections", description = "File and read objections to results (keberatan)")
class ObjectionApi {

    private final Objections objections;
    private final ObjectionLists lists;
    private final ObjectionAccess access;
    private final ObjectionTexts texts;
    private final WaitingSteps steps;
    private final Problems problems;

    ObjectionApi(
            Objections objections,
            ObjectionLists lists,
            ObjectionAccess access,
            ObjectionTexts texts,
            WaitingSteps steps,
            Problems problems) {
        this.objections = objections;
        this.lists = lists;
        this.access = access;
        this.texts = texts;
        this.steps = steps;
        this.problems = problems;
    }

    /**
     * An objection to a result of one's own.
     *
     * @param evaluation the evaluation's id
     * @param part what of the result is contested
     */
    record Filed(
            @NotNull UUID evaluation,

            @NotNull(message = "{objection.part.required}") ContestedPart part,

            @NotBlank(message = "{objection.reasons.required}")
            @PlainText(max = ObjectionPages.MAX_LENGTH, multiline = true)
            String reasons) {}

    @GetMapping
    @Operation(summary = "My objections, and those that I explain, decide or may take over; the newest first")
    ApiPage<ApiObjection> list(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        ObjectionLists.Found found = lists.of(me);
        var lines = lists.lines(me, found, paging.offset(), paging.limit());
        var waiting = steps.of(lines.stream().map(line -> line.objection().id()).toList(), me);
        return ApiPage.of(lines, paging, found.total()).map(line -> {
            var waits = waiting.get(line.objection().id());
            return ApiObjection.of(line, waits == null ? null : waits.task());
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "An objection with what both sides said, and what was decided")
    ApiObjection read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return shown(me, access.toRead(me, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Files an objection to a result of mine that I received, within the term",
            description = "Evidence is attached with `POST /api/attachments?kind=objection` until I complete my task.")
    ApiObjection file(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody Filed body) {
        access.toContest(me, body.evaluation());
        return read(
                me,
                objections.file(body.evaluation(), body.part(), body.reasons().strip(), me.userName()));
    }

    @PostMapping("/{id}/take-over")
    @Operation(summary = "Takes the decision over from who was silent, when it went to me")
    ApiObjection takeOver(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        access.toRead(me, id);
        objections.takeOver(id, me.userName());
        return read(me, id);
    }

    @ExceptionHandler
    ProblemDetail moved(CaseMoved moved) {
        return problems.of(HttpStatus.CONFLICT, "case-moved", "objection.refused.again");
    }

    private ApiObjection shown(SignedIn me, Objection objection) {
        access.opened(me, objection);
        return ApiObjection.of(
                texts.shown(objection.id()),
                access.step(me, objection.id()).map(OpenStep::taskId).orElse(null));
    }
}
