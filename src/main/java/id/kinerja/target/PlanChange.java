package id.kinerja.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of one row between two submissions.
 *
 * @param row the row as it is now; as it was when it was removed
 * @param fields the fields that differ, old and new; all of them when the row was added or removed
 */
record PlanChange(PlanRow row, Kind kind, List<Field> fields) {

    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    record Field(String name, PlanRow.Value before, PlanRow.Value after) {}

    /** The rows that differ, by row id: the plan as a whole, then rows as they stand now, then removed ones. */
    static Map<String, PlanChange> between(PlanContent before, PlanContent after) {
        Map<String, PlanChange> changes = new LinkedHashMap<>();
        var old = byId(before);
        var now = byId(after);
        now.forEach((id, row) -> {
            var previous = old.get(id);
            var fields = fields(previous == null ? Map.of() : previous.fields(), row.fields());
            if (previous == null) {
                changes.put(id, new PlanChange(row, Kind.ADDED, fields));
            } else if (!fields.isEmpty()) {
                changes.put(id, new PlanChange(row, Kind.CHANGED, fields));
            }
        });
        old.forEach((id, row) -> {
            if (!now.containsKey(id)) {
                changes.put(id, new PlanChange(row, Kind.REMOVED, fields(row.fields(), Map.of())));
            }
        });
        return changes;
    }

    private static Map<String, PlanRow> byId(PlanContent plan) {
        List<PlanRow> rows = new ArrayList<>();
        var approach = PlanRow.Value.code("target.approach." + plan.approach());
        rows.add(new PlanRow(PlanRow.PLAN, "target.row.plan", "", PlanRow.Value.EMPTY, Map.of("approach", approach)));
        rows.addAll(PlanRow.rows(plan));
        return rows.stream()
                .collect(Collectors.toMap(PlanRow::id, row -> row, (first, second) -> first, LinkedHashMap::new));
    }

    private static List<Field> fields(Map<String, PlanRow.Value> before, Map<String, PlanRow.Value> after) {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> new Field(
                        name,
                        before.getOrDefault(name, PlanRow.Value.EMPTY),
                        after.getOrDefault(name, PlanRow.Value.EMPTY)))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }
}
