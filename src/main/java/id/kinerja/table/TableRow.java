package id.kinerja.table;

import java.util.List;

/**
 * A row of an uploaded table.
 *
 * @param line the line of the file, or row of the sheet, on which the row begins, counted from 1
 * @param values one for each column asked for, as written; empty where the row is too short
 * @param shape whether the values stand in their columns
 * @param cells everything on the row, at most 100 values, in whatever column and in the order of the file
 */
public record TableRow(int line, List<String> values, Shape shape, List<String> cells) {

    /** Whether a row can be told apart into columns. */
    public enum Shape {
        FITS,
        /** It has more or fewer values than the header has columns. */
        WIDTH,
        /** Its quotes do not match. */
        QUOTES,
        /** It has bytes that are no character of the file's encoding. */
        UNREADABLE
    }

    /** Whether the values stand in their columns. */
    public boolean fits() {
        return shape == Shape.FITS;
    }

    /** The value of a column as written. */
    public String value(int column) {
        return values.get(column);
    }
}
