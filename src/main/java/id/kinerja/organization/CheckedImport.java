package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The files of an import after every check, ready to be written.
 *
 * @param units empty when no file of units was given
 * @param named the NIPs on accepted lines, also of those who do not work
 * @param rejected who stands on rejected lines
 * @param rejectedUnits the codes on rejected lines of the file of units
 */
record CheckedImport(
        Collection<UnitRow> units,
        Collection<PersonRow> people,
        Set<String> named,
        List<RejectedPerson> rejected,
        List<String> rejectedUnits,
        List<Issue> issues) {

    /** Besides, known people on rejected lines whose number there is not theirs, and what is to be told of the others. */
    CheckedImport recognizing(List<RejectedPerson> recognized, List<Issue> told) {
        List<RejectedPerson> all = new ArrayList<>(rejected);
        all.addAll(recognized);
        List<Issue> allTold = new ArrayList<>(told);
        allTold.addAll(issues);
        return new CheckedImport(units, people, named, all, rejectedUnits, allTold);
    }

    CheckedImport withPeople(Collection<PersonRow> otherwise) {
        return new CheckedImport(units, otherwise, named, rejected, rejectedUnits, issues);
    }

    /** How many lines of a file are rejected. */
    int rejectedLines(Source source) {
        return (int) issues.stream()
                .filter(issue -> issue.severity() == Severity.REJECTED && issue.source() == source)
                .map(Issue::line)
                .distinct()
                .count();
    }
}
