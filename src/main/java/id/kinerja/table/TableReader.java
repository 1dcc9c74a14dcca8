package id.kinerja.table;

import java.util.Arrays;
import java.util.List;

/**
 * Reads tables as offices export them: CSV separated by comma, semicolon or tab, or the first sheet of an XLSX file.
 *
 * <p>The first row that is not empty names the columns, in any order and case; other columns are ignored, and so are
 * empty rows, empty values beyond the last column, and a line such as {@code sep=;} before the header of a CSV file.
 */
public final class TableReader {

    /** The most rows that a table may have. */
    public static final int MOST_ROWS = 100_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_SPREADSHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableReader() {}

    /**
     * Reads the columns asked for.
     *
     * @throws UnreadableTable when the content is empty, no such file, broken, too large, or lacks a column
     */
    public static Table read(byte[] content, List<String> columns) {
        if (content.length == 0) {
            throw new UnreadableTable("table.problem.empty");
        }
        if (startsWith(content, OLD_SPREADSHEET)) {
            throw new UnreadableTable("table.problem.old-spreadsheet");
        }
        if (startsWith(content, ZIP)) {
            TableBuilder table = new TableBuilder(columns, true);
            XlsxReader.read(content, table);
            return table.build(false);
        }
        TableBuilder table = new TableBuilder(columns, false);
        TextContent text = TextContent.of(content);
        CsvReader.read(text.text(), table);
        return table.build(text.encodingGuessed());
    }

    static boolean startsWith(byte[] content, byte... beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
