package id.kinerja.table;

import java.util.List;

/**
 * A row of an uploaded table.
 *
 * @param line the line of the file on which the row begins, counted from 1; the header has the first
 * @param values one for each column asked for, as written; empty where the row is too short
 * @param fits whether the row has as many values as the header has columns
 */
public record TableRow(int line, List<String> values, boolean fits) {

    /** The value of a column as written. */
    public String value(int column) {
        return values.get(column);
    }
}
