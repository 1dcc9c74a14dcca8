package id.kinerja.table;

import id.kinerja.table.TableRow.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a table from rows as they come: the first names the columns. */
final class TableBuilder {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_KEPT = 100;

    private final List<String> columns;
    private final boolean shortRowsFit;
    private final List<TableRow> rows = new ArrayList<>();
    private List<Integer> places = List.of();
    private int width;

    /** @param shortRowsFit whether empty values at the end of a row may be missing */
    TableBuilder(List<String> columns, boolean shortRowsFit) {
        this.columns = columns;
        this.shortRowsFit = shortRowsFit;
    }

    /** Whether a row is as wide as the header, but for empty values after it; any may be the header. */
    boolean fits(List<String> cells) {
        int size = withoutSurplus(cells).size();
        return width == 0 || size == width || (shortRowsFit && size < width);
    }

    /** How many columns the header has; 0 before it. */
    int width() {
        return width;
    }

    void add(int line, List<String> cells) {
        add(line, withoutSurplus(cells), fits(cells) ? Shape.FITS : Shape.WIDTH);
    }

    void add(int line, List<String> written, Shape kind) {
        boolean readable = written.stream().noneMatch(cell -> cell.indexOf(TextContent.UNREADABLE) >= 0);
        Shape shape = readable ? kind : Shape.UNREADABLE;
        List<String> cells = readable
                ? written
                : written.stream()
                        .map(cell -> cell.replace(TextContent.UNREADABLE, REPLACEMENT))
                        .toList();
        if (cells.stream().allMatch(cell -> Blanks.single(cell).isEmpty())) {
            return;
        }
        if (width == 0 && cells.size() > MOST_COLUMNS) {
            throw new UnreadableTable("table.problem.many-columns", MOST_COLUMNS);
        } else if (width == 0) {
            width = cells.size();
            places = places(cells);
        } else if (rows.size() == TableReader.MOST_ROWS) {
            throw new UnreadableTable("table.problem.many-rows", TableReader.MOST_ROWS);
        } else {
            List<String> values = places.stream()
                    .map(place -> place < cells.size() ? cells.get(place) : "")
                    .toList();
            rows.add(new TableRow(
                    line, values, shape, cells.stream().limit(MOST_KEPT).toList()));
        }
    }

    Table build(boolean encodingGuessed) {
        if (rows.isEmpty()) {
            throw new UnreadableTable(width == 0 ? "table.problem.empty" : "table.problem.no-rows");
        }
        return new Table(columns, rows, encodingGuessed);
    }

    /** Without the empty values at the end that the header has no column for. */
    private List<String> withoutSurplus(List<String> cells) {
        int size = cells.size();
        while (size > width && Blanks.single(cells.get(size - 1)).isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private List<Integer> places(List<String> header) {
        List<String> names = header.stream().map(TableBuilder::name).toList();
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
        return columns.stream().map(column -> names.indexOf(name(column))).toList();
    }

    private static String name(String column) {
        return Blanks.single(column).toUpperCase(Locale.ROOT);
    }
}
