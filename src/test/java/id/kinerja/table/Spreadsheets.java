package id.kinerja.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes XLSX files for tests. */
public final class Spreadsheets {

    private static final String STYLES = """
            <styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/>
            <numFmt numFmtId="165" formatCode="&quot;hari&quot;\\ 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
            """;

    private Spreadsheets() {}

    /** A workbook by a library, of one sheet with these texts. */
    public static byte[] of(List<List<String>> rows) {
        try (ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(content, "Uji", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Data");
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook by hand, whose first sheet has this XML; style 1 and 2 show dates, 3 a number of days. */
    static byte[] ofSheet(String rows, String... sharedTexts) {
        StringBuilder texts = new StringBuilder("<sst>");
        List.of(sharedTexts).forEach(text -> texts.append("<si>").append(text).append("</si>"));
        Map<String, String> parts = workbook(false);
        parts.put("xl/sharedStrings.xml", texts.append("</sst>").toString());
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return zip(parts);
    }

    static String sheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static Map<String, String> workbook(boolean from1904) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + (from1904 ? "<workbookPr date1904=\"1\"/>" : "")
                        + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/styles.xml", STYLES);
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }
}
