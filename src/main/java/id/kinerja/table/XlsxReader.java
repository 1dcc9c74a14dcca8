package id.kinerja.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX file (ECMA-376), each value as the sheet shows it. */
final class XlsxReader {

    private static final int MOST_COLUMNS = 16_384;

    private final XlsxBook book;
    private final TableBuilder table;
    private int line;

    private XlsxReader(XlsxBook book, TableBuilder table) {
        this.book = book;
        this.table = table;
    }

    /** @throws UnreadableTable when the file is broken, or inflates beyond the limits */
    static void read(byte[] content, TableBuilder table) {
        try (XlsxParts parts = new XlsxParts(content)) {
            XlsxBook book = XlsxBook.of(parts);
            parts.read(book.firstSheet(), new XlsxReader(book, table)::sheet);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableTable("table.problem.broken-spreadsheet");
        }
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                table.add(line, row(xml));
            }
        }
    }

    /** Empty values at the end of a row say nothing about its width; values beyond the header follow it without gaps. */
    private List<String> row(XMLStreamReader xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int widest = table.width() == 0 ? MOST_COLUMNS : table.width();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column + 1);
                String value = cell(xml);
                if (!Blanks.single(value).isEmpty()) {
                    int place = column < widest ? column : Math.max(cells.size(), widest);
                    while (cells.size() <= place) {
                        cells.add("");
                    }
                    cells.set(place, value);
                }
            }
        }
        return cells;
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        String formula = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = XlsxText.inside(xml, "v");
                    case "is" -> value = XlsxText.until(xml, "is");
                    case "f" -> formula = "=" + XlsxText.inside(xml, "f");
                    default -> {
                        // extensions
                    }
                }
            }
        }
        return value.isEmpty() ? formula : shown(type == null ? "n" : type, value, style);
    }

    private String shown(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> book.sharedText(value);
            case "n" -> book.number(value, style);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value;
        };
    }

    /** The column of a cell such as {@code AB12}, counted from 0. */
    private static int column(@Nullable String address, int next) {
        int column = 0;
        if (address != null) {
            for (int i = 0;
                    i < address.length() && Character.isLetter(address.charAt(i)) && column <= MOST_COLUMNS;
                    i++) {
                column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            }
        }
        int found = address == null || column == 0 ? next : column - 1;
        if (found < 0 || found >= MOST_COLUMNS) {
            throw new UnreadableTable("table.problem.broken-spreadsheet");
        }
        return found;
    }
}
