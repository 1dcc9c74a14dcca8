package id.kinerja.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.table.TableRow.Shape;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableReaderTest {

    private static final List<String> COLUMNS = List.of("KODE", "NAMA");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void comma_semicolon_and_tab_separate(String separator) {
        assertThat(rows("KODE,NAMA\nA,Satu\n".replace(",", separator)))
                .extracting(TableRow::values)
                .containsExactly(List.of("A", "Satu"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
        assertThat(rows("\uFEFFKODE;NAMA\r\nA;Satu\r\nB;Dua"))
                .extracting(TableRow::line)
                .containsExactly(2, 3);
    }

    @Test
    void columns_are_found_by_name_in_any_order_and_others_ignored() {
        assertThat(rows("nama,lain, Kode \nSatu,x,A\n"))
                .extracting(TableRow::values)
                .containsExactly(List.of("A", "Satu"));
    }

    @Test
    void a_row_has_the_line_on_which_it_begins() {
        assertThat(rows("KODE,NAMA\nA,\"dua\nbaris\"\n\n,\nB,Dua\n"))
                .extracting(TableRow::line)
                .containsExactly(2, 6);
    }

    @Test
    void separators_and_quotes_inside_quotes_belong_to_the_value() {
        assertThat(rows("KODE,NAMA\nA,\"Dinas \"\"X\"\", Y; Z\"\n"))
                .extracting(row -> row.value(1))
                .containsExactly("Dinas \"X\", Y; Z");
    }

    @Test
    void a_row_with_too_few_or_too_many_values_says_so() {
        assertThat(rows("KODE,NAMA\nA\nB,Dua\nC,Tiga,lagi\n"))
                .extracting(TableRow::fits)
                .containsExactly(false, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KODE,NAMA\n", "KODE,NAMA,,\n", "KODE,NAMA, ,\"\",\u00A0\n"})
    void empty_values_beyond_the_last_column_do_not_count_and_others_do(String header) {
        assertThat(rows(header + "A,Satu,,,,,,\nB,Dua\nC,,,\n,,,,\nD,\"Empat\n4\", ,\"\"\nE,Lima,,x\nF,,\nG\n"))
                .extracting(TableRow::line, TableRow::fits)
                .containsExactly(
                        tuple(2, true),
                        tuple(3, true),
                        tuple(4, true),
                        tuple(6, true),
                        tuple(8, false),
                        tuple(9, true),
                        tuple(10, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\nKODE;NAMA\nA;Satu, dua\n",
                "\uFEFFSEP=;\r\nKODE;NAMA\r\nA;Satu, dua\r\n",
                "\"sep=;\"\rKODE;NAMA\rA;Satu, dua\r",
                "sep=|\nKODE|NAMA\nA|Satu, dua\n",
                "sep=\t\nKODE\tNAMA\nA\tSatu, dua\n",
                "sep=,\nKODE;NAMA\nA;Satu, dua\n",
                "sep=;;;\nKODE;NAMA;\nA;Satu, dua;\n"
            })
    void a_line_that_tells_the_separator_is_no_header_and_counts_as_a_line(String text) {
        assertThat(rows(text)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.values()).containsExactly("A", "Satu, dua");
        });
    }

    @Test
    void a_file_that_tells_its_separator_and_nothing_else_is_refused() {
        refused("sep=;\n".getBytes(StandardCharsets.UTF_8), "table.problem.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "\uFEFF"})
    void an_empty_file_is_refused(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "table.problem.empty");
    }

    @Test
    void a_header_without_rows_is_refused() {
        refused("KODE,NAMA\n".getBytes(StandardCharsets.UTF_8), "table.problem.no-rows");
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> rows("KODE,ALAMAT\nA,x\n")).isInstanceOfSatisfying(UnreadableTable.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("table.problem.columns");
            assertThat(refusal.arguments()).containsExactly("NAMA");
        });
    }

    @Test
    void a_column_that_stands_twice_is_refused() {
        refused("KODE,NAMA,NAMA\nA,x,y\n".getBytes(StandardCharsets.UTF_8), "table.problem.column-twice");
    }

    @Test
    void an_old_spreadsheet_is_told_from_a_table() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0x20, 0}, "table.problem.old-spreadsheet");
    }

    @Test
    void binary_content_is_refused() {
        refused("%PDF-1.4\0\1\nx".getBytes(StandardCharsets.UTF_8), "table.problem.binary");
        refused(new byte[] {(byte) 0x89, 'P', (byte) 0x81, (byte) 0x8D}, "table.problem.binary");
    }

    @Test
    void what_is_no_utf_8_is_read_as_windows_1252_and_says_so() {
        Table table =
                TableReader.read("KODE,NAMA\nA,Caf\u00e9 \u2019\n".getBytes(Charset.forName("windows-1252")), COLUMNS);
        assertThat(table.encodingGuessed()).isTrue();
        assertThat(table.rows()).extracting(row -> row.value(1)).containsExactly("Caf\u00e9 \u2019");
        assertThat(TableReader.read("KODE,NAMA\nA,Caf\u00e9\n".getBytes(StandardCharsets.UTF_8), COLUMNS)
                        .encodingGuessed())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\uFEFFKODE,NAMA\nA,Satu\nB,x\nC,Tiga\n", "KODE,NAMA\nA,Ren\u00e9\nB,x\nC,Tiga\n"})
    void one_byte_that_is_no_utf_8_costs_its_line_only(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        content[content.length - 9] = (byte) 0xE9;
        Table table = TableReader.read(content, COLUMNS);
        assertThat(table.encodingGuessed()).isFalse();
        assertThat(table.rows())
                .extracting(TableRow::line, TableRow::shape, row -> row.value(0))
                .containsExactly(tuple(2, Shape.FITS, "A"), tuple(3, Shape.UNREADABLE, "B"), tuple(4, Shape.FITS, "C"));
        assertThat(table.rows().get(1).value(1)).isEqualTo("\uFFFD");
    }

    @Test
    void one_byte_that_windows_1252_does_not_have_costs_its_line_only() {
        byte[] content = "KODE,NAMA\nA,Ren\u00e9\nB,x\nC,Tiga\n".getBytes(Charset.forName("windows-1252"));
        content[content.length - 9] = (byte) 0x81;
        Table table = TableReader.read(content, COLUMNS);
        assertThat(table.encodingGuessed()).isTrue();
        assertThat(table.rows()).extracting(TableRow::shape).containsExactly(Shape.FITS, Shape.UNREADABLE, Shape.FITS);
        assertThat(table.rows().get(0).value(1)).isEqualTo("Ren\u00e9");
    }

    @Test
    void a_header_that_cannot_be_read_is_refused() {
        byte[] content = "KODE,NAMA,x\nA,Ren\u00e9,y\n".getBytes(StandardCharsets.UTF_8);
        content[10] = (byte) 0xE9;
        refused(content, "table.problem.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_told_by_its_byte_order_mark(String charset) {
        Table table = TableReader.read(
                "\uFEFFKODE;NAMA\r\nA;Ni Luh \uD83C\uDF1F\r\n".getBytes(Charset.forName(charset)), COLUMNS);
        assertThat(table.rows()).extracting(row -> row.value(1)).containsExactly("Ni Luh \uD83C\uDF1F");
        assertThat(table.encodingGuessed()).isFalse();
    }

    @Test
    void lines_may_end_with_a_carriage_return_alone() {
        assertThat(rows("KODE,NAMA\rA,Satu\rB,Dua")).extracting(TableRow::line).containsExactly(2, 3);
    }

    @Test
    void a_header_is_known_in_any_case_and_with_any_blanks_after_empty_lines() {
        assertThat(rows("\n \u00A0,\nkode\u200B , \u00A0Nama\u2003\nA,Satu\n"))
                .extracting(TableRow::line, TableRow::values)
                .containsExactly(tuple(4, List.of("A", "Satu")));
    }

    @Test
    void wrong_quotes_cost_one_line_and_not_those_after_it() {
        List<TableRow> rows = rows("KODE,NAMA\nA,\"x\"y\nB,Dua\nC,\"tidak ditutup\nD,Empat\nE,\"Lima\"\nF,\"akhir");
        assertThat(rows)
                .extracting(TableRow::line, TableRow::shape, row -> row.value(0))
                .containsExactly(
                        tuple(2, Shape.QUOTES, "A"),
                        tuple(3, Shape.FITS, "B"),
                        tuple(4, Shape.QUOTES, "C"),
                        tuple(5, Shape.FITS, "D"),
                        tuple(6, Shape.FITS, "E"),
                        tuple(7, Shape.QUOTES, "F"));
    }

    @Test
    void a_quote_that_is_never_closed_does_not_swallow_the_rows_after_it() {
        String staff = "B,Dua\n".repeat(1_000);
        assertThat(rows("KODE,NAMA\nA,\"tidak ditutup\n" + staff)).hasSize(1_001);
    }

    @Test
    void a_quote_in_the_middle_of_a_value_is_part_of_it() {
        assertThat(rows("KODE,NAMA\nA,Dinas \"X\"\n"))
                .extracting(row -> row.value(1))
                .containsExactly("Dinas \"X\"");
    }

    @Test
    void everything_on_a_row_that_does_not_fit_is_kept_to_see_who_stands_there() {
        assertThat(rows("KODE,NAMA,NIP\nA,Budi, S.H.,123\n"))
                .extracting(TableRow::cells)
                .containsExactly(List.of("A", "Budi", " S.H.", "123"));
    }

    @Test
    void more_rows_than_the_limit_are_refused() {
        String most = "KODE,NAMA\n" + "A,Satu\n".repeat(TableReader.MOST_ROWS);
        assertThat(rows(most)).hasSize(TableReader.MOST_ROWS);
        refused((most + "A,Satu\n").getBytes(StandardCharsets.UTF_8), "table.problem.many-rows");
    }

    @Test
    void a_value_of_five_million_characters_is_a_value() {
        assertThat(rows("KODE,NAMA\nA," + "x".repeat(5_000_000) + "\nB,Dua\n")).hasSize(2);
    }

    private static List<TableRow> rows(String content) {
        return TableReader.read(content.getBytes(StandardCharsets.UTF_8), COLUMNS)
                .rows();
    }

    private static void refused(byte[] content, String code) {
        assertThatThrownBy(() -> TableReader.read(content, COLUMNS))
                .isInstanceOfSatisfying(UnreadableTable.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
