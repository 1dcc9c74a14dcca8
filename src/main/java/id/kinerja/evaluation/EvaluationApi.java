package id.kinerja.evaluation;

import id.kinerja.access.Circles;
import id.kinerja.access.Matter;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Whose;
import id.kinerja.api.ApiPage;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import id.kinerja.review.ReviewNotes;
import id.kinerja.target.Behaviour;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations for programs; who submits, rates or acknowledges one does it in its task. */
@RestController
@RequestMapping("/api/evaluations")
@Tag(
        name = "Evaluations",
        description =
                "Assess, rate and read the evaluations of quarters and years (evaluasi kinerja periodik, tahunan)")
class EvaluationApi {

    private static final Set<String> BEHAVIOURS =
            Arrays.stream(Behaviour.values()).map(Behaviour::name).collect(Collectors.toSet());

    private final EvaluationSearch search;
    private final ApiEvaluations reading;
    private final EvaluationAccess access;
    private final Evaluations evaluations;
    private final RatingDrafts drafts;
    private final ReviewNotes notes;
    private final Circles circles;
    private final Problems problems;

    EvaluationApi(
            EvaluationSearch search,
            ApiEvaluations reading,
            EvaluationAccess access,
            Evaluations evaluations,
            RatingDrafts drafts,
            ReviewNotes notes,
            Circles circles,
            Problems problems) {
        this.search = search;
        this.reading = reading;
        this.access = access;
        this.evaluations = evaluations;
        this.drafts = drafts;
        this.notes = notes;
        this.circles = circles;
        this.problems = problems;
    }

    @GetMapping
    @Operation(
            summary =
                    "My evaluations, those of my reports, or everybody's; the newest period first, then by employee's id",
            description = "With `employee`, that employee's, whatever `whose` says. `ALL` is for personnel admins and"
                    + " auditors. The own predicate is known from the hand-over on.")
    ApiPage<ApiEvaluationLine> list(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ParameterObject PageQuery paging,
            @RequestParam(defaultValue = "MINE") Whose whose,
            @RequestParam(required = false) @Nullable UUID employee,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID period,
            @RequestParam(required = false) @Nullable Predicate predicate) {
        var circle = circles.of(me, Matter.EVALUATION, whose, employee);
        var filter = new EvaluationSearch.Filter(year, period, predicate);
        if (predicate != null) {
            // who is left out is told as well: four noes are the fifth
            access.seen(me, search.searched(circle, filter));
        }
        ApiPage<ApiEvaluationLine> found = search.find(me, circle, filter, paging);
        search.toldOf(circle, filter, found).ifPresent(told -> access.searched(me, told));
        if (predicate != null && found.items().isEmpty()) {
            // past the end the number alone would tell a predicate, and nobody would see that it was read
            return ApiPage.of(List.of(), paging, 0);
        }
        access.seen(
                me,
                found.items().stream()
                        .filter(line -> line.predicate() != null)
                        .collect(Collectors.groupingBy(
                                line -> line.employee().id(),
                                Collectors.mapping(ApiEvaluationLine::id, Collectors.toSet()))));
        return found;
    }

    @GetMapping("/{id}")
    @Operation(summary = "An evaluation as I may see it now, and what may be done")
    ApiEvaluation read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        ApiEvaluation evaluation = reading.of(id, me);
        access.opened(me, evaluation.employee().id(), id);
        return evaluation;
    }

    @GetMapping("/{id}/self-assessment")
    @Operation(summary = "Realisation and note of each result as they are saved, for who writes them")
    SelfAssessmentInput selfAssessment(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        var sheet = access.toAssess(me, id);
        access.opened(me, sheet.employee().id(), id);
        return SelfAssessmentInput.of(sheet);
    }

    @PutMapping("/{id}/self-assessment")
    @Operation(
            summary = "Saves realisation and note of some results, by the results' ids, before the task is submitted")
    SelfAssessmentInput assess(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody SelfAssessmentInput body) {
        var sheet = access.toAssess(me, id);
        requireVersion(body.version());
        if (!sheet.assessable()) {
            throw reading.moved(sheet, "evaluation.refused.submitted");
        }
        requireRows(sheet, body.rows());
        requireMeasured(sheet, body);
        evaluations.assess(id, body.shownVersion(), body.assessments(), me.userName());
        return selfAssessment(me, id);
    }

    @GetMapping("/{id}/rating")
    @Operation(summary = "Feedback, and my reasons for returning results, as they are saved, for who rates")
    RatingInput rating(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        var sheet = access.toRate(me, id);
        access.opened(me, sheet.employee().id(), id);
        return RatingInput.of(sheet, notes.drafts(id, me.userName()));
    }

    @PutMapping("/{id}/rating")
    @Operation(
            summary =
                    "Saves feedback on results and behaviours, and reasons for returning results, before I decide in the task",
            description = "A row that is sent is replaced as a whole; one that is not stays as it is.")
    RatingInput rate(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody RatingInput body) {
        var sheet = access.toRate(me, id);
        requireVersion(body.version());
        if (!sheet.rateable()) {
            throw reading.moved(sheet, sheet.outcome() == null ? notRateable(sheet) : "evaluation.refused.handed-over");
        }
        requireRows(sheet, body.rows());
        requireKnown("behaviours", body.behaviours(), BEHAVIOURS);
        drafts.save(id, body, me);
        return rating(me, id);
    }

    private static String notRateable(EvaluationSheet sheet) {
        return sheet.submittedAt() != null && !sheet.segments().isEmpty()
                ? "evaluation.refused.segment-open"
                : "evaluation.refused.not-submitted";
    }

    private void requireRows(EvaluationSheet sheet, @Nullable Map<String, ?> rows) {
        requireKnown(
                "rows",
                rows,
                sheet.results().stream().map(result -> result.id().toString()).collect(Collectors.toSet()));
    }

    /** Figures are taken of indicators that are measured now. */
    private void requireMeasured(EvaluationSheet sheet, SelfAssessmentInput body) {
        SelfAssessmentInput measured = SelfAssessmentInput.of(sheet);
        if (body.rows() != null) {
            body.rows()
                    .forEach((key, row) -> requireKnown(
                            "rows[" + key + "].figures",
                            row.figures(),
                            measured.row(UUID.fromString(key)).keys()));
        }
    }

    private void requireKnown(String field, @Nullable Map<String, ?> rows, Set<String> known) {
        List<FieldFault> unknown = (rows == null ? Set.<String>of() : rows.keySet())
                .stream()
                        .filter(key -> !known.contains(key))
                        .map(key -> new FieldFault(field + "[" + key + "]", problems.text("api.problem.unknown")))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    private void requireVersion(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput(List.of(new FieldFault("version", problems.text("api.problem.missing"))));
        }
    }
}
