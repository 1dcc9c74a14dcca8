package id.kinerja.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an XLSX file says beside its sheets: which sheet is the first, shared texts, which styles show dates. */
final class XlsxBook {

    private static final int MOST_TEXTS = 1_000_000;
    private static final int MOST_STYLES = 100_000;
    private static final Pattern NO_PART_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|(?i)general");
    private static final Pattern DATE = Pattern.compile("(?i)[ymdhs]");

    /** A spreadsheet keeps 15 digits of a number; longer ones it shows in this way. */
    private static final int DIGITS_KEPT = 15;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> dateFormats = new HashSet<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private boolean from1904;
    private @Nullable String firstSheet;

    static XlsxBook of(XlsxParts parts) throws IOException, XMLStreamException {
        XlsxBook book = new XlsxBook();
        parts.read("xl/workbook.xml", xml -> elements(xml, book::workbook));
        parts.read("xl/_rels/workbook.xml.rels", xml -> elements(xml, book::relationship));
        parts.read("xl/styles.xml", book::styles);
        parts.read("xl/sharedStrings.xml", book::sharedTexts);
        return book;
    }

    /** The part that has the first sheet. */
    String firstSheet() {
        String target = firstSheet == null ? null : targets.get(firstSheet);
        if (target == null) {
            throw new UnreadableTable("table.problem.broken-spreadsheet");
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** A text that cells share. */
    String sharedText(String number) {
        int index = Integer.parseInt(number);
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableTable("table.problem.broken-spreadsheet");
        }
        return texts.get(index);
    }

    /** A number as the sheet shows it: a date where its style says so, and 15 digits at most. */
    String number(String written, @Nullable String style) {
        BigDecimal number;
        try {
            number = new BigDecimal(written.strip());
        } catch (NumberFormatException e) {
            return written;
        }
        int exponent = number.precision() - number.scale();
        if (number.signum() != 0 && (exponent > DIGITS_KEPT || exponent < -DIGITS_KEPT)) {
            return Math.abs(exponent) > 400 ? written : String.format(Locale.ROOT, "%.14E", number);
        }
        int index = style == null ? -1 : Integer.parseInt(style);
        boolean date = index >= 0 && index < dateStyles.size() && dateStyles.get(index);
        return date && number.signum() >= 0 && exponent <= 6
                ? date(number.doubleValue())
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String date(double days) {
        int day = (int) days;
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
        LocalTime time = LocalTime.MIDNIGHT.plusSeconds(Math.round((days - day) * 86_400));
        LocalDateTime moment = first.plusDays(day).atTime(time);
        return time.equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
    }

    private void workbook(XMLStreamReader xml) {
        if (xml.getLocalName().equals("sheet") && firstSheet == null) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id")) {
                    firstSheet = xml.getAttributeValue(i);
                }
            }
        } else if (xml.getLocalName().equals("workbookPr")) {
            String value = xml.getAttributeValue(null, "date1904");
            from1904 = value != null && (value.equals("1") || value.equals("true"));
        }
    }

    private void relationship(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
            targets.put(id, target);
        }
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            switch (xml.getLocalName()) {
                case "cellXfs" -> cells = start;
                case "numFmt" -> {
                    String code = start ? xml.getAttributeValue(null, "formatCode") : null;
                    if (code != null
                            && DATE.matcher(NO_PART_OF_A_DATE.matcher(code).replaceAll(""))
                                    .find()) {
                        dateFormats.add(xml.getAttributeValue(null, "numFmtId"));
                    }
                }
                case "xf" -> {
                    if (cells && start && dateStyles.size() < MOST_STYLES) {
                        dateStyles.add(isDate(xml.getAttributeValue(null, "numFmtId")));
                    }
                }
                default -> {
                    // fonts and the like
                }
            }
        }
    }

    /** The numbers below 164 are built in (ECMA-376, 18.8.30). */
    private boolean isDate(@Nullable String format) {
        if (format == null || dateFormats.contains(format)) {
            return format != null;
        }
        int number = Integer.parseInt(format);
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    private void sharedTexts(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                if (texts.size() == MOST_TEXTS) {
                    throw new UnreadableTable("table.problem.inflated");
                }
                texts.add(XlsxText.until(xml, "si"));
            }
        }
    }

    private static void elements(XMLStreamReader xml, Consumer<XMLStreamReader> each) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                each.accept(xml);
            }
        }
    }
}
