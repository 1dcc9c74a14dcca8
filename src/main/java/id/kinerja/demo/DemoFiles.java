package id.kinerja.demo;

import id.kinerja.organization.ImportFile;
import id.kinerja.table.TableReader;
import id.kinerja.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.io.ClassPathResource;

/** The packaged files of which the demonstration is made. */
final class DemoFiles {

    /** Few agencies of the packaged roster, so that the first start takes less than a minute. */
    private static final Set<String> AGENCIES = Set.of("KOTA", "SETDA", "BKPSDM", "DISKOMINFO", "DUKCAPIL");

    /** Every so many-th line of the roster's staff is somebody who comes in the middle of the year. */
    private static final int NEWCOMERS_EVERY = 8;

    private DemoFiles() {}

    static ImportFile units() {
        return cut("units.csv", "KODE", row -> inAgencies(row.value(0)));
    }

    /** The roster with those only who are there from the year's first day. */
    static ImportFile firstRoster() {
        var newcomers = newcomers();
        return cut("roster.csv", "KODE UNOR", row -> inAgencies(row.value(0)) && !newcomers.contains(row.line()));
    }

    static ImportFile fullRoster() {
        return cut("roster.csv", "KODE UNOR", row -> inAgencies(row.value(0)));
    }

    /** A table of the demonstration's own. */
    static List<TableRow> table(String name, List<String> columns) {
        return TableReader.read(content(name), columns).rows();
    }

    private static List<Integer> newcomers() {
        List<Integer> staff = table("roster.csv", List.of("KODE UNOR", "JENIS JABATAN")).stream()
                .filter(row -> inAgencies(row.value(0)))
                .filter(row -> Set.of("Fungsional", "Pelaksana").contains(row.value(1)))
                .map(TableRow::line)
                .toList();
        List<Integer> lines = new ArrayList<>();
        for (int i = NEWCOMERS_EVERY - 1; i < staff.size(); i += NEWCOMERS_EVERY) {
            lines.add(staff.get(i));
        }
        return lines;
    }

    private static ImportFile cut(String name, String column, Predicate<TableRow> kept) {
        String[] lines = new String(content(name), StandardCharsets.UTF_8).split("\\R");
        StringBuilder text = new StringBuilder(lines[0]).append('\n');
        table(name, List.of(column)).stream().filter(kept).forEach(row -> text.append(lines[row.line() - 1])
                .append('\n'));
        return new ImportFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean inAgencies(String unit) {
        return AGENCIES.contains(unit.split("-")[0]);
    }

    private static byte[] content(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
