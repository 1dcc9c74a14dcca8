package id.kinerja.organization;

import id.kinerja.organization.Cell.RejectedLine;
import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import id.kinerja.table.Table;
import id.kinerja.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A roster, checked line by line; superiors are checked afterwards by {@link Superiors}.
 *
 * @param people the accepted lines of those who work at present, by NIP
 * @param named the NIPs on accepted lines, also of those who do not work
 */
record RosterFile(Map<String, PersonRow> people, Set<String> named, List<RejectedPerson> rejected, List<Issue> issues) {

    /**
     * Checks each line by itself, and that nobody stands on two.
     *
     * @param units the codes of the units that exist on the effective day
     */
    static RosterFile check(Table table, Set<String> units, LocalDate today, LocalDate effectiveOn) {
        Map<String, PersonRow> people = new LinkedHashMap<>();
        List<RejectedPerson> rejected = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            List<Issue> found = new ArrayList<>();
            PersonLine line = new PersonLine(row, found);
            try {
                Optional<PersonRow> person = line.read(units, today, effectiveOn);
                String nip = Nip.clean(row.value(0));
                Integer first = lines.putIfAbsent(nip, row.line());
                if (first != null) {
                    throw new RejectedLine(Issue.of(
                            Severity.REJECTED,
                            Source.ROSTER,
                            row.line(),
                            PersonLine.COLUMNS.get(0),
                            row.value(0),
                            "organization.import.nip-twice",
                            first.toString()));
                }
                issues.addAll(found);
                person.ifPresent(accepted -> people.put(nip, accepted));
            } catch (RejectedLine rejection) {
                issues.add(rejection.issue());
                rejected.addAll(line.rejected());
            }
        }
        return new RosterFile(people, lines.keySet(), rejected, issues);
    }
}
