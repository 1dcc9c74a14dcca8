package id.kinerja.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvReaderTest {

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
    void a_spreadsheet_is_told_from_a_table() {
        refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "table.problem.spreadsheet");
    }

    @Test
    void binary_content_is_refused() {
        refused("%PDF-1.4\0\1\nx".getBytes(StandardCharsets.UTF_8), "table.problem.binary");
    }

    @Test
    void another_encoding_than_utf_8_is_refused() {
        refused("KODE,NAMA\nA,Caf\u00e9\n".getBytes(Charset.forName("windows-1252")), "table.problem.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KODE,NAMA\nA,\"tidak ditutup\n", "KODE,NAMA\nA,\"x\"y\n"})
    void broken_quotes_are_refused(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "table.problem.quotes");
    }

    private static List<TableRow> rows(String content) {
        return CsvReader.read(content.getBytes(StandardCharsets.UTF_8), COLUMNS).rows();
    }

    private static void refused(byte[] content, String code) {
        assertThatThrownBy(() -> CsvReader.read(content, COLUMNS))
                .isInstanceOfSatisfying(UnreadableTable.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
