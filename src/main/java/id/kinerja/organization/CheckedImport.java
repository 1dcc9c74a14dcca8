package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import java.util.Collection;
import java.util.List;

/**
 * The files of an import after every check, ready to be written.
 *
 * @param units empty when no file of units was given
 * @param rejected who stands on rejected lines
 * @param rejectedUnits the codes on rejected lines of the file of units
 */
record CheckedImport(
        Collection<UnitRow> units,
        Collection<PersonRow> people,
        List<RejectedPerson> rejected,
        List<String> rejectedUnits,
        List<Issue> issues) {

    /** How many lines of a file are rejected. */
    int rejectedLines(Source source) {
        return (int) issues.stream()
                .filter(issue -> issue.severity() == Severity.REJECTED && issue.source() == source)
                .map(Issue::line)
                .distinct()
                .count();
    }
}
