package id.kinerja.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 *
 * @param id none for a dry run, of which nothing is kept
 * @param state CHECKED: it waits for a confirmation; APPLIED: it holds
 * @param units what happens to units; all zero when no file of units was given
 * @param confirmationNeeded whether so many people are missing, or some who may stand on unrecognized rejected lines, that it is
 *     applied only with {@code confirmLeft}; none in lists and for what holds already
 * @param another whether another personnel admin confirms it; none in lists, for what holds already, and where who asks may
 * @param issues every rejected and doubtful line; only in the answer to an import
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterImportAnswer(
        @Nullable UUID id,
        ImportState state,
        LocalDate effectiveOn,
        @Nullable String unitsFile,
        String rosterFile,
        Counts people,
        Counts units,
        @Nullable Boolean confirmationNeeded,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Another another,
        @Nullable List<IssueAnswer> issues) {

    static RosterImportAnswer of(
            RosterImport roster,
            boolean kept,
            @Nullable Boolean confirmationNeeded,
            @Nullable Another another,
            @Nullable List<IssueAnswer> issues) {
        return new RosterImportAnswer(
                kept ? roster.id() : null,
                roster.state(),
                roster.effectiveOn(),
                roster.unitsFile(),
                roster.rosterFile(),
                Counts.of(roster.people(), roster.peopleRejected()),
                Counts.of(roster.units(), roster.unitsRejected()),
                confirmationNeeded,
                roster.uploadedAt(),
                roster.uploadedBy(),
                roster.appliedAt(),
                roster.appliedBy(),
                another,
                issues);
    }

    /**
     * That who asks may not confirm an import.
     *
     * @param code what programs know the reason by
     * @param reason in the language of who asked
     * @param mayConfirm the names of those who may, as far as they are listed
     * @param touches what touches who uploaded it, or who asks
     */
    record Another(String code, String reason, List<String> mayConfirm, List<TouchAnswer> touches) {

        static @Nullable Another of(@Nullable Confirmation confirmation, UnaryOperator<String> worded) {
            String problem = confirmation == null ? null : confirmation.problem();
            return confirmation == null || problem == null
                    ? null
                    : new Another(
                            problem.substring(problem.lastIndexOf('.') + 1),
                            worded.apply(problem),
                            confirmation.mayConfirm(),
                            confirmation.touches().stream().map(TouchAnswer::of).toList());
        }
    }

    /**
     * A change that touches a personnel admin.
     *
     * @param why OWN: the own line; BELOW: somebody comes below them; ABOVE: somebody above them changes; UNIT: a unit moves
     */
    record TouchAnswer(
            Touch.Why why,
            String name,
            @Nullable String nip,
            @Nullable String before,
            @Nullable String after) {

        static TouchAnswer of(Touch touch) {
            return new TouchAnswer(touch.why(), touch.name(), touch.nip(), touch.before(), touch.after());
        }
    }

    /**
     * What happens to people, or to units.
     *
     * @param added not known before
     * @param changed known, and different on the effective day
     * @param unchanged known and the same
     * @param left there on the effective day before, but not in the file
     * @param rejected lines that are not imported; known people on them stay as they are
     */
    record Counts(@JsonProperty("new") int added, int changed, int unchanged, int left, int rejected) {

        static Counts of(ImportCounts counts, int rejected) {
            return new Counts(counts.added(), counts.changed(), counts.unchanged(), counts.left(), rejected);
        }
    }

    /**
     * A line to look at.
     *
     * @param file units or roster
     * @param line the line or row of the file, counted from 1; 0 for the file as a whole
     * @param field the column's name
     * @param value as written, cut when it is long
     * @param code what programs know the reason by
     * @param reason in the language of who asked
     */
    record IssueAnswer(
            Issue.Severity severity, String file, int line, String field, String value, String code, String reason) {

        static IssueAnswer of(Issue issue, String reason) {
            return new IssueAnswer(
                    issue.severity(),
                    issue.source() == Issue.Source.UNITS ? "units" : "roster",
                    issue.line(),
                    issue.field(),
                    issue.value(),
                    issue.reasonCode(),
                    reason);
        }
    }
}
