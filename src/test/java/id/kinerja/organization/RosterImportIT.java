package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Every test is rolled back: an import ends the posts of everybody it does not name. */
@Transactional
@RecordApplicationEvents
class RosterImportIT extends IntegrationTest {

    private static final LocalDate JANUARY = LocalDate.of(2031, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2031, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2031, 5, 1);
    private static final String HEAD = "197001011995011001";
    private static final String OTHER = "197502022000022002";
    private static final String STAFF = "198609262015051001";
    private static final String THIRD = "199003032018031003";

    @Autowired
    private RosterImports imports;

    @Autowired
    private RosterExport export;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    TestOrganization people;

    @BeforeEach
    void nobody_has_an_office_of_another_test() {
        people.nobodyHasAnOffice();
    }

    @Test
    void the_clean_roster_goes_in_once_and_a_second_time_changes_nothing() {
        RosterImport first = applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        assertThat(first.people())
                .extracting(ImportCounts::added, ImportCounts::changed)
                .containsExactly(554, 0);
        assertThat(first.units().added()).isEqualTo(108);
        assertThat(first.peopleRejected()).isZero();
        String before = fingerprint();
        RosterImport second = applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        assertThat(second.people()).isEqualTo(new ImportCounts(0, 0, 554, 0));
        assertThat(second.units()).isEqualTo(new ImportCounts(0, 0, 108, 0));
        RosterImport later = applied(MARCH, resource("demo/units.csv"), resource("demo/roster.csv"));
        assertThat(later.people()).isEqualTo(new ImportCounts(0, 0, 554, 0));
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(events.stream(RosterImported.class)).hasSize(3);
    }

