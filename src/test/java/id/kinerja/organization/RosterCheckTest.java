package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.organization.Issue.Severity;
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
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final CheckedImport DIRTY = check("/roster-dirty/units.csv", "/roster-dirty/roster.csv");

    @Test
    void the_clean_roster_has_554_people_108_units_and_nothing_to_look_at() {
        CheckedImport clean = check("/demo/units.csv", "/demo/roster.csv");
        assertThat(clean.people()).hasSize(554);
        assertThat(clean.units()).hasSize(108);
        assertThat(clean.rejected()).isEmpty();
        assertThat(clean.issues()).extracting(Issue::severity).containsOnly(Severity.NOTE);
        assertThat(clean.issues()).extracting(Issue::code).containsOnly("organization.import.grade");
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @MethodSource("defects")
    void each_planted_defect_is_treated_rightly(int line, String right, String nip) {
        switch (right.replaceAll("(?<=circle of superiors) with .*?:", ":")) {
            case "leading apostrophe: accept, cleaned", "grouped with spaces: accept, cleaned" -> {
                assertThat(person(line).nip()).isEqualTo(Nip.clean(nip)).hasSize(18);
                assertThat(codes(line)).contains("organization.import.cleaned-nip");
            }
            case "stray blanks: accept, cleaned" -> {
                assertThat(person(line).name()).isEqualTo(person(line).name().strip());
                assertThat(codes(line)).contains("organization.import.cleaned-blanks");
            }
            case "17 digits: reject this row" -> rejected(line, "NIP", "organization.nip.LENGTH");
            case "17 digits, a head: reject this row, and report whose superior is missing" -> {
                rejected(line, "NIP", "organization.nip.LENGTH");
                assertThat(issues(line)).anySatisfy(issue -> {
                    assertThat(issue.code()).isEqualTo("organization.import.superior-of");
                    assertThat(issue.arguments()).isNotEmpty();
                });
            }
            case "month 13: reject this row" -> rejected(line, "NIP", "organization.nip.BIRTH");
            case "sex digit 3: reject this row" -> rejected(line, "NIP", "organization.nip.SEX");
            case "same NIP twice: keep the first, report the second" -> {
                rejected(line, "NIP", "organization.import.nip-twice");
                assertThat(DIRTY.people())
                        .filteredOn(person -> person.nip().equals(nip))
                        .hasSize(1);
            }
            case "unknown unit: reject this row" -> rejected(line, "KODE UNOR", "organization.import.unit");
            case "no name: reject this row" -> rejected(line, "NAMA", "organization.import.required");
            case "superior not in the roster: import without a superior, report" ->
                withoutSuperior(line, "organization.import.superior-missing");
            case "own superior: import without a superior, report" ->
                withoutSuperior(line, "organization.import.superior-own");
            case "superior's row is rejected: import without a superior, report" ->
                withoutSuperior(line, "organization.import.superior-rejected");
            case "circle of superiors: import its members without a superior, name them all" -> {
                withoutSuperior(line, "organization.import.superior-circle");
                assertThat(issues(line))
                        .anySatisfy(
                                issue -> assertThat(issue.arguments().get(0)).contains(nip, other(right)));
                assertThat(DIRTY.people())
                        .filteredOn(person -> person.nip().equals(other(right)))
                        .extracting(PersonRow::superiorNip)
                        .containsOnlyNulls();
            }
            case "spreadsheet formula: keep as text, and never as a formula in an export" ->
                assertThat(person(line).postTitle()).isEqualTo("=HYPERLINK(\"x\")");
            case "emoji: accept as text" -> assertThat(person(line).name()).endsWith("🌟");
            default -> throw new AssertionError("no rule for " + right);
        }
    }

    @Test
    void nothing_but_the_planted_defects_is_rejected() {
        List<Integer> planted = defects()
                .filter(defect -> defect[1].toString().contains("reject this row")
                        || defect[1].toString().startsWith("same NIP twice"))
                .map(defect -> (Integer) defect[0])
                .toList();
        assertThat(DIRTY.rejected().stream().map(RejectedPerson::line).distinct())
                .containsExactlyInAnyOrderElementsOf(planted);
        assertThat(DIRTY.people()).hasSize(556 - planted.size());
    }

    @Test
    void other_doubtful_lines_follow_from_a_planted_one_circle_members_reports_and_units_of_rejected_heads() {
        List<Integer> planted = defects().map(defect -> (Integer) defect[0]).toList();
        assertThat(DIRTY.issues())
                .filteredOn(issue -> issue.severity() == Severity.DOUBTFUL && !planted.contains(issue.line()))
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(
                        "organization.import.superior-circle",
                        "organization.import.superior-circle",
                        "organization.import.superior-rejected",
                        "organization.import.head-none",
                        "organization.import.head-none");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "JENIS PEGAWAI | Honorer | organization.import.kind",
                "JENIS PEGAWAI | '' | organization.import.kind",
                "JENIS JABATAN | Eselon | organization.import.post-kind",
                "JABATAN | '' | organization.import.required",
                "KODE UNOR | '' | organization.import.required",
                "NIP | '' | organization.import.required",
                "NAMA | ' ' | organization.import.required"
            })
    void a_line_with_a_value_that_cannot_be_is_rejected(String field, String value, String code) {
        CheckedImport checked = withValue(field, value);
        assertThat(checked.people()).isEmpty();
        assertThat(checked.issues())
                .filteredOn(issue -> issue.severity() == Severity.REJECTED)
                .extracting(Issue::line, Issue::field, Issue::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, field, code));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TMT JABATAN | kemarin | organization.import.date",
                "TMT JABATAN | 31/02/2020 | organization.import.date",
                "TMT JABATAN | +999999999-01-01 | organization.import.date",
                "TMT JABATAN | 1/1/+999999999 | organization.import.date",
                "TMT JABATAN | -0001-01-01 | organization.import.date",
                "TMT JABATAN | 1939-12-31 | organization.import.date",
                "TMT JABATAN | 2101-01-01 | organization.import.date",
                "TMT JABATAN | 79999 | organization.import.date",
                "TMT JABATAN | 2026-02-01 | organization.import.not-yet",
                "EMAIL | bukan surel | organization.import.email",
                "STATUS | Pensiun | organization.import.inactive"
            })
    void a_line_with_a_value_to_look_at_is_doubtful(String field, String value, String code) {
        assertThat(withValue(field, value).issues())
                .filteredOn(issue ->
                        issue.severity() == Severity.DOUBTFUL && issue.field().equals(field))
                .extracting(Issue::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"2020-03-01", "1/3/2020", "01-03-2020"})
    void dates_are_read_as_offices_write_them(String written) {
        assertThat(withValue("TMT JABATAN", written).people())
                .extracting(PersonRow::heldSince)
                .containsExactly(LocalDate.of(2020, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"D'Angelo", "Sukarno", "Ni Luh 🌟", "<script>alert(1)</script>", "O\u2019Neil"})
    void names_are_kept_as_text(String name) {
        assertThat(withValue("NAMA", name).people()).extracting(PersonRow::name).containsExactly(name);
    }

    @Test
    void a_name_of_ten_thousand_characters_or_with_a_nul_is_rejected_and_shown_cut() {
        assertThat(withValue("NAMA", "x".repeat(10_000)).issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo("organization.import.long");
            assertThat(issue.value()).hasSizeLessThan(130);
        });
        assertThat(withValue("NAMA", "a\0b").issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo("organization.import.control");
            assertThat(issue.value()).isEqualTo("a\uFFFDb");
        });
    }

    @Test
    void degrees_with_commas_stay_whole() {
        assertThat(withValue("GELAR BELAKANG", "S.Sos., M.Si.").people())
                .extracting(PersonRow::backDegree)
                .containsExactly("S.Sos., M.Si.");
    }

    @Test
    void two_heads_of_a_unit_are_both_reported() {
        CheckedImport checked = ImportCheck.check(
                file("KODE,NAMA,JENIS,KODE INDUK,BIDANG LAYANAN\nKOTA,Kota,KOTA,,\nDINAS,Dinas,DINAS,KOTA,\n"),
                file(header()
                        + line("198609262015051001", "Satu", "DINAS", "Administrator", "")
                        + line("198609262015051002", "Dua", "DINAS", "Administrator", "")),
                Map.of(),
                TODAY,
                JANUARY);
        assertThat(checked.issues())
                .extracting(Issue::line, Issue::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2, "organization.import.head-several"),
                        org.assertj.core.groups.Tuple.tuple(3, "organization.import.head-several"));
    }

    @Test
    void units_off_the_tree_are_rejected() {
        UnitFile units =
                UnitFile.check(TableReader.read("""
                KODE,NAMA,JENIS,KODE INDUK,BIDANG LAYANAN
                KOTA,Kota,KOTA,,
                A,Dinas A,DINAS,KOTA,
                A,Dinas A lagi,DINAS,KOTA,
                B,Dinas B,DINAS,TIDAK-ADA,
                C,Bidang C,BIDANG,B,
                D,Dinas D,DINAS,E,
                E,Dinas E,DINAS,D,
                F,,DINAS,KOTA,
                LAIN,Kota lain,KOTA,,
                """.getBytes(StandardCharsets.UTF_8), UnitFile.COLUMNS), Map.of());
        assertThat(units.units()).containsOnlyKeys("KOTA", "A", "LAIN");
        assertThat(units.issues())
                .extracting(Issue::line, Issue::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(4, "organization.import.unit-twice"),
                        org.assertj.core.groups.Tuple.tuple(5, "organization.import.unit-parent"),
                        org.assertj.core.groups.Tuple.tuple(6, "organization.import.unit-off-tree"),
                        org.assertj.core.groups.Tuple.tuple(7, "organization.import.unit-off-tree"),
                        org.assertj.core.groups.Tuple.tuple(8, "organization.import.unit-off-tree"),
                        org.assertj.core.groups.Tuple.tuple(9, "organization.import.required"),
                        org.assertj.core.groups.Tuple.tuple(10, "organization.import.unit-root"));
    }

    @Test
    void a_recorded_unit_on_a_rejected_line_stays_with_the_units_and_people_below_it_and_a_new_one_does_not() {
        Map<String, UnitRow> known = Map.of(
                "KOTA", new UnitRow(0, "KOTA", "Kota", "KOTA", null, null),
                "A", new UnitRow(0, "A", "Dinas A", "DINAS", "KOTA", null),
                "E", new UnitRow(0, "E", "Dinas E", "DINAS", "KOTA", null));
        CheckedImport checked = ImportCheck.check(
                file("""
                        KODE,NAMA,JENIS,KODE INDUK,BIDANG LAYANAN
                        KOTA,Kota,KOTA,,
                        A,,DINAS,KOTA,
                        B,Bidang B,BIDANG,A,
                        BARU,,DINAS,KOTA,
                        C,Bidang C,BIDANG,BARU,
                        D,Bidang D,BIDANG,E,
                        E,Dinas E,DINAS,D,
                        F,Bidang F,BIDANG,E,
                        """),
                file(header()
                        + line("198609262015051001", "Satu", "A", "Fungsional", "")
                        + line("198609262015051002", "Dua", "B", "Fungsional", "")
                        + line("198609262015051003", "Tiga", "BARU", "Fungsional", "")
                        + line("198609262015051004", "Empat", "E", "Fungsional", "")),
                known,
                TODAY,
                JANUARY);
        assertThat(checked.units()).extracting(UnitRow::code).containsExactly("KOTA", "B", "F");
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Satu", "Dua", "Empat");
        assertThat(checked.rejectedUnits()).containsExactlyInAnyOrder("A", "BARU", "C", "D", "E");
    }

    @Test
    void a_broken_file_says_which_it_is_and_why() {
        assertThatThrownBy(() -> ImportCheck.check(null, file("bukan,tabel\n1,2\n"), Map.of(), TODAY, JANUARY))
                .isInstanceOfSatisfying(BrokenFile.class, broken -> {
                    assertThat(broken.units()).isFalse();
                    assertThat(broken.reason().code()).isEqualTo("table.problem.columns");
                });
    }

    static Stream<Object[]> defects() {
        return TableReader.read(bytes("/roster-dirty/roster-defects.csv"), List.of("LINE", "NIP", "WHAT IS RIGHT"))
                .rows()
                .stream()
                .map(RosterCheckTest::defect);
    }

    private static Object[] defect(TableRow row) {
        return new Object[] {Integer.valueOf(row.value(0)), row.value(2), row.value(1)};
    }

    private static String other(String right) {
        return right.replaceAll("\\D", "").substring(0, 18);
    }

    private static PersonRow person(int line) {
        return DIRTY.people().stream()
                .filter(person -> person.line() == line)
                .findFirst()
                .orElseThrow();
    }

    private static List<Issue> issues(int line) {
        return DIRTY.issues().stream()
                .filter(issue -> issue.line() == line && issue.source() == Issue.Source.ROSTER)
                .toList();
    }

    private static List<String> codes(int line) {
        return issues(line).stream().map(Issue::code).toList();
    }

    private static void rejected(int line, String field, String code) {
        assertThat(DIRTY.people()).noneMatch(person -> person.line() == line);
        assertThat(issues(line)).anySatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.REJECTED);
            assertThat(issue.field()).isEqualTo(field);
            assertThat(issue.code()).isEqualTo(code);
        });
    }

    private static void withoutSuperior(int line, String code) {
        assertThat(person(line).superiorNip()).isNull();
        assertThat(codes(line)).contains(code);
    }

    private static CheckedImport withValue(String field, String value) {
        String[] values = line("198609262015051001", "Siti", "KOTA", "Fungsional", "")
                .strip()
                .split(",", -1);
        values[PersonLine.COLUMNS.indexOf(field)] = "\"" + value.replace("\"", "\"\"") + "\"";
        return ImportCheck.check(
                file("KODE,NAMA,JENIS,KODE INDUK,BIDANG LAYANAN\nKOTA,Kota,KOTA,,\n"),
                file(header() + String.join(",", values) + "\n"),
                Map.of(),
                TODAY,
                JANUARY);
    }

    private static String header() {
        return String.join(",", PersonLine.COLUMNS) + "\n";
    }

    private static String line(String nip, String name, String unit, String kind, String superior) {
        return String.join(
                        ",",
                        nip,
                        name,
                        "",
                        "",
                        "PNS",
                        "III/a",
                        kind,
                        "Jabatan",
                        unit,
                        superior,
                        "2020-01-01",
                        "",
                        "Aktif")
                + "\n";
    }

    private static CheckedImport check(String units, String roster) {
        return ImportCheck.check(
                new ImportFile(units, bytes(units)), new ImportFile(roster, bytes(roster)), Map.of(), TODAY, JANUARY);
    }

    private static ImportFile file(String content) {
        return new ImportFile("uji.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String resource) {
        try (var stream = RosterCheckTest.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
