package id.kinerja.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads texts of an XLSX file. */
final class XlsxText {

    /** No cell holds more; one character beyond tells that it was more. */
    private static final int LONGEST = 32_768;

    /** Characters that XML does not allow or would change (ECMA-376, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** The text of a string, in however many runs, without how it is pronounced; stands at its end afterwards. */
    static String until(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (!start && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (!start && element.equals(end)) {
                break;
            } else if (element.equals("rPh")) {
                spoken = start;
            } else if (start && element.equals("t") && !spoken) {
                append(xml, element, text);
            }
        }
        return unescaped(text.toString());
    }

    /** The text directly inside an element; stands at its end afterwards. */
    static String inside(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        append(xml, element, text);
        return unescaped(text.toString());
    }

    private static void append(XMLStreamReader xml, String element, StringBuilder text) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return;
            }
            if (xml.isCharacters() && text.length() < LONGEST) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST - text.length()));
            }
        }
    }

    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxText::character) : text;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
