package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks whom the lines of a roster name as superior.
 *
 * <p>Somebody whose superior is missing, rejected, themselves, or in a circle is imported without one, and reported.
 */
final class Superiors {

    private static final String NIP = PersonLine.COLUMNS.get(0);
    private static final String FIELD = PersonLine.COLUMNS.get(9);

    private static final int MOST_NAMED = 50;

    private final Map<String, PersonRow> people;
    private final List<Issue> issues;
    private final Map<String, RejectedPerson> rejectedByNip = new HashMap<>();
    private final MistypedNips mistyped;
    private final Map<String, Optional<RejectedPerson>> rejectedLines = new HashMap<>();
    private final Map<RejectedPerson, List<PersonRow>> bereft = new LinkedHashMap<>();

    private Superiors(Map<String, PersonRow> people, List<RejectedPerson> rejected, List<Issue> issues) {
        this.people = people;
        rejected.forEach(line -> rejectedByNip.putIfAbsent(line.nip(), line));
        this.mistyped = new MistypedNips(rejected.stream()
                .filter(line -> !people.containsKey(line.nip()))
                .toList());
        this.issues = issues;
    }

    /** Takes away the superiors that cannot be and tells why. */
    static void check(RosterFile roster) {
        new Superiors(roster.people(), roster.rejected(), roster.issues()).check();
    }

    private void check() {
        for (PersonRow person : List.copyOf(people.values())) {
            String superior = person.superiorNip();
            if (superior != null) {
                checkNamed(person, superior);
            }
        }
        bereft.forEach((line, reports) -> issues.add(Issue.of(
                Severity.DOUBTFUL,
                Source.ROSTER,
                line.line(),
                NIP,
                line.nip(),
                "organization.import.superior-of",
                names(reports))));
        circles().forEach(this::breakCircle);
    }

    private void checkNamed(PersonRow person, String superior) {
        if (superior.equals(person.nip())) {
            withoutSuperior(person, "organization.import.superior-own");
        } else if (!people.containsKey(superior)) {
            Optional<RejectedPerson> line = rejectedLines.computeIfAbsent(superior, this::rejectedLineOf);
            if (line.isPresent()) {
                bereft.computeIfAbsent(line.get(), key -> new ArrayList<>()).add(person);
                withoutSuperior(
                        person,
                        "organization.import.superior-rejected",
                        String.valueOf(line.get().line()));
            } else {
                withoutSuperior(person, "organization.import.superior-missing");
            }
        }
    }

    private Optional<RejectedPerson> rejectedLineOf(String nip) {
        RejectedPerson same = rejectedByNip.get(nip);
        return same == null ? mistyped.nearest(nip) : Optional.of(same);
    }

    private void breakCircle(List<PersonRow> circle) {
        String names = names(circle);
        circle.forEach(member -> withoutSuperior(member, "organization.import.superior-circle", names));
    }

    /** Every circle once; each person stands below at most one superior, so circles share nobody. */
    private List<List<PersonRow>> circles() {
        List<List<PersonRow>> circles = new ArrayList<>();
        Map<String, Integer> walks = new HashMap<>();
        int walk = 0;
        for (String start : people.keySet()) {
            walk++;
            Set<String> path = new LinkedHashSet<>();
            String nip = start;
            while (nip != null && people.containsKey(nip) && walks.putIfAbsent(nip, walk) == null) {
                path.add(nip);
                nip = people.get(nip).superiorNip();
            }
            if (nip != null && path.contains(nip)) {
                String first = nip;
                circles.add(path.stream()
                        .dropWhile(member -> !member.equals(first))
                        .map(people::get)
                        .toList());
            }
        }
        return circles;
    }

    private void withoutSuperior(PersonRow person, String code, String... arguments) {
        String superior = person.superiorNip() == null ? "" : person.superiorNip();
        issues.add(Issue.of(Severity.DOUBTFUL, Source.ROSTER, person.line(), FIELD, superior, code, arguments));
        people.put(person.nip(), person.withoutSuperior());
    }

    private static String names(List<PersonRow> people) {
        String names = people.stream()
                .limit(MOST_NAMED)
                .map(person -> person.name() + " (" + person.nip() + ")")
                .collect(Collectors.joining("; "));
        return people.size() <= MOST_NAMED ? names : names + "; … +" + (people.size() - MOST_NAMED);
    }
}
