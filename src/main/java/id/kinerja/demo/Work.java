package id.kinerja.demo;

import id.kinerja.table.TableRow;
import id.kinerja.target.Aspect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A piece of work as units have it: the result, how it is measured, what came of it by the middle of the year, and what
 * people do for it.
 *
 * @param unit the code with which a unit's code must begin; empty for all units
 * @param leaders whether it is work of who heads a unit
 */
record Work(
        String unit,
        boolean leaders,
        String result,
        Aspect aspect,
        String indicator,
        String target,
        String measure,
        String outputUnit,
        String realisation,
        List<String> activities) {

    private static final int MOST_RESULTS = 3;

    private static final List<Work> ALL = DemoFiles.table(
                    "work.csv",
                    List.of(
                            "UNIT",
                            "TINGKAT",
                            "HASIL KERJA",
                            "ASPEK",
                            "INDIKATOR",
                            "TARGET",
                            "SATUAN",
                            "SATUAN AKTIVITAS",
                            "REALISASI",
                            "AKTIVITAS 1",
                            "AKTIVITAS 2",
                            "AKTIVITAS 3"))
            .stream()
            .map(Work::read)
            .toList();

    /** The work of a person: two or three results that fit the unit. */
    static List<Work> of(Person person) {
        String code = person.posting().unitCode();
        List<Work> fitting = new ArrayList<>(ALL.stream()
                .filter(work -> work.leaders == person.leads() && code.startsWith(work.unit))
                .toList());
        Collections.reverse(fitting);
        return fitting.subList(0, Math.min(fitting.size(), MOST_RESULTS));
    }

    private static Work read(TableRow row) {
        return new Work(
                row.value(0),
                row.value(1).equals("PIMPINAN"),
                row.value(2),
                Aspect.valueOf(row.value(3)),
                row.value(4),
                row.value(5),
                row.value(6),
                row.value(7),
                row.value(8),
                List.of(row.value(9), row.value(10), row.value(11)));
    }
}
