package id.kinerja.feedback;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.SignedIn;
import id.kinerja.target.Behaviour;
import id.kinerja.target.EstablishedPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback on a result or a behaviour of an employee, as its giver knows it (umpan balik berkelanjutan).
 *
 * @param id made by who gives it; no reader learns it
 * @param reference under which readers know it
 * @param giverName who gave it, and for whom, as documents name people
 * @param givenFor the user name of the official in whose place it was given; none when in no other's
 * @param row the result or behaviour that it is about
 * @param day that it is about
 * @param givenOn the day of {@code givenAt} in the government's zone
 */
record Feedback(
        UUID id,
        int version,
        UUID reference,
        UUID employeeId,
        String employeeName,
        UUID giverId,
        String giverName,
        @Nullable String givenFor,
        GiverKind kind,
        boolean anonymous,
        Row row,
        LocalDate day,
        String text,
        List<String> links,
        LocalDate givenOn,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /**
     * What it is about: a result, or a behaviour.
     *
     * @param resultText what the result said then; empty for a behaviour
     */
    record Row(
            @Nullable UUID resultId,
            String resultText,
            @Nullable Behaviour behaviour) {

        /** How forms name it: the result's id, or the behaviour's name. */
        String key() {
            return resultId == null ? String.valueOf(behaviour) : resultId.toString();
        }
    }

    /**
     * Feedback as the policy knows it, for somebody: who gave it in an official's place is its giver only as long as the
     * person acts for the official.
     */
    Appraisal as(Matter matter, SignedIn person, Policy policy) {
        Appraisal feedback = matter.of(employeeId);
        return feedback.with(Relation.GIVER, () -> person.is(giverId) && policy.actsFor(person, givenFor, feedback));
    }

    /** What its giver says. */
    Words words() {
        return new Words(row, day, text, links);
    }

    /** What a giver says of whom. */
    record Words(Row row, LocalDate day, String text, List<String> links) {}

    /**
     * The same, and about which plan.
     *
     * @param plan that of the year in which the day lies
     */
    record Said(Words words, EstablishedPlan plan) {}
}
