package id.kinerja.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as offices export it: separated by comma, semicolon or tab, with or without a byte order mark.
 *
 * <p>Columns are found by their names, in any order and case; others are ignored, and so are empty lines.
 */
public final class CsvReader {

    private static final String SEPARATORS = ",;\t";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private CsvReader() {}

    /**
     * Reads the columns asked for.
     *
     * @throws UnreadableTable when the content is empty, no UTF-8 text, broken, or lacks a column
     */
    public static Table read(byte[] content, List<String> columns) {
        String text = text(content);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return read(parser, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table read(CSVParser parser, List<String> columns) {
        List<TableRow> rows = new ArrayList<>();
        int[] places = {};
        int width = 0;
        try {
            for (CSVRecord row : parser) {
                if (width == 0) {
                    width = row.size();
                    places = places(row, columns);
                } else if (row.stream().anyMatch(value -> !value.isBlank())) {
                    rows.add(row(row, firstLine(parser, row), places, width));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UnreadableTable("table.problem.quotes", parser.getCurrentLineNumber());
        }
        if (rows.isEmpty()) {
            throw new UnreadableTable("table.problem.no-rows");
        }
        return new Table(columns, rows);
    }

    private static String text(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableTable("table.problem.empty");
        }
        if (content.length >= ZIP.length
                && ByteBuffer.wrap(content, 0, ZIP.length).equals(ByteBuffer.wrap(ZIP))) {
            throw new UnreadableTable("table.problem.spreadsheet");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableTable("table.problem.encoding");
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new UnreadableTable("table.problem.empty");
        }
        if (header(text).chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new UnreadableTable("table.problem.binary");
        }
        return text;
    }

    private static String header(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String separator(String text) {
        String header = header(text);
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long found = header.chars().filter(c -> c == separator).count();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return String.valueOf(best);
    }

    private static int[] places(CSVRecord header, List<String> columns) {
        List<String> names = header.stream().map(CsvReader::name).toList();
        List<String> missing =
                columns.stream().filter(column -> !names.contains(name(column))).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableTable("table.problem.columns", String.join(", ", missing));
        }
        List<String> twice = columns.stream()
                .filter(column -> names.indexOf(name(column)) != names.lastIndexOf(name(column)))
                .toList();
        if (!twice.isEmpty()) {
            throw new UnreadableTable("table.problem.column-twice", String.join(", ", twice));
        }
        return columns.stream().mapToInt(column -> names.indexOf(name(column))).toArray();
    }

    private static String name(String column) {
        return column.strip().toUpperCase(Locale.ROOT);
    }

    private static TableRow row(CSVRecord row, int line, int[] places, int width) {
        List<String> values = new ArrayList<>(places.length);
        for (int place : places) {
            values.add(place < row.size() ? row.get(place) : "");
        }
        return new TableRow(line, values, row.size() == width);
    }

    /** The parser knows the line on which a row ends; line breaks inside quotes lie between. */
    private static int firstLine(CSVParser parser, CSVRecord row) {
        long breaks = row.stream()
                .mapToLong(value -> value.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count())
                .sum();
        return Math.toIntExact(parser.getCurrentLineNumber() - breaks);
    }
}
