package id.kinerja.organization;

import id.kinerja.table.CsvReader;
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
     * @param known the units recorded for the effective day by code, used when no file of units is given
     * @throws BrokenFile when a file is not such a table at all
     */
    static CheckedImport check(
            @Nullable ImportFile units,
            ImportFile roster,
            Map<String, UnitRow> known,
            LocalDate today,
            LocalDate effectiveOn) {
        UnitFile unitFile = units == null ? new UnitFile(known, List.of()) : unitFile(units);
        RosterFile people = rosterFile(roster, unitFile, today, effectiveOn);
        Superiors.check(people);
        List<Issue> issues = people.issues();
        issues.addAll(0, unitFile.issues());
        Heads.report(unitFile.units(), people.people().values(), issues);
        return new CheckedImport(
                units == null ? List.of() : unitFile.units().values(),
                people.people().values(),
                people.rejected(),
                issues);
    }

    private static UnitFile unitFile(ImportFile file) {
        try {
            return UnitFile.check(CsvReader.read(file.content(), UnitFile.COLUMNS));
        } catch (UnreadableTable unreadable) {
            throw new BrokenFile(Issue.Source.UNITS, unreadable);
        }
    }

    private static RosterFile rosterFile(ImportFile file, UnitFile units, LocalDate today, LocalDate effectiveOn) {
        try {
            return RosterFile.check(
                    CsvReader.read(file.content(), PersonLine.COLUMNS),
                    units.units().keySet(),
                    today,
                    effectiveOn);
        } catch (UnreadableTable unreadable) {
            throw new BrokenFile(Issue.Source.ROSTER, unreadable);
        }
    }
}
