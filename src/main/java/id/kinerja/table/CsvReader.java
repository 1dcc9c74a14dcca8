package id.kinerja.table;

import id.kinerja.table.TableRow.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) whatever ends its lines.
 *
 * <p>A row whose quotes do not match costs that line only: reading goes on with the next one.
 */
final class CsvReader {

    private static final String SEPARATORS = ",;\t";

    /** The line before the header by which spreadsheets are told the separator. */
    private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=([^\\w\\s\"]|\\t)\"?[,;\\t ]*(?:\\r\\n|\\n|\\r|$)");

    /** So many line breaks a value in quotes may have; more means that the closing quote is missing. */
    private static final int MOST_BREAKS = 50;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
        Matcher told = TOLD.matcher(text);
        boolean isTold = told.lookingAt();
        if (isTold) {
            at = told.end();
            line++;
        }
        String header = TextContent.firstLine(text.substring(at));
        this.separator =
                isTold && header.contains(told.group(1)) ? told.group(1).charAt(0) : separator(header);
    }

    static void read(String text, TableBuilder table) {
        new CsvReader(text).read(table);
    }

    private void read(TableBuilder table) {
        while (at < text.length()) {
            int start = at;
            int firstLine = line;
            List<String> row = row();
            boolean severalLines = line > firstLine + 1;
            if (row != null && (!severalLines || table.fits(row))) {
                table.add(firstLine, row);
            } else {
                at = start;
                line = firstLine;
                table.add(firstLine, rowWithoutQuotes(), Shape.QUOTES);
            }
        }
    }

    /** The next row; none when its quotes do not match. */
    private @Nullable List<String> row() {
        List<String> values = new ArrayList<>();
        do {
            String value = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (value == null) {
                return null;
            }
            values.add(value);
        } while (take(separator));
        takeLineBreak();
        return values;
    }

    /** The line as it stands, told apart at every separator. */
    private List<String> rowWithoutQuotes() {
        List<String> values = new ArrayList<>();
        do {
            values.add(plain().replace("\"", ""));
        } while (take(separator));
        takeLineBreak();
        return values;
    }

    private String plain() {
        int start = at;
        while (!atEndOfValue()) {
            at++;
        }
        return text.substring(start, at);
    }

    private @Nullable String quoted() {
        StringBuilder value = new StringBuilder();
        int breaks = 0;
        at++;
        while (at < text.length()) {
            int start = at;
            if (take('"')) {
                if (!take('"')) {
                    return atEndOfValue() ? value.toString() : null;
                }
                value.append('"');
            } else if (takeLineBreak()) {
                if (++breaks > MOST_BREAKS) {
                    return null;
                }
                value.append(text, start, at);
            } else {
                value.append(text.charAt(at++));
            }
        }
        return null;
    }

    private boolean atEndOfValue() {
        if (at == text.length()) {
            return true;
        }
        char next = text.charAt(at);
        return next == separator || next == '\n' || next == '\r';
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private boolean takeLineBreak() {
        boolean carriageReturn = take('\r');
        boolean taken = take('\n') || carriageReturn;
        if (taken) {
            line++;
        }
        return taken;
    }

    private static char separator(String header) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long found = header.chars().filter(c -> c == separator).count();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }
}
