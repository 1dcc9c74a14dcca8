package id.kinerja.organization;

import id.kinerja.organization.Cell.RejectedLine;
import id.kinerja.organization.Issue.Source;
import id.kinerja.table.Blanks;
import id.kinerja.table.Table;
import id.kinerja.table.TableRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of units, checked.
 *
 * @param units the accepted lines by code, each with a parent that exists, or without one
 * @param standing units on rejected lines that are recorded, and stay so, by code
 * @param rejected the codes on rejected lines
 */
record UnitFile(Map<String, UnitRow> units, Map<String, UnitRow> standing, List<String> rejected, List<Issue> issues) {

    static final List<String> COLUMNS = List.of("KODE", "NAMA", "JENIS", "KODE INDUK", "BIDANG LAYANAN");

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 300;

    /** @param known the units recorded for the effective day, by code */
    static UnitFile check(Table table, Map<String, UnitRow> known) {
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
        rejectUnitsOutsideTheTree(units, known, rejectedCodes, issues);
        doubtFurtherRoots(units, issues);
        return new UnitFile(units, standing(units, known, rejectedCodes), rejectedCodes, issues);
    }

    /** Every unit that exists on the effective day, by code. */
    Map<String, UnitRow> existing() {
        Map<String, UnitRow> existing = new LinkedHashMap<>(units);
        existing.putAll(standing);
        return existing;
    }

    private static Map<String, UnitRow> standing(
            Map<String, UnitRow> units, Map<String, UnitRow> known, List<String> rejectedCodes) {
        Map<String, UnitRow> standing = new HashMap<>();
        rejectedCodes.stream()
                .filter(code -> known.containsKey(code) && !units.containsKey(code))
                .forEach(code -> standing.put(code, known.get(code)));
        return standing;
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

    /** A unit is rejected whose parent does not exist, or is below the unit itself; those below it are looked at again. */
    private static void rejectUnitsOutsideTheTree(
            Map<String, UnitRow> units, Map<String, UnitRow> known, List<String> rejectedCodes, List<Issue> issues) {
        Set<String> named = new HashSet<>(units.keySet());
        named.addAll(rejectedCodes);
        Set<String> standing =
                new HashSet<>(standing(units, known, rejectedCodes).keySet());
        Deque<UnitRow> open = new ArrayDeque<>(units.values());
        Map<String, List<UnitRow>> below = units.values().stream()
                .filter(unit -> unit.parentCode() != null)
                .collect(Collectors.groupingBy(unit -> String.valueOf(unit.parentCode())));
        for (UnitRow unit = open.poll(); unit != null; unit = open.poll()) {
            List<UnitRow> outside = units.containsKey(unit.code()) ? outside(unit, units, standing, known) : List.of();
            for (UnitRow each : outside) {
                String parent = each.parentCode() == null ? "" : each.parentCode();
                String code = named.contains(parent)
                        ? "organization.import.unit-off-tree"
                        : "organization.import.unit-parent";
                issues.add(Issue.of(Issue.Severity.REJECTED, Source.UNITS, each.line(), COLUMNS.get(3), parent, code));
                rejectedCodes.add(each.code());
                units.remove(each.code());
                if (known.containsKey(each.code())) {
                    standing.add(each.code());
                }
                open.addAll(below.getOrDefault(each.code(), List.of()));
            }
        }
    }

    /** The unit, when its parent does not exist; every member of the circle when it is in one. */
    private static List<UnitRow> outside(
            UnitRow start, Map<String, UnitRow> units, Set<String> standing, Map<String, UnitRow> known) {
        Set<String> passed = new LinkedHashSet<>();
        UnitRow unit = start;
        while (unit.parentCode() != null && passed.add(unit.code())) {
            String parent = unit.parentCode();
            UnitRow above = units.containsKey(parent)
                    ? units.get(parent)
                    : standing.contains(parent) ? known.get(parent) : null;
            if (above == null) {
                return unit == start ? List.of(start) : List.of();
            }
            unit = above;
        }
        if (unit.parentCode() == null || !unit.code().equals(start.code())) {
            return List.of();
        }
        return passed.stream().filter(units::containsKey).map(units::get).toList();
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
