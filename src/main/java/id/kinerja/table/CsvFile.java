package id.kinerja.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file that a spreadsheet opens as it is: UTF-8 with a byte order mark, separated by semicolons.
 *
 * <p>No value of it is run as a formula; {@link SpreadsheetText#read} gives the values back.
 */
public final class CsvFile {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public CsvFile(List<String> columns) {
        add(columns);
    }

    /** Adds a row. */
    public void add(List<String> values) {
        text.append(values.stream().map(CsvFile::value).collect(Collectors.joining(";", "", "\r\n")));
    }

    public byte[] content() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(String value) {
        String safe = SpreadsheetText.write(value);
        return safe.chars().anyMatch(c -> ";\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
