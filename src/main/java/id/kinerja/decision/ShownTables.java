package id.kinerja.decision;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.DecisionTables;
import id.kinerja.engine.TableVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The decision tables as pages and programs show them. */
@Component
class ShownTables {

    private final DecisionTables tables;

    ShownTables(DecisionTables tables) {
        this.tables = tables;
    }

    List<ShownTable> all() {
        return tables.all().stream()
                .collect(Collectors.groupingBy(TableVersion::decision, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @throws NotVisible when there is no such table */
    ShownTable of(String decision) {
        return all().stream()
                .filter(table -> table.decision().equals(decision))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** @throws NotVisible when there is no such version */
    void require(String decision, int version) {
        if (tables.find(decision, version).isEmpty()) {
            throw new NotVisible();
        }
    }

    /** @throws NotVisible when there is no such version */
    ShownVersion version(String decision, int version) {
        TableVersion found = tables.find(decision, version).orElseThrow(NotVisible::new);
        return new ShownVersion(found, tables.name(decision, version), tables.outcomes(decision, version));
    }

    private ShownTable shown(String decision, List<TableVersion> versions) {
        return new ShownTable(
                decision,
                tables.name(decision, versions.get(0).version()),
                tables.inForce(decision).orElse(null),
                versions);
    }
}
