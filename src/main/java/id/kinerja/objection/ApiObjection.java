package id.kinerja.objection;

import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import id.kinerja.organization.NamedEmployee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection as programs read it.
 *
 * @param evaluation the evaluation's id
 * @param state FILED while both sides are asked, HEARD while it waits for the decision, then what was decided
 * @param task the open task's id when it waits for who asks
 * @param respondent the name of who explains the rating; none when nobody can
 * @param decider the name of who decides; none while nobody above the rater can sign in
 * @param statement how the rating is explained; none while it is not
 * @param evidence what the employee added; none while it is open, empty when there was nothing to add
 * @param silentAt when the term passed without a word of one side
 * @param escalatedAt when the decision went to the next superior, since the decider was silent
 * @param escalatedTo the name of that superior; none when there is nobody
 * @param predicate the predicate that stands now
 */
record ApiObjection(
        UUID id,
        UUID evaluation,
        NamedEmployee employee,
        ContestedPart part,
        Objection.State state,
        @Nullable String task,
        String reasons,
        Instant filedAt,
        @Nullable String respondent,
        @Nullable String decider,
        @Nullable String statement,
        @Nullable Instant statementAt,
        @Nullable String evidence,
        @Nullable Instant evidenceAt,
        @Nullable Instant silentAt,
        @Nullable Instant escalatedAt,
        @Nullable String escalatedTo,
        @Nullable Decided ruling,
        Predicate predicate) {

    /**
     * What was decided; it is final.
     *
     * @param resultRating the new rating; none when it stands
     * @param behaviourRating the new rating; none when it stands
     * @param by the name of who decided
     */
    record Decided(
            ContestOutcome outcome,
            @Nullable Rating resultRating,
            @Nullable Rating behaviourRating,
            String reason,
            String by,
            Instant at) {}

    static ApiObjection of(ObjectionTexts.Shown shown, @Nullable String task) {
        return of(
                new ObjectionLists.Line(
                        shown.objection(),
                        NamedEmployee.of(shown.employee()),
                        shown.period(),
                        shown.result().predicate(),
                        shown.respondent(),
                        shown.decider(),
                        shown.next(),
                        shown.decidedBy()),
                task);
    }

    static ApiObjection of(ObjectionLists.Line line, @Nullable String task) {
        Objection objection = line.objection();
        Objection.Said statement = objection.statement();
        Objection.Said evidence = objection.evidence();
        Objection.Escalation escalation = objection.escalation();
        Objection.Ruling ruling = objection.ruling();
        return new ApiObjection(
                objection.id(),
                objection.evaluationId(),
                line.employee(),
                objection.part(),
                objection.state(),
                task,
                objection.reasons(),
                objection.filedAt(),
                line.respondent(),
                line.decider(),
                statement == null ? null : statement.text(),
                statement == null ? null : statement.at(),
                evidence == null ? null : evidence.text(),
                evidence == null ? null : evidence.at(),
                objection.silentAt(),
                escalation == null ? null : escalation.at(),
                line.next(),
                ruling == null || line.decidedBy() == null
                        ? null
                        : new Decided(
                                ruling.outcome(),
                                ruling.resultRating(),
                                ruling.behaviourRating(),
                                ruling.reason(),
                                line.decidedBy(),
                                ruling.at()),
                line.predicate());
    }
}
