package id.kinerja.demo;

import id.kinerja.strategy.NewStrategy;
import id.kinerja.table.TableRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the government of the story wants to reach, and which of it heads' results serve. */
final class Aims {

    private static final int FIRST = 2025;
    private static final int LAST = 2029;
    private static final int TARGETS = 3;
    private static final int SERVED_BY = 8;

    private static final List<TableRow> ROWS = DemoFiles.table(
            "aims.csv", List.of("MISI", "INDIKATOR", "SATUAN", "2025", "2026", "2027", "2028", "2029", "HASIL KERJA"));

    private Aims() {}

    static NewStrategy strategy() {
        Map<String, List<NewStrategy.Indicator>> missions = new LinkedHashMap<>();
        for (TableRow row : ROWS) {
            var targets = new TreeMap<Integer, String>();
            for (int year = FIRST; year <= LAST; year++) {
                targets.put(year, row.value(TARGETS + year - FIRST));
            }
            missions.computeIfAbsent(row.value(0), mission -> new ArrayList<>())
                    .add(new NewStrategy.Indicator(id(row.value(1)), row.value(1), row.value(2), targets));
        }
        return new NewStrategy(
                FIRST,
                LAST,
                Words.all("VISION").get(0),
                missions.entrySet().stream()
                        .map(mission ->
                                new NewStrategy.Mission(id(mission.getKey()), mission.getKey(), mission.getValue()))
                        .toList());
    }

    /** The regional indicator that a head's result serves; the first one where none is named. */
    static UUID servedBy(Work work) {
        return id(ROWS.stream()
                .filter(row -> row.value(SERVED_BY).equals(work.result()))
                .findFirst()
                .orElse(ROWS.get(0))
                .value(1));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("aim/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
