package id.kinerja.target;

import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Posting;
import id.kinerja.review.ReviewNote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a page shows it.
 *
 * @param step the step it waits in, none when it is established
 * @param waitingFor who is waited for, by name; none when a group is
 * @param notes the reasons of the last return, by row
 * @param problems what is still missing
 * @param changes what changed since the submission before, by row
 * @param rounds the submissions so far, the first one first
 * @param reasons all reasons ever sent, newest return first
 * @param amendment the amendment whose draft this is; none when it is the plan itself
 */
record PlanView(
        UUID id,
        Employee employee,
        @Nullable Posting posting,
        int year,
        PlanState state,
        @Nullable Instant overdueSince,
        @Nullable Integer version,
        @Nullable Instant establishedAt,
        PlanContent content,
        SuperiorPlan superior,
        @Nullable OpenStep step,
        @Nullable String waitingFor,
        Map<String, ReviewNote> notes,
        List<PlanProblem> problems,
        Map<String, PlanChange> changes,
        List<Submission> rounds,
        List<ReviewNote> reasons,
        @Nullable Amendment amendment) {

    /** The plan with what one of its versions says; without what belongs to the plan as it stands now. */
    PlanView saying(PlanContent other, Map<String, PlanChange> changed, int number, Instant at) {
        return new PlanView(
                id,
                employee,
                posting,
                year,
                PlanState.ESTABLISHED,
                null,
                number,
                at,
                other,
                SuperiorPlan.NONE,
                null,
                null,
                Map.of(),
                List.of(),
                changed,
                List.of(),
                List.of(),
                null);
    }

    public List<PlanRow> rows() {
        return PlanRow.rows(content);
    }

    public @Nullable String note(Object row) {
        var note = notes.get(row.toString());
        return note == null ? null : note.reason();
    }

    public List<PlanProblem> problems(Object row) {
        return problems.stream()
                .filter(problem -> problem.row().equals(row.toString()))
                .toList();
    }

    /** What stands against the quarterly targets of an indicator, once it has any. */
    public List<PlanProblem> quarterProblems(Object indicator) {
        return problems(indicator).stream()
                .filter(problem -> problem.field().startsWith("quarter"))
                .filter(problem -> !problem.code().equals(QuarterTargets.MISSING))
                .toList();
    }

    /** Whether quarterly targets of a result do not fit. */
    boolean quartersWrong(UUID result) {
        return content.results().stream()
                .filter(one -> one.id().equals(result))
                .flatMap(one -> one.indicators().stream())
                .anyMatch(indicator -> !quarterProblems(indicator.id()).isEmpty());
    }

    public @Nullable PlanChange change(Object row) {
        return changes.get(row.toString());
    }

    public List<PlanChange> removed() {
        return changes.values().stream()
                .filter(change -> change.kind() == PlanChange.Kind.REMOVED)
                .toList();
    }

    public List<PlanContent.Result> results(ResultKind kind) {
        return content.results(kind);
    }

    public List<PlanContent.AnnexRow> annex(AnnexKind kind) {
        return content.annex(kind);
    }

    public List<ResultKind> kinds() {
        return List.of(ResultKind.values());
    }

    public List<AnnexKind> annexKinds() {
        return List.of(AnnexKind.values());
    }

    /** The changes that a later round brought, by round. */
    public Map<Integer, List<PlanChange>> changesByRound() {
        return IntStream.range(1, rounds.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> rounds.get(at).round(),
                        at -> List.copyOf(PlanChange.between(
                                        rounds.get(at - 1).content(),
                                        rounds.get(at).content())
                                .values())));
    }

    /** The reasons that a round was returned with. */
    public List<ReviewNote> reasons(Submission round) {
        return reasons.stream()
                .filter(note -> round.noteRound() != null && note.round() == round.noteRound())
                .toList();
    }

    /** What a reason's row was called when it was written. */
    public @Nullable PlanRow rowOf(Submission round, String row) {
        return PlanRow.rows(round.content()).stream()
                .filter(candidate -> candidate.id().equals(row))
                .findFirst()
                .orElse(null);
    }
}
