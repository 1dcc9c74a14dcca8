package id.kinerja.organization;

import id.kinerja.organization.Issue.Source;
import id.kinerja.table.Table;
import id.kinerja.table.TableReader;
import id.kinerja.table.UnreadableTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the files of an import by every rule. */
final class ImportCheck {

    private ImportCheck() {}

    /**
     * Checks the files.
     *
     * @param units none when the units stay as they are
     * @param known the units recorded for the effective day by code, for lines of the file of units that are rejected, or when none is given
     * @throws BrokenFile when a file is not such a table at all
     */
    static CheckedImport check(
            @Nullable ImportFile units,
            ImportFile roster,
            Map<String, UnitRow> known,
            LocalDate today,
            LocalDate effectiveOn) {
        UnitFile unitFile =
                units == null ? new UnitFile(known, Map.of(), List.of(), List.of()) : unitFile(units, known);
        RosterFile people = rosterFile(roster, unitFile, today, effectiveOn);
        Superiors.check(people);
        List<Issue> issues = people.issues();
        issues.addAll(0, unitFile.issues());
        Heads.report(unitFile.existing(), people.people().values(), issues);
        return new CheckedImport(
                units == null ? List.of() : unitFile.units().values(),
                people.people().values(),
                people.named(),
                people.rejected(),
                unitFile.rejected(),
                issues);
    }

    private static UnitFile unitFile(ImportFile file, Map<String, UnitRow> known) {
        Table table = table(file, Source.UNITS, UnitFile.COLUMNS);
        UnitFile units = UnitFile.check(table, known);
        reportEncoding(table, Source.UNITS, units.issues());
        return units;
    }

    private static RosterFile rosterFile(ImportFile file, UnitFile units, LocalDate today, LocalDate effectiveOn) {
        Table table = table(file, Source.ROSTER, PersonLine.COLUMNS);
        RosterFile people = RosterFile.check(table, units.existing().keySet(), today, effectiveOn);
        reportEncoding(table, Source.ROSTER, people.issues());
        return people;
    }

    private static Table table(ImportFile file, Source source, List<String> columns) {
        try {
            return TableReader.read(file.content(), columns);
        } catch (UnreadableTable unreadable) {
            throw new BrokenFile(source, unreadable);
        }
    }

    private static void reportEncoding(Table table, Source source, List<Issue> issues) {
        if (table.encodingGuessed()) {
            issues.add(
                    0,
                    Issue.of(Issue.Severity.DOUBTFUL, source, 0, "", "Windows-1252", "organization.import.encoding"));
        }
    }
}