    @Test
    void after_the_clean_roster_everybody_has_a_post_and_everybody_but_the_secretary_a_superior() {
        applied(JANUARY, resource("demo/units.csv"), resource("demo/roster.csv"));
        assertThat(organization.activeOn(JANUARY)).hasSize(554);
        UUID secretary = organization.byNip("196707211988012001").orElseThrow().id();
        assertThat(organization.superiorsOf(organization.activeOn(JANUARY), JANUARY))
                .hasSizeBetween(553, 554)
                .satisfies(superiors -> assertThat(superiors.get(secretary))
                        .isEqualTo(organization
                                .headOfGovernment(JANUARY)
                                .map(Employee::id)
                                .orElse(null)));
        assertThat(jdbc.sql("select count(*) from managers_on(:day) where holders = 1")
                        .param("day", JANUARY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(107);
    }

    @Test
    void checking_changes_nothing_until_somebody_confirms() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String before = fingerprint();
        UUID id = imports.check(MARCH, units(), roster(staff("III/b", OTHER)), "admin");
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(imports.find(id).orElseThrow().people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        imports.discard(id);
        assertThat(imports.find(id)).isEmpty();
    }

    @Test
    void an_import_of_march_leaves_february_as_it_was() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        RosterImport march = applied(MARCH, units(), roster(staff("III/b", OTHER)));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        assertThat(grade(MARCH.minusDays(1))).isEqualTo("III/a");
        assertThat(superior(MARCH.minusDays(1))).isEqualTo(HEAD);
        assertThat(grade(MARCH)).isEqualTo("III/b");
        assertThat(superior(MARCH)).isEqualTo(OTHER);
    }

    @Test
    void a_roster_that_brings_a_head_ends_the_plt_for_good() {
        applied(JANUARY, units(), rosterOf(other(), staff("III/a", OTHER)));
        applied(MARCH, units(), rosterOf(staff("III/a", "")));
        assertThat(superior(MARCH)).isNull();
        UUID head = organization.byNip(HEAD).orElseThrow().id();
        jdbc.sql("insert into acting_head (id, unit_id, person_id, post_title, letter_number, valid_from, granted_by,"
                        + " granted_at) values (gen_random_uuid(), (select id from unit where code = 'IT-B'), :head,"
                        + " 'Kepala Bidang', '800/1', :march, 'uji', now())")
                .param("head", head)
                .param("march", MARCH)
                .update();
        assertThat(superior(MAY)).isEqualTo(HEAD);

        String successor = other(HEAD).replace(OTHER, THIRD);
        applied(MAY, units(), rosterOf(successor, staff("III/a", "")));
        assertThat(superior(MAY.minusDays(1))).isEqualTo(HEAD);
        assertThat(superior(MAY)).isNull();
        assertThat(jdbc.sql("select valid_to from acting_head where person_id = ?")
                        .param(head)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(MAY);
        LocalDate july = MAY.plusMonths(2);
        applied(july, units(), rosterOf(staff("III/a", "")));
        assertThat(superior(july))
                .as("a second vacancy asks for a letter of its own")
                .isNull();
    }

    @Test
    void names_degrees_kind_and_address_have_their_days_too() {
        String january = staff("III/a", HEAD);
        String march = january.replace("Siti D'Angelo;Dr.;S.Sos., M.Si.;PNS", "Siti Rahayu;Prof. Dr.;S.Sos.;PPPK")
                .replace("siti@", "rahayu@");
        applied(JANUARY, units(), roster(january));
        String before = exported(MARCH.minusDays(1));
        assertThat(applied(MARCH, units(), roster(march)).people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        assertThat(exported(MARCH.minusDays(1))).isEqualTo(before);
        assertThat(exported(MARCH))
                .contains(";Siti Rahayu;Prof. Dr.;S.Sos.;PPPK;")
                .contains("rahayu@kota.example");
        assertThat(named(MARCH.minusDays(1))).isEqualTo("Dr. Siti D'Angelo, S.Sos., M.Si.");
        assertThat(named(MARCH)).isEqualTo("Prof. Dr. Siti Rahayu, S.Sos.");
        assertThat(organization.get(staffId()).name()).isEqualTo("Siti Rahayu");
    }

    @Test
    void an_import_of_january_after_the_one_of_march_corrects_january_and_leaves_march() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        applied(MARCH, units(), roster(staff("III/a", HEAD).replace("Siti D'Angelo", "Siti Rahayu")));
        String march = exported(MARCH);
        ImportFile corrected = roster(staff("III/a", HEAD).replace("D'Angelo", "Aminah"));
        assertThat(applied(JANUARY, units(), corrected).people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        assertThat(named(JANUARY)).contains("Siti Aminah");
        assertThat(named(MARCH.minusDays(1))).contains("Siti Aminah");
        assertThat(exported(MARCH)).isEqualTo(march);
        assertThat(organization.get(staffId()).name()).isEqualTo("Siti Rahayu");
        String before = fingerprint();
        assertThat(applied(JANUARY, units(), corrected).people()).isEqualTo(new ImportCounts(0, 0, 3, 0));
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_corrected_import_that_names_somebody_no_more_takes_the_new_name_back() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        applied(MARCH, units(), roster(staff("III/a", HEAD).replace("D'Angelo", "Rahayu")));
        applied(MARCH, units(), roster(""));
        assertThat(organization.get(staffId()).name()).isEqualTo("Siti D'Angelo");
        assertThat(named(JANUARY)).contains("Siti D'Angelo");
    }

    @Test
    void an_import_of_an_earlier_day_holds_until_the_next_one() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        applied(MAY, units(), roster(staff("III/a", HEAD)));
        applied(MARCH, units(), roster(staff("III/b", OTHER)));
        assertThat(grade(MARCH.minusDays(1))).isEqualTo("III/a");
        assertThat(grade(MARCH)).isEqualTo("III/b");
        assertThat(grade(MAY.minusDays(1))).isEqualTo("III/b");
        assertThat(grade(MAY)).isEqualTo("III/a");
        assertThat(superior(MAY)).isEqualTo(HEAD);
    }

    @Test
    void a_second_import_of_the_same_day_corrects_the_first() {
        applied(MARCH, units(), roster(staff("III/a", HEAD)));
        applied(MARCH, units(), roster(staff("III/c", "")));
        assertThat(grade(MARCH)).isEqualTo("III/c");
        assertThat(superior(MARCH)).isNull();
        assertThat(jdbc.sql("select count(*) from holding h join employee e on e.id = h.employee_id where e.nip = :nip")
                        .param("nip", STAFF)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_is_no_longer_named_has_left_and_leaves_nobody_below() {
        applied(JANUARY, units(), roster(staff("III/a", OTHER)));
        RosterImport march = applied(
                MARCH,
                units(),
                new ImportFile("r.csv", (header() + head() + staff("III/a", HEAD)).getBytes(StandardCharsets.UTF_8)));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 1, 1, 1));
        UUID other = organization.byNip(OTHER).orElseThrow().id();
        assertThat(organization.postingOf(other, MARCH)).isEmpty();
        assertThat(organization.postingOf(other, MARCH.minusDays(1))).isPresent();
        assertThat(organization.reportsOf(other, MARCH)).isEmpty();
        RosterImport may = applied(MAY, units(), roster(staff("III/a", OTHER)));
        assertThat(may.people()).isEqualTo(new ImportCounts(0, 2, 1, 0));
        assertThat(organization.postingOf(other, MAY)).isPresent();
        assertThat(organization.postingOf(other, MAY.minusDays(1))).isEmpty();
    }

    @Test
    void who_stands_on_a_rejected_line_stays_as_recorded() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        RosterImport noName =
                applied(MARCH, units(), roster(staff("III/b", HEAD).replace("Siti D'Angelo", "")));
        assertThat(noName.people()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(noName.peopleRejected()).isEqualTo(1);
        RosterImport badNip = applied(MAY, units(), roster(staff("III/b", HEAD).replace(STAFF, STAFF.substring(1))));
        assertThat(badNip.people().left()).isZero();
        assertThat(grade(MAY)).isEqualTo("III/a");
        assertThat(superior(MAY)).isEqualTo(HEAD);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"198609262015051001, ''", "19860926201505100, Siti D'Angelo", "12345, Siti D'Angelo"})
    void what_stays_of_somebody_on_a_rejected_line_makes_no_circle(String nip, String name) {
        String third = staff("III/a", "ATASAN")
                .replace(STAFF, THIRD)
                .replace("Siti D'Angelo", "Rahmat")
                .replace("ATASAN", STAFF);
        applied(JANUARY, units(), rosterOf(other(HEAD), staff("III/a", OTHER), third));
        String rejected = staff("III/a", OTHER).replace(STAFF, nip).replace("Siti D'Angelo", name);
        RosterImport march = applied(MARCH, units(), rosterOf(other(THIRD), rejected, third));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 2, 1, 0));
        assertThat(superior(MARCH)).isEqualTo(OTHER);
        UUID other = organization.byNip(OTHER).orElseThrow().id();
        UUID below = organization.byNip(THIRD).orElseThrow().id();
        assertThat(organization.superiorOf(other, MARCH)).map(Employee::nip).contains(THIRD);
        assertThat(organization.superiorOf(below, MARCH)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} in {2}: left {3}")
    @CsvSource({
        "19860926201505101, Nama Lain, IT-C, 0",
        "198609262015051O01, Nama Lain, IT-C, 0",
        "1.98609262015051E+17, Nama Lain, IT-C, 0",
        "'1,9861E+17', Nama Lain, IT-C, 0",
        "12345, siti d'angelo, IT-C, 0",
        "12345, Nama Lain, IT-C, 1",
        "1.9761E+17, Nama Lain, IT-C, 1"
    })
    void who_is_recognized_on_a_rejected_line_has_not_left(String nip, String name, String unit, int left) {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String line = staff("III/b", HEAD)
                .replace(STAFF, nip)
                .replace("Siti D'Angelo", name)
                .replace("IT-B", unit);
        assertThat(applied(MARCH, units(), roster(line)).people()).isEqualTo(new ImportCounts(0, 0, 2, left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N,Baru,,,PNS,III/b,Fungsional,Arsiparis,IT-C,H,2020-01-01,,Aktif",
                "N\tBaru\t\t\tPNS\tIII/b\tFungsional\tArsiparis\tIT-C\tH\t2020-01-01\t\tAktif",
                "\"N;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif\"",
                "\"N;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif\";;;;;;;;;;;;",
                "1;N;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;Aktif",
                "NIP. N;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "\"=\"\"N\"\"\";Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "N (pindahan);Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "NIP 19860926 201505 1.001 / 2;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "19860926-201505-1-001;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "Baru;N;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "NIP. 19860926201505101;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "1986096201505101;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "198609262015501001;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "918609262015051001;Baru;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                ";Siti D\u2019ANGELO, S.Sos.;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "-;Dr. Siti D'Angelo;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "Dr. Siti D'Angelo;-;;;PNS;III/b;Fungsional;Arsiparis;IT-C;H;2020-01-01;;Aktif",
                "12345,Siti D'Angelo,,,PNS,III/b,Fungsional,Arsiparis,IT-C,H,2020-01-01,,Aktif",
                "H;Dr. Siti D'Angelo;;;PNS;III/b;Fungsional;Arsiparis;IT-C;;2020-01-01;;Aktif"
            })
    void who_stands_anywhere_on_a_rejected_line_has_not_left(String line) {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String written = line.replace("N;", STAFF + ";")
                .replaceFirst("(?<!\\p{L})N(?!\\p{L})", STAFF)
                .replaceFirst("(?<!\\p{L})H(?!\\p{L})", HEAD);
        UUID march = imports.check(MARCH, units(), roster(written), "admin");
        imports.apply(march, false, "admin");
        assertThat(imports.find(march).orElseThrow().people()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(imports.find(march).orElseThrow().peopleRejected()).isEqualTo(1);
        assertThat(grade(MARCH)).isEqualTo("III/a");
    }

    @ParameterizedTest
    @CsvSource({"12345, true", "199911112022031004, false", OTHER + ", true"})
    void who_left_is_to_be_confirmed_when_a_rejected_line_may_be_theirs(String nip, boolean needed) {
        String others = IntStream.range(100, 150)
                .mapToObj(i -> staff("III/a", HEAD)
                        .replace(STAFF, "199003032018031" + i)
                        .replace("Siti D'Angelo", "Pegawai " + i))
                .collect(Collectors.joining());
        applied(JANUARY, units(), roster(others + staff("III/a", HEAD)));
        String line = staff("III/a", HEAD).replace(STAFF, nip).replace("Siti D'Angelo", "Nama Lain");
        UUID march = imports.check(MARCH, units(), roster(others + line.replace("IT-B", "TIDAK-ADA")), "admin");
        if (nip.equals(OTHER)) {
            march = imports.check(MARCH, units(), roster(others + line), "admin");
        }
        RosterImport found = imports.find(march).orElseThrow();
        assertThat(found.people().left()).isEqualTo(1);
        assertThat(imports.manyLeft(found).map(ManyLeft::code))
                .isEqualTo(needed ? Optional.of("organization.import.left.unrecognized") : Optional.empty());
        assertThat(jdbc.sql("select arguments from roster_import_issue where import_id = :id and code = :code")
                        .param("id", march)
                        .param("code", RecordedPeople.UNRECOGNIZED)
                        .query((row, number) ->
                                List.of((String[]) row.getArray(1).getArray()))
                        .list())
                .isEqualTo(needed ? List.of(List.of("1", "1")) : List.of());
    }

    @Test
    void the_superior_of_a_rejected_line_whose_values_are_in_place_may_leave() {
        applied(JANUARY, units(), rosterOf(other(), staff("III/a", OTHER)));
        RosterImport march =
                applied(MARCH, units(), rosterOf(staff("III/a", OTHER).replace("IT-B", "TIDAK-ADA")));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 0, 1, 1));
    }

