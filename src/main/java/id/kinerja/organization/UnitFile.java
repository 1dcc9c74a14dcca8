package id.kinerja.organization;

import id.kinerja.organization.Cell.RejectedLine;
import id.kinerja.organization.Issue.Source;
import id.kinerja.table.Blanks;
import id.kinerja.table.Table;
import id.kinerja.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of units, checked.
 *
 * @param units the accepted lines by code, each with a parent among them, or without one
 * @param rejected the codes on rejected lines
 */
record UnitFile(Map<String, UnitRow> units, List<String> rejected, List<Issue> issues) {

    static final List<String> COLUMNS = List.of("KODE", "NAMA", "JENIS", "KODE INDUK", "BIDANG LAYANAN");

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 300;

    static UnitFile check(Table table) {
        Map<String, UnitRow> units = new LinkedHashMap<>();
        List<String> rejectedCodes = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (TableRow row : table.rows()) {
            List<Issue> found = new ArrayList<>();
            try {
                UnitRow unit = unit(row, found);
                UnitRow first = units.putIfAbsent(unit.code(), unit);
                if (first != null) {
                    throw cell(row, 0, found).rejected("organization.import.unit-twice", String.valueOf(first.line()));
                }
                issues.addAll(found);
            } catch (RejectedLine rejected) {
                issues.add(rejected.issue());
                rejectedCodes.add(Blanks.single(row.value(0).replaceAll("[\\p{Cc}\\p{Cs}]", " ")));
            }
        }
        rejectUnitsOutsideTheTree(units, rejectedCodes, issues);
        doubtFurtherRoots(units, issues);
        return new UnitFile(units, rejectedCodes, issues);
    }

    private static UnitRow unit(TableRow row, List<Issue> found) throws RejectedLine {
        if (!row.fits()) {
            throw cell(row, 0, found).rejected(Cell.misshapen(row));
        }
        return new UnitRow(
                row.line(),
                cell(row, 0, found).required(LONGEST_CODE),
                cell(row, 1, found).required(LONGEST_NAME),
                cell(row, 2, found).required(LONGEST_CODE),
                orNone(cell(row, 3, found).optional(LONGEST_CODE)),
                orNone(cell(row, 4, found).optional(LONGEST_NAME)));
    }

    /** A unit whose way up leads to no root is rejected: its parent is missing, rejected, or below itself. */
    private static void rejectUnitsOutsideTheTree(
            Map<String, UnitRow> units, List<String> rejectedCodes, List<Issue> issues) {
        List<UnitRow> outside = units.values().stream()
                .filter(unit -> !reachesRoot(unit, units))
                .toList();
        for (UnitRow unit : outside) {
            String parent = unit.parentCode() == null ? "" : unit.parentCode();
            String code =
                    units.containsKey(parent) ? "organization.import.unit-off-tree" : "organization.import.unit-parent";
            issues.add(Issue.of(Issue.Severity.REJECTED, Source.UNITS, unit.line(), COLUMNS.get(3), parent, code));
        }
        outside.forEach(unit -> {
            units.remove(unit.code());
            rejectedCodes.add(unit.code());
        });
    }

    private static boolean reachesRoot(UnitRow start, Map<String, UnitRow> units) {
        Set<String> passed = new HashSet<>();
        UnitRow unit = start;
        while (unit != null && passed.add(unit.code())) {
            if (unit.parentCode() == null) {
                return true;
            }
            unit = units.get(unit.parentCode());
        }
        return false;
    }

    private static void doubtFurtherRoots(Map<String, UnitRow> units, List<Issue> issues) {
        List<UnitRow> roots = units.values().stream()
                .filter(unit -> unit.parentCode() == null)
                .toList();
        roots.stream()
                .skip(1)
                .forEach(root -> issues.add(Issue.of(
                        Issue.Severity.DOUBTFUL,
                        Source.UNITS,
                        root.line(),
                        COLUMNS.get(3),
                        "",
                        "organization.import.unit-root",
                        root.name(),
                        roots.get(0).name())));
    }

    private static Cell cell(TableRow row, int column, List<Issue> found) {
        return new Cell(Source.UNITS, row.line(), COLUMNS.get(column), row.value(column), found);
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
