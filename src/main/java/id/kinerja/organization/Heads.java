package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports what a checked import leaves open: units without or with several heads, people without a superior. */
final class Heads {

    private static final int MOST_NAMED = 50;

    private Heads() {}

    /**
     * Adds what is open.
     *
     * @param units the units of the effective day by code; the root needs no head
     */
    static void report(Map<String, UnitRow> units, Collection<PersonRow> people, List<Issue> issues) {
        Map<String, List<PersonRow>> managers = people.stream()
                .filter(person -> person.postKind().managerial())
                .collect(Collectors.groupingBy(PersonRow::unitCode));
        for (UnitRow unit : units.values()) {
            List<PersonRow> holders = managers.getOrDefault(unit.code(), List.of());
            if (holders.size() > 1) {
                String names = names(holders);
                holders.forEach(holder -> issues.add(several(unit, holder, names)));
            } else if (holders.isEmpty() && unit.parentCode() != null) {
                issues.add(Issue.of(
                        Severity.DOUBTFUL,
                        Source.UNITS,
                        unit.line(),
                        UnitFile.COLUMNS.get(0),
                        unit.code(),
                        "organization.import.head-none",
                        unit.name()));
            }
        }
        Set<Integer> reported = reported(issues);
        people.stream()
                .filter(person -> person.superiorNip() == null && !reported.contains(person.line()))
                .filter(person -> !belowHeadOfGovernment(person, units, managers))
                .forEach(person -> issues.add(Issue.of(
                        Severity.DOUBTFUL,
                        Source.ROSTER,
                        person.line(),
                        PersonLine.COLUMNS.get(9),
                        "",
                        "organization.import.superior-none")));
    }

    private static String names(List<PersonRow> holders) {
        return holders.stream().limit(MOST_NAMED).map(PersonRow::name).collect(Collectors.joining("; "));
    }

    private static Issue several(UnitRow unit, PersonRow holder, String names) {
        return Issue.of(
                Severity.DOUBTFUL,
                Source.ROSTER,
                holder.line(),
                PersonLine.COLUMNS.get(7),
                holder.postTitle(),
                "organization.import.head-several",
                unit.name(),
                names);
    }

    /** The lines whose superior is already reported. */
    private static Set<Integer> reported(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.DOUBTFUL && issue.source() == Source.ROSTER)
                .filter(issue -> issue.field().equals(PersonLine.COLUMNS.get(9)))
                .map(Issue::line)
                .collect(Collectors.toSet());
    }

    private static boolean belowHeadOfGovernment(
            PersonRow person, Map<String, UnitRow> units, Map<String, List<PersonRow>> managers) {
        UnitRow unit = Objects.requireNonNull(units.get(person.unitCode()));
        UnitRow parent = unit.parentCode() == null ? null : units.get(unit.parentCode());
        return parent != null
                && parent.parentCode() == null
                && managers.getOrDefault(unit.code(), List.of()).equals(List.of(person));
    }
}