    @Test
    void a_date_that_cannot_be_read_leaves_the_recorded_one_of_the_same_post() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String unreadable = staff("III/a", HEAD).replace("2020-01-01", "awal 2020");
        assertThat(applied(MARCH, units(), roster(unreadable)).people()).isEqualTo(new ImportCounts(0, 0, 3, 0));
        String promoted = unreadable.replace("Arsiparis", "Arsiparis Muda");
        assertThat(applied(MARCH, units(), roster(promoted)).people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        assertThat(exported(MARCH)).containsPattern("Arsiparis Muda;IT-B;[^;]*;;");
    }

    @Test
    void all_units_above_somebody_on_a_rejected_line_stay() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String moved = (head() + other()).replaceAll("IT-[AB]", "IT-KOTA");
        RosterImport march = applied(
                MARCH,
                new ImportFile("u.csv", units("")),
                new ImportFile("r.csv", (header() + moved + staff("III/a", HEAD)).getBytes(StandardCharsets.UTF_8)));
        assertThat(march.people().left()).isZero();
        assertThat(march.units()).isEqualTo(new ImportCounts(0, 0, 1, 1));
        assertThat(unitName("IT-B", MARCH)).isEqualTo("Bidang B");
        assertThat(unitName("IT-A", MARCH)).isEqualTo("Dinas A");
        assertThat(unitName("IT-C", MARCH)).isNull();
    }

    @Test
    void who_could_be_one_of_two_by_name_or_rounded_number_is_nobody_recognized() {
        String twin = staff("III/a", HEAD).replace(STAFF, "198609262015051555");
        applied(JANUARY, units(), roster(staff("III/a", HEAD) + twin));
        String line = staff("III/b", HEAD).replace(STAFF, "1.98609262015051E+17");
        assertThat(applied(MARCH, units(), roster(line.replace("IT-B", "IT-C")))
                        .people()
                        .left())
                .isEqualTo(2);
    }

    @Test
    void who_stands_on_another_line_is_not_looked_for_on_a_rejected_one() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String away = staff("III/a", HEAD).replace("Aktif", "Pensiun");
        RosterImport march = applied(
                MARCH,
                units(),
                roster(away + away.replace(STAFF, STAFF.substring(1)).replace("IT-B", "IT-C")));
        assertThat(march.people().left()).isEqualTo(1);
    }

    @Test
    void who_has_retired_by_a_line_of_their_own_is_not_kept_by_a_rejected_one_of_that_name_and_unit() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        String away = staff("III/a", HEAD).replace("Aktif", "Pensiun");
        RosterImport march =
                applied(MARCH, units(), roster(away + staff("III/a", HEAD).replace(STAFF, "12345")));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 0, 2, 1));
    }

    @Test
    void two_of_one_name_in_the_unit_of_a_rejected_line_stay_both_and_who_is_elsewhere_does_not() {
        String twin = staff("III/a", HEAD).replace(STAFF, THIRD);
        applied(JANUARY, units(), roster(staff("III/a", HEAD) + twin));
        RosterImport march = applied(MARCH, units(), roster(staff("III/a", HEAD).replace(STAFF, "12345")));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        RosterImport may = applied(
                MAY,
                units(),
                roster(staff("III/a", HEAD).replace(STAFF, "12345").replace("IT-B", "IT-C")));
        assertThat(may.people()).isEqualTo(new ImportCounts(0, 0, 2, 2));
    }

    @Test
    void a_unit_on_a_rejected_line_stays_and_its_people_move_into_it() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        RosterImport march = applied(
                MARCH,
                new ImportFile(
                        "u.csv", units("IT-A;;DINAS;IT-KOTA;\nIT-B;Bidang B;BIDANG;IT-A;\nIT-C;;BIDANG;IT-A;\n")),
                roster(staff("III/a", HEAD).replace("IT-B", "IT-C")));
        assertThat(march.units()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        assertThat(unitName("IT-A", MARCH)).isEqualTo("Dinas A");
        assertThat(organization.postingOf(staffId(), MARCH))
                .map(Posting::unitCode)
                .contains("IT-C");
    }

    @Test
    void units_move_and_end_on_their_day() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        RosterImport march = applied(
                MARCH,
                new ImportFile("u.csv", units("IT-A;Dinas A;DINAS;IT-KOTA;\nIT-B;Bidang B pindah;BIDANG;IT-KOTA;\n")),
                roster(staff("III/a", HEAD)));
        assertThat(march.units()).isEqualTo(new ImportCounts(0, 1, 2, 1));
        assertThat(unitName("IT-B", MARCH.minusDays(1))).isEqualTo("Bidang B");
        assertThat(unitName("IT-B", MARCH)).isEqualTo("Bidang B pindah");
        assertThat(unitName("IT-C", MARCH.minusDays(1))).isEqualTo("Bidang C");
        assertThat(unitName("IT-C", MARCH)).isNull();
    }

    @Test
    void without_a_file_of_units_the_recorded_units_count() {
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        RosterImport march = applied(MARCH, null, roster(staff("III/b", HEAD)));
        assertThat(march.people()).isEqualTo(new ImportCounts(0, 1, 2, 0));
        assertThat(march.units()).isEqualTo(new ImportCounts(0, 0, 0, 0));
        assertThat(unitName("IT-C", MARCH)).isEqualTo("Bidang C");
    }

    @Test
    void a_broken_file_changes_and_keeps_nothing() {
        String before = fingerprint();
        int kept = kept();
        assertThatThrownBy(() -> imports.check(JANUARY, units(), new ImportFile("foto.jpg", new byte[] {0, 1, 2}), "a"))
                .isInstanceOf(BrokenFile.class);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void an_import_that_would_do_something_else_than_shown_is_not_applied() {
        UUID shown = imports.check(JANUARY, units(), roster(staff("III/a", HEAD)), "admin");
        applied(JANUARY, units(), roster(staff("III/a", HEAD)));
        assertThatThrownBy(() -> imports.apply(shown, true, "admin")).isInstanceOf(ImportChanged.class);
        imports.count(shown);
        assertThat(imports.find(shown).orElseThrow().people()).isEqualTo(new ImportCounts(0, 0, 3, 0));
        imports.apply(shown, true, "admin");
        assertThat(imports.find(shown).orElseThrow().applied()).isTrue();
    }

    @Test
    void applying_twice_does_it_once() {
        UUID id = imports.check(JANUARY, units(), roster(staff("III/a", HEAD)), "admin");
        imports.apply(id, true, "admin");
        imports.apply(id, true, "lain");
        assertThat(imports.find(id).orElseThrow().appliedBy()).isEqualTo("admin");
        assertThat(events.stream(RosterImported.class)).hasSize(1);
    }

    @Test
    void the_dirty_roster_goes_in_without_its_rejected_lines() {
        RosterImport dirty = applied(JANUARY, resource("roster-dirty/units.csv"), resource("roster-dirty/roster.csv"));
        assertThat(dirty.peopleRejected()).isEqualTo(14);
        assertThat(dirty.people().added()).isEqualTo(542);
        assertThat(organization.byNip("199804122024211001")).map(Employee::name).contains("Fajar Cahyo Wibowo 🌟");
        UUID formula = organization.byNip("199308222019031001").orElseThrow().id();
        assertThat(organization.postingOf(formula, JANUARY)).map(Posting::title).contains("=HYPERLINK(\"x\")");
    }

    private int kept() {
        return jdbc.sql("select count(*) from roster_import")
                .query(Integer.class)
                .single();
    }

    private RosterImport applied(LocalDate day, @Nullable ImportFile units, ImportFile roster) {
        UUID id = imports.check(day, units, roster, "admin");
        imports.apply(id, true, "admin");
        return imports.find(id).orElseThrow();
    }

    private @Nullable String grade(LocalDate day) {
        return organization.postingOf(staffId(), day).orElseThrow().grade();
    }

    private String named(LocalDate day) {
        return organization.find(staffId(), day).orElseThrow().titledName();
    }

    private String exported(LocalDate day) {
        return new String(export.on(day).content(), StandardCharsets.UTF_8);
    }

    private @Nullable String superior(LocalDate day) {
        return organization.superiorOf(staffId(), day).map(Employee::nip).orElse(null);
    }

    private UUID staffId() {
        return organization.byNip(STAFF).orElseThrow().id();
    }

    private @Nullable String unitName(String code, LocalDate day) {
        return jdbc.sql("select name from units_on(:day) where code = :code")
                .param("day", day)
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** What is recorded of everybody and every unit, whatever the rows' own numbers. */
    private String fingerprint() {
        return jdbc.sql("""
                        select md5(string_agg(line, '|' order by line)) from (
                            select concat_ws(',', employee_id, post_id, grade, held_since, valid_from, valid_to) line from holding
                            union all select concat_ws(',', employee_id, superior_id, valid_from, valid_to) from reporting_line
                            union all select concat_ws(',', unit_id, name, parent_id, valid_from, valid_to) from unit_version
                            union all select concat_ws(',', id, nip, titled_name, email) from employee
                            union all select concat_ws(',', employee_id, kind, titled_name, email, valid_from, valid_to) from employee_version) lines
                        """).query(String.class).optional().orElse("");
    }

    private static ImportFile units() {
        return new ImportFile(
                "units.csv",
                units("IT-A;Dinas A;DINAS;IT-KOTA;\nIT-B;Bidang B;BIDANG;IT-A;\nIT-C;Bidang C;BIDANG;IT-A;\n"));
    }

    private static byte[] units(String lines) {
        return ("KODE;NAMA;JENIS;KODE INDUK;BIDANG LAYANAN\nIT-KOTA;Kota;KOTA;;\n" + lines)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ImportFile roster(String staff) {
        return new ImportFile("roster.csv", (header() + head() + other() + staff).getBytes(StandardCharsets.UTF_8));
    }

    private static ImportFile rosterOf(String... lines) {
        return new ImportFile(
                "roster.csv", (header() + head() + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private static String header() {
        return String.join(";", PersonLine.COLUMNS) + "\n";
    }

    private static String head() {
        return HEAD + ";Kepala;;;PNS;IV/c;Pimpinan Tinggi Pratama;Kepala Dinas;IT-A;;2020-01-01;;Aktif\n";
    }

    private static String other() {
        return other(HEAD);
    }

    private static String other(String superior) {
        return OTHER + ";Kabid;;;PNS;IV/a;Administrator;Kepala Bidang;IT-B;" + superior + ";2020-01-01;;Aktif\n";
    }

    private static String staff(String grade, String superior) {
        return STAFF + ";Siti D'Angelo;Dr.;S.Sos., M.Si.;PNS;" + grade + ";Fungsional;Arsiparis;IT-B;" + superior
                + ";2020-01-01;siti@kota.example;Aktif\n";
    }

    private static ImportFile resource(String path) {
        try {
            return new ImportFile(path, new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
