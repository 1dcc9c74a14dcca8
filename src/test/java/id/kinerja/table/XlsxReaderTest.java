package id.kinerja.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.table.TableRow.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxReaderTest {

    private static final List<String> COLUMNS = List.of("KODE", "NAMA");
    private static final String HEADER = row(1, text("A1", "KODE") + text("B1", "Nama "));

    @Test
    void a_sheet_is_read_like_a_csv_file() {
        byte[] content = Spreadsheets.of(List.of(
                List.of("lain", "nama", "Kode"), List.of("x", "Satu", "A"), List.of("", "Dua \uD83C\uDF1F", "=B")));
        assertThat(TableReader.read(content, COLUMNS).rows())
                .extracting(TableRow::line, TableRow::values)
                .containsExactly(tuple(2, List.of("A", "Satu")), tuple(3, List.of("=B", "Dua \uD83C\uDF1F")));
    }

    @Test
    void line_numbers_are_those_of_the_sheet_and_empty_rows_do_not_count() {
        assertThat(read(row(5, text("A5", "A")) + row(7, text("A7", " ")) + row(9, text("B9", "x"))))
                .extracting(TableRow::line, TableRow::values, TableRow::shape)
                .containsExactly(tuple(5, List.of("A", ""), Shape.FITS), tuple(9, List.of("", "x"), Shape.FITS));
    }

    @Test
    void rows_and_cells_without_an_address_follow_each_other() {
        assertThat(TableReader.read(
                                Spreadsheets.ofSheet("<row><c t=\"inlineStr\"><is><t>KODE</t></is></c>"
                                        + "<c t=\"inlineStr\"><is><t>NAMA</t></is></c></row>"
                                        + "<row><c><v>1</v></c><c t=\"str\"><v>x</v></c></row>"),
                                COLUMNS)
                        .rows())
                .extracting(TableRow::line, TableRow::values)
                .containsExactly(tuple(2, List.of("1", "x")));
    }

    @Test
    void a_value_beyond_the_header_does_not_fit() {
        assertThat(read(row(2, text("A2", "A") + text("C2", "x"))))
                .extracting(TableRow::shape)
                .containsExactly(Shape.WIDTH);
    }

    @Test
    void a_value_in_the_last_column_of_a_sheet_does_not_widen_the_row() {
        assertThat(read(row(2, text("A2", "A") + text("XFD2", "x") + text("B2", "y"))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.shape()).isEqualTo(Shape.WIDTH);
                    assertThat(row.cells()).containsExactly("A", "y", "x");
                });
    }

    @Test
    void a_header_of_more_than_two_hundred_columns_is_refused() {
        refused(
                Spreadsheets.ofSheet(row(1, text("A1", "KODE") + text("B1", "NAMA") + text("GS1", "x"))),
                "table.problem.many-columns");
        assertThat(TableReader.read(
                                Spreadsheets.ofSheet(row(1, text("A1", "KODE") + text("B1", "NAMA") + text("GR1", "x"))
                                        + row(2, text("A2", "A"))),
                                COLUMNS)
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2'><v>42</v></c> | 42",
                "<c r='B2'><v>42.50</v></c> | 42.5",
                "<c r='B2'><v>0</v></c> | 0",
                "<c r='B2'><v>1E3</v></c> | 1000",
                "<c r='B2'><v>1.98609262015051E+17</v></c> | 1.98609262015051E+17",
                "<c r='B2'><v>198609262015051001</v></c> | 1.98609262015051E+17",
                "<c r='B2'><v>1E999999999</v></c> | 1E999999999",
                "<c r='B2'><v>1E-999999999</v></c> | 1E-999999999",
                "<c r='B2'><v>bukan</v></c> | bukan",
                "<c r='B2' s='1'><v>43891</v></c> | 2020-03-01",
                "<c r='B2' s='2'><v>43891</v></c> | 2020-03-01",
                "<c r='B2' s='1'><v>43891.5</v></c> | 2020-03-01T12:00",
                "<c r='B2' s='1'><v>59</v></c> | 1900-02-28",
                "<c r='B2' s='1'><v>61</v></c> | 1900-03-01",
                "<c r='B2' s='3'><v>43891</v></c> | 43891",
                "<c r='B2' s='99'><v>43891</v></c> | 43891",
                "<c r='B2' t='d'><v>2020-03-01</v></c> | 2020-03-01",
                "<c r='B2' t='b'><v>1</v></c> | TRUE",
                "<c r='B2' t='e'><v>#N/A</v></c> | #N/A",
                "<c r='B2' t='str'><f>A1</f><v>hasil</v></c> | hasil",
                "<c r='B2'><f>HYPERLINK(\"x\")</f></c> | =HYPERLINK(\"x\")",
                "<c r='B2' t='s'><v>0</v></c> | dua kata",
                "<c r='B2' t='inlineStr'><is><r><t>a</t></r><rPh><t>b</t></rPh><r><t>c</t></r></is></c> | ac",
                "<c r='B2' t='inlineStr'><is><t>a<!-- b --><![CDATA[<c>]]></t></is></c> | a<c>",
                "<c r='B2' t='inlineStr'><is><t>_x0041__x005F_x0041_</t></is></c> | A_x0041_"
            })
    void cells_are_read_as_the_sheet_shows_them(String cell, String shown) {
        byte[] content = Spreadsheets.ofSheet(
                HEADER + row(2, cell), "<r><t>dua</t></r><r><t xml:space=\"preserve\"> kata</t></r>");
        assertThat(TableReader.read(content, COLUMNS).rows())
                .extracting(row -> row.value(1))
                .containsExactly(shown);
    }

    @Test
    void a_workbook_may_count_its_days_from_1904() {
        Map<String, String> parts = Spreadsheets.workbook(true);
        parts.put("xl/worksheets/sheet1.xml", Spreadsheets.sheet(HEADER + row(2, "<c r='A2' s='1'><v>42429</v></c>")));
        assertThat(TableReader.read(Spreadsheets.zip(parts), COLUMNS).rows())
                .extracting(row -> row.value(0))
                .containsExactly("2020-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            })
    void entities_are_not_expanded(String doctype) {
        Map<String, String> parts = Spreadsheets.workbook(false);
        parts.put(
                "xl/worksheets/sheet1.xml",
                doctype + "<worksheet><sheetData>" + HEADER + row(2, text("A2", "&a;") + text("B2", "x"))
                        + "</sheetData></worksheet>");
        refused(Spreadsheets.zip(parts), "table.problem.broken-spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZZZ2' t='inlineStr'><is><t>x</t></is></c></row>",
                "<row r='2'><c r='A2' t='s'><v>2147483646</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
                "<row r='99999999999'><c r='A2'><v>1</v></c></row>",
                "<row r='2'><c r='A2'><v>1</row>"
            })
    void a_sheet_that_asks_for_the_impossible_is_broken(String row) {
        refused(Spreadsheets.ofSheet(HEADER + row), "table.problem.broken-spreadsheet");
    }

    @Test
    void a_zip_that_is_no_workbook_is_broken() throws IOException {
        refused(Spreadsheets.zip(Map.of("surat.txt", "x")), "table.problem.broken-spreadsheet");
        refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "table.problem.broken-spreadsheet");
        byte[] content = Spreadsheets.ofSheet(HEADER + row(2, text("A2", "A")));
        refused(Arrays.copyOf(content, content.length / 2), "table.problem.broken-spreadsheet");
    }

    @Test
    void what_inflates_beyond_the_limit_is_refused() throws IOException {
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            refused(bomb(part), "table.problem.inflated");
        }
    }

    @Test
    void too_many_parts_or_too_long_a_tag_are_refused() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            parts.put("a" + i, "");
        }
        refused(Spreadsheets.zip(parts), "table.problem.inflated");
        refused(Spreadsheets.ofSheet(HEADER + "<row r='" + "2".repeat(100_000) + "'></row>"), "table.problem.inflated");
    }

    @Test
    void a_text_longer_than_any_cell_is_cut_not_kept() {
        assertThat(read(row(2, text("A2", "A") + text("B2", "x".repeat(1_000_000)))))
                .extracting(row -> row.value(1).length())
                .containsExactly(32_768);
    }

    /** 200 MB of blanks, which deflate to 200 KB. */
    private static byte[] bomb(String part) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> other : Spreadsheets.workbook(false).entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<a>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        return content.toByteArray();
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static List<TableRow> read(String rows) {
        return TableReader.read(Spreadsheets.ofSheet(HEADER + rows), COLUMNS).rows();
    }

    private static void refused(byte[] content, String code) {
        assertThatThrownBy(() -> TableReader.read(content, COLUMNS))
                .isInstanceOfSatisfying(UnreadableTable.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
