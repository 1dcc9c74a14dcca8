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
import java.util.stream.Collectors;

/**
 * A roster, checked line by line; superiors are checked afterwards by {@link Superiors}.
 *
 * @param people the accepted lines of those who work at present, by NIP
 * @param named the NIPs on accepted lines, also of those who do not work
 */
record RosterFile(Map<String, PersonRow> people, Set<String> named, List<RejectedPerson> rejected, List<Issue> issues) {

    /**
     * Checks each line by itself, and that nobody stands on two: of those the first counts, but before one by which somebody does
     * not work the first by which they do.
     *
     * @param units the codes of the units that exist on the effective day
     */
    static RosterFile check(Table table, Set<String> units, LocalDate today, LocalDate effectiveOn) {
        Map<String, PersonRow> people = new LinkedHashMap<>();
        List<RejectedPerson> rejected = new ArrayList<>();
        List<List<Issue>> found = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            List<Issue> ofLine = new ArrayList<>();
            PersonLine line = new PersonLine(row, ofLine);
            try {
                Optional<PersonRow> person = line.read(units, today, effectiveOn);
                String nip = Nip.clean(row.value(0));
                Integer other = places.putIfAbsent(nip, found.size());
                if (other != null && person.isPresent() && !people.containsKey(nip)) {
                    found.set(other, List.of(twice(table.rows().get(other), "nip-works", row)));
                    places.put(nip, found.size());
                } else if (other != null) {
                    if (person.isPresent()) {
                        rejected.addAll(line.rejected());
                    }
                    person = Optional.empty();
                    ofLine.clear();
                    ofLine.add(twice(row, "nip-twice", table.rows().get(other)));
                }
                person.ifPresent(accepted -> people.put(nip, accepted));
            } catch (RejectedLine rejection) {
                ofLine.clear();
                ofLine.add(rejection.issue());
                rejected.addAll(line.rejected());
            }
            found.add(ofLine);
        }
        tellWhoStays(rejected, people, places, found);
        List<Issue> issues = found.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        return new RosterFile(people, places.keySet(), rejected, issues);
    }

    /** Who does not work by one line and stands on a rejected one as well stays as recorded. */
    private static void tellWhoStays(
            List<RejectedPerson> rejected,
            Map<String, PersonRow> people,
            Map<String, Integer> places,
            List<List<Issue>> found) {
        for (RejectedPerson person : rejected) {
            Integer place = people.containsKey(person.nip()) ? null : places.get(person.nip());
            if (place != null) {
                found.get(place)
                        .replaceAll(issue -> issue.code().equals(PersonLine.INACTIVE)
                                ? Issue.of(
                                        issue.severity(),
                                        issue.source(),
                                        issue.line(),
                                        issue.field(),
                                        issue.value(),
                                        "organization.import.inactive-kept",
                                        String.valueOf(person.line()))
                                : issue);
            }
        }
    }

    private static Issue twice(TableRow row, String code, TableRow counts) {
        return Issue.of(
                Severity.REJECTED,
                Source.ROSTER,
                row.line(),
                PersonLine.COLUMNS.get(0),
                row.value(0),
                "organization.import." + code,
                String.valueOf(counts.line()));
    }
}
