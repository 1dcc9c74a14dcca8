package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import id.kinerja.organization.RandomRoster.Format;
import id.kinerja.table.SpreadsheetText;
import id.kinerja.table.TableReader;
import id.kinerja.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The planted defects in every file format, and others like them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterDefectsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final String UNITS =
            "KODE,NAMA,JENIS,KODE INDUK,BIDANG LAYANAN\nKOTA,Kota,KOTA,,\nD,Dinas,DINAS,KOTA,\n";
    private static final String A = "198609262015051001";
    private static final String B = "198609262015051002";
    private static final String C = "198609262015051003";
    private static final String D = "198609262015051004";
    private static final String E = "198609262015051005";

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_planted_defects_are_treated_alike_in_every_format(Format format) {
        List<List<String>> rows = dirty(format == Format.WINDOWS_1252 ? "\u00e9" : "\uD83C\uDF1F");
        byte[] units = bytes("/roster-dirty/units.csv");
        CheckedImport plain = check(units, RandomRoster.written(Format.UTF_8, ';', "\n", rows));
        CheckedImport other = check(units, RandomRoster.written(format, ',', "\r\n", rows));
        assertThat(plain.rejected().stream().map(RejectedPerson::line).distinct())
                .hasSize(14);
        assertThat(other.people()).containsExactlyElementsOf(plain.people());
        assertThat(other.rejected()).containsExactlyElementsOf(plain.rejected());
        assertThat(other.issues())
                .filteredOn(issue -> !issue.code().equals("organization.import.encoding"))
                .containsExactlyElementsOf(plain.issues());
    }

    @Test
    void several_circles_of_any_length_are_broken_and_all_their_members_named() {
        CheckedImport checked = check(roster(line(A, B), line(B, C), line(C, A), line(D, E), line(E, D)));
        assertThat(checked.people())
                .hasSize(5)
                .extracting(PersonRow::superiorNip)
                .containsOnlyNulls();
        List<Issue> circles = issues(checked, "organization.import.superior-circle");
        assertThat(circles).extracting(Issue::line).containsExactlyInAnyOrder(2, 3, 4, 5, 6);
        assertThat(circles)
                .filteredOn(issue -> issue.line() <= 4)
                .allSatisfy(issue ->
                        assertThat(issue.arguments().get(0)).contains(A, B, C).doesNotContain(D));
    }

    @Test
    void who_stands_below_a_circle_keeps_the_superior() {
        CheckedImport checked = check(roster(line(A, B), line(B, A), line(C, A)));
        assertThat(checked.people())
                .extracting(PersonRow::nip, PersonRow::superiorNip)
                .containsExactly(tuple(A, null), tuple(B, null), tuple(C, A));
    }

    @Test
    void a_circle_through_a_rejected_line_is_none_and_the_line_is_told_whose_superior_it_had() {
        CheckedImport checked = check(roster(line(A, B), line(B, C), line(C, A).replace("Siti", "")));
        assertThat(checked.people())
                .extracting(PersonRow::nip, PersonRow::superiorNip)
                .containsExactly(tuple(A, B), tuple(B, null));
        assertThat(issues(checked, "organization.import.superior-rejected"))
                .extracting(Issue::line)
                .containsExactly(3);
        assertThat(issues(checked, "organization.import.superior-of"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(4);
                    assertThat(issue.arguments().get(0)).contains(B);
                });
        assertThat(issues(checked, "organization.import.superior-circle")).isEmpty();
    }

    @Test
    void a_circle_of_sixty_names_fifty_and_says_how_many_more() {
        String[] lines = Stream.iterate(1, i -> i + 1)
                .limit(60)
                .map(i -> line(nip(i), nip(i % 60 + 1)))
                .toArray(String[]::new);
        assertThat(issues(check(roster(lines)), "organization.import.superior-circle"))
                .hasSize(60)
                .allSatisfy(issue ->
                        assertThat(issue.arguments().get(0)).contains(nip(50)).endsWith("+10"));
    }

    @Test
    void the_first_right_line_of_a_number_counts_wherever_the_others_stand() {
        CheckedImport checked =
                check(roster(line(A, "").replace("Siti", ""), line("'" + A, "").replace("Siti", "Dua"), line(A, "")));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Dua");
        assertThat(issues(checked, "organization.import.nip-twice"))
                .extracting(Issue::line, issue -> issue.arguments().get(0))
                .containsExactly(tuple(4, "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aktif",
                "AKTIF",
                " aktif\u00A0",
                "PNS Aktif",
                "pns  aktif",
                "Aktif (PPPK)",
                "CPNS/Aktif",
                "Aktif.",
                ""
            })
    void a_status_by_which_somebody_works_is_known_however_it_is_written(String status) {
        CheckedImport checked = check(with("STATUS", status));
        assertThat(checked.people()).hasSize(1);
        assertThat(issues(checked, "organization.import.inactive")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pensiun", "PNS PENSIUN", "Tidak Aktif", "non-aktif", "Nonaktif", "Meninggal  dunia", "CLTN"})
    void by_a_known_status_somebody_does_not_work(String status) {
        CheckedImport checked = check(with("STATUS", status));
        assertThat(checked.people()).isEmpty();
        assertThat(checked.rejected()).isEmpty();
        assertThat(issues(checked, "organization.import.inactive")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNS", "Aktf", "Aktif sampai Maret", "Tugas Belajar", "T. Aktif", "?", "#N/A", "1"})
    void an_unknown_status_rejects_the_line_and_nobody_has_left_by_it(String status) {
        CheckedImport checked = check(with("STATUS", status));
        assertThat(checked.people()).isEmpty();
        assertThat(issues(checked, "organization.import.status"))
                .extracting(Issue::field)
                .containsExactly("STATUS");
        assertThat(checked.rejected()).extracting(RejectedPerson::nip).containsExactly(A);
    }

    @Test
    void who_works_by_one_line_and_not_by_another_works() {
        String away = line(A, "").replace("Aktif", "Pensiun");
        CheckedImport awayFirst = check(roster(away, line(B, ""), line(A, "")));
        assertThat(awayFirst.people()).extracting(PersonRow::line).containsExactly(3, 4);
        assertThat(issues(awayFirst, "organization.import.inactive")).isEmpty();
        assertThat(issues(awayFirst, "organization.import.nip-works"))
                .extracting(Issue::line, issue -> issue.arguments().get(0))
                .containsExactly(tuple(2, "4"));
        CheckedImport worksFirst = check(roster(line(A, ""), away, line(A, "")));
        assertThat(worksFirst.people()).extracting(PersonRow::line).containsExactly(2);
        assertThat(issues(worksFirst, "organization.import.nip-twice"))
                .extracting(Issue::line)
                .containsExactly(3, 4);
    }

    @Test
    void who_does_not_work_by_two_lines_is_not_kept_by_the_second() {
        String away = line(A, "").replace("Aktif", "Pensiun");
        CheckedImport checked = check(roster(away, away));
        assertThat(issues(checked, "organization.import.inactive")).hasSize(1);
        assertThat(issues(checked, "organization.import.nip-twice")).hasSize(1);
        assertThat(checked.rejected()).isEmpty();
    }

    @Test
    void who_does_not_work_by_one_line_and_stands_on_a_rejected_one_stays_as_recorded_and_that_is_told() {
        String away = line(A, "").replace("Aktif", "Pensiun");
        CheckedImport checked = check(roster(line(A, "").replace("Siti", ""), away));
        assertThat(checked.people()).isEmpty();
        assertThat(checked.rejected()).extracting(RejectedPerson::nip).containsExactly(A);
        assertThat(issues(checked, "organization.import.inactive")).isEmpty();
        assertThat(issues(checked, "organization.import.inactive-kept"))
                .extracting(Issue::line, issue -> issue.arguments().get(0))
                .containsExactly(tuple(3, "2"));
    }

    @Test
    void a_line_with_too_many_or_too_few_values_keeps_everybody_whose_number_it_has() {
        CheckedImport checked = check(roster(
                line(A, B).replace("Siti", "Siti; S.H."),
                "Budi;" + C + ";PNS",
                line(D, "").replace("Siti", "\"Siti")));
        assertThat(checked.people()).isEmpty();
        assertThat(checked.rejected()).extracting(RejectedPerson::nip).contains(A, B, C, D);
        assertThat(checked.issues())
                .filteredOn(issue -> issue.severity() == Severity.REJECTED)
                .extracting(Issue::line, Issue::code)
                .containsExactly(
                        tuple(2, "organization.import.width"),
                        tuple(3, "organization.import.width"),
                        tuple(4, "organization.import.quotes"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NIP | 1.98609E+17 | organization.nip.NUMBER",
                "NIP | '1,98609262015051E+17' | organization.nip.NUMBER",
                "NAMA | #N/A | organization.import.error",
                "JABATAN | #REF! | organization.import.error",
                "STATUS | Ak\u0001tif | organization.import.control",
                "EMAIL | a\u0000b@kota.example | organization.import.control",
                "TMT JABATAN | 2020\u0007-03-01 | organization.import.control",
                "NIP ATASAN | 1986\u00020926 | organization.import.control",
                "GELAR DEPAN | D\u007Fr. | organization.import.control"
            })
    void a_value_that_no_office_meant_is_rejected(String field, String value, String code) {
        CheckedImport checked = check(with(field, value));
        assertThat(checked.people()).isEmpty();
        assertThat(checked.issues())
                .filteredOn(issue -> issue.severity() == Severity.REJECTED)
                .extracting(Issue::field, Issue::code)
                .containsExactly(tuple(field, code));
        assertThat(checked.rejected()).singleElement().satisfies(person -> assertThat(person.toString())
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}]"));
    }

    @Test
    void half_a_character_is_none() {
        List<String> values = List.of(line(A, "").replace("Siti", "_xD83C_").split(";", -1));
        CheckedImport checked = check(RandomRoster.written(Format.XLSX, ';', "", List.of(PersonLine.COLUMNS, values)));
        assertThat(issues(checked, "organization.import.control")).hasSize(1);
    }

    @Test
    void a_superior_whose_number_was_rounded_is_left_out_and_told() {
        CheckedImport checked = check(with("NIP ATASAN", "1.98609262015051E+17"));
        assertThat(checked.people()).extracting(PersonRow::superiorNip).containsOnlyNulls();
        assertThat(issues(checked, "organization.import.superior-number")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"x\")", "+62 812", "-", "@SUM(A1)", "'=x", "''", "'Aisyah", "D'Angelo", "=", "'-'"})
    void what_looks_like_a_formula_is_text_and_comes_back_from_an_export_as_it_was(String text) {
        assertThat(SpreadsheetText.write(text)).doesNotStartWith("=").doesNotStartWith("+");
        CheckedImport checked = check(with("JABATAN", SpreadsheetText.write(text)));
        assertThat(checked.people()).extracting(PersonRow::postTitle).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2020/03/01",
        "2020-3-1",
        "2020.03.01",
        "1 Maret 2020",
        "01-mar-2020",
        "43891",
        "2020-03-01 00:00:00",
        "2020-03-01T00:00",
        "01.03.2020",
        "1/3/2020 0:00"
    })
    void dates_are_read_as_spreadsheets_write_them(String written) {
        assertThat(check(with("TMT JABATAN", written)).people())
                .extracting(PersonRow::heldSince)
                .containsExactly(LocalDate.of(2020, 3, 1));
    }

    @Test
    void blanks_of_every_kind_are_tidied_and_joined_emoji_stay_whole() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        CheckedImport checked = check(with("NAMA", "\uFEFF\u3000Siti\u00A0\u2003 \u200BAyu " + family + "\u202F"));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Siti Ayu " + family);
    }

    @Test
    void fifty_thousand_heads_of_one_unit_or_lost_superiors_do_not_take_forever() {
        String[] lines = Stream.iterate(0, i -> i + 1)
                .limit(50_000)
                .map(i -> line(many(i), "198609262015051" + String.format("%03d", i % 999 + 1))
                        .replace("Fungsional", "Administrator"))
                .toArray(String[]::new);
        CheckedImport checked = check(roster(lines));
        assertThat(checked.people()).hasSize(50_000);
        assertThat(issues(checked, "organization.import.head-several")).hasSize(50_000);
    }

    @Test
    void twenty_five_thousand_rejected_lines_and_as_many_lost_superiors_do_not_take_forever() {
        String[] lines = Stream.iterate(0, i -> i + 1)
                .limit(50_000)
                .map(i -> i < 25_000 ? line(many(i), "").replace("Siti", "") : line(many(i), many(i + 50_000)))
                .toArray(String[]::new);
        CheckedImport checked = check(roster(lines));
        assertThat(checked.rejected()).hasSize(25_000);
        assertThat(checked.people()).hasSize(25_000);
        assertThat(checked.people()).extracting(PersonRow::superiorNip).containsOnlyNulls();
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({
        A + ", true",
        "19860926201505101, true",
        "1986092620150510010, true",
        "198609262015051O01, true",
        "X98609262015051001, true",
        "198609262015052002, false",
        "986092620150510011, false",
        "1986092620150510, false",
        "'', false"
    })
    void a_superior_is_known_on_a_rejected_line_with_one_digit_lost_added_or_changed(String written, boolean known) {
        CheckedImport checked = check(roster(line(B, A), line(written, "").replace("Siti", "")));
        assertThat(issues(checked, "organization.import.superior-rejected")).hasSize(known ? 1 : 0);
        assertThat(issues(checked, "organization.import.superior-missing")).hasSize(known ? 0 : 1);
    }

    private static String many(int number) {
        return LocalDate.of(1960, 1, 1).plusDays(number % 10_000).toString().replace("-", "") + "2015051"
                + String.format("%03d", number / 10_000 + 1);
    }

    private static String nip(int number) {
        return "198609262015051" + String.format("%03d", number);
    }

    private static String line(String nip, String superior) {
        return nip + ";Siti;;;PNS;III/a;Fungsional;Arsiparis;D;" + superior + ";2020-01-01;;Aktif";
    }

    private static ImportFile roster(String... lines) {
        String text = String.join(";", PersonLine.COLUMNS) + "\n" + String.join("\n", lines);
        return new ImportFile("roster.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportFile with(String field, String value) {
        String[] values = line(A, "").split(";", -1);
        values[PersonLine.COLUMNS.indexOf(field)] = value;
        List<List<String>> rows = List.of(PersonLine.COLUMNS, List.of(values));
        return RandomRoster.written(Format.UTF_8, ';', "\n", rows);
    }

    private static List<List<String>> dirty(String instead) {
        List<TableRow> rows = TableReader.read(bytes("/roster-dirty/roster.csv"), PersonLine.COLUMNS)
                .rows();
        return Stream.concat(Stream.of(PersonLine.COLUMNS), rows.stream().map(row -> row.values().stream()
                        .map(value -> value.replace("\uD83C\uDF1F", instead))
                        .toList()))
                .toList();
    }

    private static List<Issue> issues(CheckedImport checked, String code) {
        return checked.issues().stream()
                .filter(issue -> issue.code().equals(code) && issue.source() == Source.ROSTER)
                .toList();
    }

    private static CheckedImport check(ImportFile roster) {
        return check(UNITS.getBytes(StandardCharsets.UTF_8), roster);
    }

    private static CheckedImport check(byte[] units, ImportFile roster) {
        return ImportCheck.check(new ImportFile("units.csv", units), roster, Map.of(), TODAY, JANUARY);
    }

    private static byte[] bytes(String resource) {
        try (var stream = RosterDefectsTest.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
