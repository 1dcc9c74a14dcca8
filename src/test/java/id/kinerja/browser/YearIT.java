package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.cycle.CaseJobs;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.TestTimers;
import id.kinerja.evaluation.Evaluations;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A year of three people of one unit, as they and those who judge them do it in a browser: a weak one is coached, an excellent
 * one rewarded, and one objects to a result, which is changed. The year is a process, which opens and closes windows,
 * publishes and ends. The tests are chapters of one story; plans, and quarters that SpineIT walked on the pages, are prepared.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class YearIT extends IntegrationTest {

    private static final Instant BEFORE = Instant.parse("2026-07-15T02:00:00Z");

    /** A year that no other test has, with the weekdays of 2026. */
    private static final int YEAR = 2082;

    private static final Instant JULY = Instant.parse("2082-07-15T02:00:00Z");
    private static final Instant TERM_OVER = Instant.parse("2082-07-30T02:00:00Z");
    private static final Instant FIRST_CHECK = Instant.parse("2082-08-31T02:00:00Z");
    private static final List<Instant> NEXT_CHECKS = List.of(
            Instant.parse("2082-09-30T02:00:00Z"),
            Instant.parse("2082-10-30T02:00:00Z"),
            Instant.parse("2082-11-30T02:00:00Z"),
            Instant.parse("2082-12-30T02:00:00Z"));
    private static final Instant JANUARY = Instant.parse("2083-01-11T02:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2083-02-01T02:00:00Z");
    private static final Instant MARCH = Instant.parse("2083-03-15T02:00:00Z");
    private static final Instant MAY = Instant.parse("2083-05-03T02:00:00Z");
    private static final int COMMITTEE = 3;
    private static final int LONGEST_WAIT = 20_000;
    private static final String PASSWORD = "gunung-biru-7788";

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestPlans plans;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    Periods periods;

    @Autowired
    CaseJobs jobs;

    @Autowired
    TestObjections objections;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestTimers time;

    @Autowired
    Identities identities;

    @Autowired
    KinerjaClock clock;

    private final Map<String, Person> windows = new HashMap<>();
    private final List<String> accounts = new ArrayList<>();
    private ServedApplication application;
    private Browsers browsers;

    private Employee head;
    private Employee superior;
    private Employee weak;
    private Employee excellent;
    private Employee objector;
    private final List<Person> committee = new ArrayList<>();
    private Person admin;
    private Person secretary;
    private Person government;
    private Person team;

    @BeforeAll
    void a_unit_and_the_officials() {
        clock.moveTo(JULY);
        assertThat(identities.membersOf(Role.REWARD_COMMITTEE)).isEmpty();
        application = ServedApplication.of(context);
        browsers = new Browsers();
        TestObjections.Line line = objections.line();
        head = line.decider();
        superior = line.rater();
        weak = line.employee();
        excellent = people.anEmployeeUnder(superior);
        objector = people.anEmployeeUnder(superior);
        for (Employee one : List.of(head, superior, weak, excellent, objector)) {
            windows.put(userName(one), account(userName(one), Role.EMPLOYEE));
        }
        admin = account("pengelola-tahun", Role.PERSONNEL_ADMIN);
        secretary = account("sekda-tahun", Role.SECRETARY);
        government = account("kepala-tahun", Role.HEAD);
        team = account("tim-tahun", Role.FOLLOW_UP_TEAM);
        for (int member = 1; member < COMMITTEE; member++) {
            committee.add(account(userName(people.anEmployee()), Role.EMPLOYEE, Role.REWARD_COMMITTEE));
        }
    }

    @AfterAll
    void nobody_keeps_a_role_and_the_clock_is_as_it_was() {
        accounts.forEach(userName -> identities.setRoles(userName, Set.of()));
        clock.moveTo(BEFORE);
        if (browsers != null) {
            browsers.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @Test
    @Order(1)
    void the_admin_makes_the_year_leaves_out_what_is_past_and_opens_the_quarter_for_who_has_a_plan() {
        admin.open("/admin/periods").type("year", String.valueOf(YEAR)).press("Buat tahun");
        for (Employee one : List.of(weak, excellent, objector)) {
            plans.established(one, YEAR);
        }
        for (String past : List.of("Penetapan SKP " + YEAR, "Evaluasi triwulan 1 " + YEAR)) {
            admin.open(addressOf(past) + "/closing")
                    .type("reason", "Sudah lewat")
                    .press("Tutup jendela");
        }
        admin.open("/admin/periods");
        admin.leavesBy(lineOf("Evaluasi triwulan 2 " + YEAR).locator("button"));
        jobs.run(YEAR);
        admin.open("/admin/periods");
        assertThat(lineOf("Evaluasi triwulan 2 " + YEAR).innerText())
                .contains("15 Jul " + YEAR + " –", "untuk 3 pegawai");
        assertThat(lineOf("Evaluasi triwulan 3 " + YEAR).innerText())
                .as("it opens by itself when its day comes")
                .doesNotContain("untuk 3 pegawai");

        UUID other = secondQuarterOf(excellent);
        evaluations.assess(other, "1.400 dokumen terbit");
        evaluations.complete(other, Map.of());
        evaluations.complete(other, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
    }

    @Test
    @Order(2)
    void the_second_quarter_of_one_is_weak_and_the_page_says_why() {
        assessesThemselves(weak, "Triwulan II 2082", "400 dari 1.200 dokumen terbit");
        rates(weak, "BELOW", "BELOW", "Banyak dokumen terlambat, mari kita perbaiki bersama.");

        Person employee = of(weak).opensTask("Terima hasil evaluasi", "Triwulan II 2082");
        assertThat(employee.reads()).contains("Sangat Kurang", "Banyak dokumen terlambat", "below-below");
        employee.type("remark", "Saya mengerti.").press("Kirim");
        employee.open("/evaluations/" + secondQuarterOf(weak) + "/why").looks("year-weak-why");
        assertThat(employee.reads()).contains("Mengapa hasil ini", "Sangat Kurang", "400 dari 1.200 dokumen terbit");
    }

    @Test
    @Order(3)
    void another_objects_with_reasons_and_evidence_and_the_raters_superior_changes_the_result() {
        UUID id = secondQuarterOf(objector);
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.BELOW, Rating.MEETS));
        Person employee = of(objector).opensTask("Terima hasil evaluasi", "Triwulan II 2082");
        assertThat(employee.reads()).contains("Butuh Perbaikan");
        employee.press("Kirim");

        employee.open("/evaluations/" + id);
        assertThat(employee.reads()).contains("Keberatan dapat diajukan sampai akhir Rabu, 29 Juli 2082");
        employee.follow("Ajukan keberatan").looks("year-objection-file");
        employee.tick("part", "RESULTS")
                .type("reasons", "Seluruh target tercapai; dua laporan belum dihitung.")
                .press("Kirim keberatan");
        assertThat(employee.reads()).contains("Keterangan diminta", "Rating hasil kerja", "Lengkapi bukti");
        employee.follow("Tambah berkas bukti");
        employee.page()
                .locator("main input[type=file]")
                .setInputFiles(
                        new FilePayload("Rekap laporan.pdf", "application/octet-stream", SampleFiles.pdf("rekap")));
        employee.press("Lampirkan");
        assertThat(employee.reads()).contains("Rekap laporan.pdf");
        employee.opensTask("Lengkapi bukti", "Keberatan")
                .type("evidence", "Rekap laporan terlampir.")
                .press("Kirim");

        Person rater = of(superior).opensTask("Jelaskan penilaian", objector.titledName());
        assertThat(rater.reads()).contains("dua laporan belum dihitung", "Rekap laporan.pdf");
        rater.type("statement", "Kedua laporan itu masuk setelah penilaian.").press("Kirim");

        Person decider = of(head).opensTask("Putuskan keberatan", objector.titledName());
        assertThat(decider.reads())
                .contains("dua laporan belum dihitung", "Rekap laporan terlampir.", "masuk setelah penilaian");
        decider.looks("year-objection-decide")
                .tick("decision", "CHANGE")
                .tick("resultRating", "MEETS")
                .type("comment", "Laporan itu sah dan memenuhi target.")
                .press("Kirim");

        employee.open("/evaluations/" + id).looks("year-objection-changed");
        assertThat(employee.reads())
                .contains("Diubah atas keberatan", "Hasil sebelum keberatan", "Butuh Perbaikan", "meets-meets");
        employee.follow("Mengapa hasil ini").looks("year-objection-why");
        assertThat(employee.reads())
                .contains("Keputusan atas keberatan", head.titledName(), "Laporan itu sah dan memenuhi target.")
                .contains("Hasil sebelum keberatan", "below-meets");
    }

    @Test
    @Order(4)
    void after_the_term_the_weak_one_is_coached_by_a_plan_that_both_agree_on_and_the_head_approves() {
        passes(TERM_OVER, secondQuarterOf(weak));
        Person rater = of(superior).opensTask("Susun rencana pembinaan", weak.titledName());
        rater.press("Buka halaman isian");
        rater.type("rows[0].gap", "Dokumen terlambat terbit")
                .type("rows[0].goal", "Semua dokumen terbit dalam dua hari")
                .choose("rows[0].kind", "GUIDANCE")
                .type("rows[0].action", "Bimbingan tiap pekan")
                .type("rows[0].owner", "Kepala Seksi")
                .type("rows[0].due", "2082-12-31")
                .type("rows[0].measure", "Jumlah dokumen terlambat");
        rater.looks("year-coaching-plan");
        rater.leavesBy(rater.page().locator("main button[name=next][value=submit]"));
        rater.tick("decision", "SUBMIT")
                .type("comment", "Mari kita mulai pekan ini.")
                .press("Kirim");

        Person employee = of(weak).opensTask("Setujui rencana pembinaan", "Pembinaan");
        assertThat(employee.reads())
                .contains("Mari kita mulai pekan ini.", "Bimbingan tiap pekan", "Jumlah dokumen terlambat");
        employee.tick("decision", "AGREE").press("Kirim");

        Person approver = of(head).opensTask("Sahkan rencana pembinaan", weak.titledName());
        assertThat(approver.reads()).contains("Semua dokumen terbit dalam dua hari");
        approver.tick("decision", "APPROVE").press("Kirim");

        employee.open("/coaching/" + coachings.of(weak));
        assertThat(employee.reads()).contains("Berjalan", "Sangat Kurang (Triwulan II 2082)", "Belum ada hasil");
    }

    @Test
    @Order(5)
    void a_month_later_both_write_what_has_become_of_it() {
        UUID coaching = coachings.of(weak);
        passes(FIRST_CHECK, coaching);
        of(superior)
                .opensTask("Tulis catatan atasan", weak.titledName())
                .type("note", "Dokumen mulai terbit tepat waktu.")
                .press("Kirim");
        Person employee = of(weak);
        employee.opensTask("Tulis catatan pegawai", "Pembinaan")
                .type("note", "Bimbingan tiap pekan membantu saya.")
                .press("Kirim");

        employee.open("/coaching/" + coaching);
        assertThat(employee.reads())
                .contains("Dokumen mulai terbit tepat waktu.", "Bimbingan tiap pekan membantu saya.")
                .contains("Catatan pegawai ditulis (ke-1)");
        for (Instant next : NEXT_CHECKS) {
            bothWrite(coaching, next);
        }
    }

    @Test
    @Order(6)
    void the_year_of_the_coached_one_is_good_and_that_of_another_excellent() {
        passes(JANUARY);
        UUID year = annualOf(weak);
        assessesThemselves(weak, "Evaluasi tahunan 2082", "1.190 dari 1.200 dokumen terbit");
        rates(weak, "MEETS", "MEETS", "Jauh lebih baik daripada awal tahun.");
        Person employee = of(weak).opensTask("Terima hasil evaluasi", "Evaluasi tahunan 2082");
        assertThat(employee.reads()).contains("Predikat: Baik", "Sangat Kurang");
        employee.looks("year-annual-result").press("Kirim");

        UUID other = annualOf(excellent);
        evaluations.assess(other, "1.400 dokumen terbit");
        evaluations.complete(other, Map.of());
        rates(excellent, "ABOVE", "ABOVE", "Melampaui semua harapan.");
        Person colleague = of(excellent).opensTask("Terima hasil evaluasi", "Evaluasi tahunan 2082");
        assertThat(colleague.reads()).contains("Predikat: Sangat Baik");
        colleague.press("Kirim");
        passes(FEBRUARY, year);
        bothWrite(coachings.of(weak), FEBRUARY);
    }

    @Test
    @Order(7)
    void the_follow_up_team_closes_the_coaching_which_shows_the_predicate_before_and_after() {
        UUID coaching = coachings.of(weak);
        team.opensTask("Tutup pembinaan", weak.titledName());
        assertThat(team.reads()).contains("Dokumen terlambat terbit", "Bimbingan tiap pekan membantu saya.");
        team.tick("result", "REACHED")
                .type("comment", "Sasaran tercapai selama enam bulan.")
                .press("Kirim");

        Person employee = of(weak).open("/coaching/" + coaching).looks("year-coaching-closed");
        assertThat(employee.reads())
                .contains("Selesai", "Sasaran tercapai selama enam bulan.", "Predikat sebelum dan sesudah")
                .contains("Sangat Kurang (Triwulan II 2082)", "Baik (Evaluasi tahunan 2082)");
    }

    @Test
    @Order(8)
    void the_excellent_one_is_nominated_for_the_predicate_scored_recommended_and_rewarded_by_letter() {
        Employee third = people.anEmployee();
        Person last = account(userName(third), Role.EMPLOYEE);
        admin.open("/admin/roles")
                .type("userName", userName(third))
                .tick("role", "REWARD_COMMITTEE")
                .type("reason", "SK 188/12 tim penilai")
                .press("Beri peran");
        assertThat(admin.reads()).contains(third.titledName(), "Tim penilai penghargaan");
        committee.add(last);

        Person nominator = of(superior).open("/rewards").follow("Usulkan penghargaan");
        nominator
                .type("nominee", String.valueOf(excellent.nip()))
                .tick("ground", "PREDICATE")
                .type("award", "Pegawai Teladan 2082")
                .type("reason", "Melampaui semua harapan sepanjang tahun.")
                .press("Simpan dan periksa");
        nominator.press("Ajukan usulan").looks("year-reward-nominated");
        assertThat(nominator.reads())
                .contains(
                        "Usulan diajukan", "Layak dinilai", "Sangat Baik (Evaluasi tahunan 2082)", "0 dari 3 anggota");

        for (Person member : committee) {
            member.opensTask("Nilai usulan penghargaan", excellent.titledName());
            assertThat(member.reads()).contains("Melampaui semua harapan sepanjang tahun.", "Predikat Sangat Baik");
            member.type("score1", "90").type("score2", "80").type("score3", "85");
            member.press("Kirim");
        }
        secretary.opensTask("Rekomendasikan penghargaan", excellent.titledName());
        assertThat(secretary.reads()).contains("85,00");
        secretary
                .tick("decision", "RECOMMEND")
                .type("comment", "Layak menjadi teladan.")
                .press("Kirim");
        government.opensTask("Putuskan penghargaan", excellent.titledName());
        assertThat(government.reads()).contains("Layak menjadi teladan.");
        government
                .looks("year-reward-decide")
                .tick("decision", "GRANT")
                .type("letter", "SK 188/27")
                .type("dated", "2083-02-01")
                .press("Kirim");

        Person colleague = of(objector).open("/rewards").looks("year-rewards");
        assertThat(colleague.reads())
                .contains(excellent.titledName(), "Pegawai Teladan 2082", "SK 188/27, Senin, 1 Februari 2083")
                .doesNotContain("85,00");
    }

    @Test
    @Order(9)
    void the_year_is_published_by_its_process_everybody_with_a_result_is_told_and_it_is_closed_for_good() {
        String year = "/admin/performance-years/" + YEAR;
        admin.open(year)
                .type("publishesOn", "2083-03-15")
                .type("endsOn", "2083-05-03")
                .type("reason", "Setelah rapat pimpinan")
                .press("Simpan tanggal");
        assertThat(admin.reads()).doesNotContain("Tutup tahun sekarang");
        String told = "Hasil evaluasi kinerja tahun " + YEAR + " sudah diumumkan.";
        passes(MARCH.minus(Duration.ofDays(1)));
        assertThat(of(excellent).open("/").reads()).doesNotContain(told);

        passes(MARCH);
        for (Employee one : List.of(weak, excellent)) {
            assertThat(of(one).open("/").reads()).contains(told);
        }
        assertThat(of(objector).open("/").reads())
                .as("who has no result of the year is told of none")
                .doesNotContain(told);
        Person colleague = of(excellent);
        colleague.looks("year-published").follow("Buka hasil saya");
        assertThat(colleague.reads()).contains("Evaluasi tahunan " + YEAR, "Sangat Baik");
        admin.open(year).looks("year-published-admin");
        assertThat(admin.reads()).contains("15 Mar", "Tutup tahun sekarang");

        passes(MAY);
        admin.open(year);
        assertThat(admin.reads()).doesNotContain("Tutup tahun sekarang").doesNotContain("Umumkan sekarang");
        assertThat(Stream.of(
                        periods.targetSettingOf(YEAR),
                        periods.quarterOf(LocalDate.of(YEAR, 1, 1)),
                        periods.quarterOf(LocalDate.of(YEAR, 4, 1)),
                        periods.quarterOf(LocalDate.of(YEAR, 7, 1)),
                        periods.quarterOf(LocalDate.of(YEAR, 10, 1)),
                        periods.annualOf(YEAR)))
                .allSatisfy(period -> {
                    assertThat(period.orElseThrow().window().closedAt()).isNotNull();
                    assertThat(period.orElseThrow().lockedOn(LocalDate.of(2083, 5, 3)))
                            .isTrue();
                });
    }

    private UUID secondQuarterOf(Employee employee) {
        UUID period = periods.quarterOf(LocalDate.of(YEAR, 5, 1)).orElseThrow().id();
        return ofPeople.of(employee.id(), period).orElseThrow();
    }

    private UUID annualOf(Employee employee) {
        return ofPeople.of(employee.id(), periods.annualOf(YEAR).orElseThrow().id())
                .orElseThrow();
    }

    /** It is this moment: what is due in these cases has happened, and what is due in the year. */
    private void passes(Instant now, UUID... cases) {
        time.pass(now, cases);
        jobs.run(YEAR);
    }

    private Locator lineOf(String period) {
        return admin.page().locator("tr").filter(new Locator.FilterOptions().setHasText(period));
    }

    private String addressOf(String period) {
        admin.open("/admin/periods");
        return lineOf(period).locator("a").first().getAttribute("href");
    }

    private void assessesThemselves(Employee employee, String period, String realisation) {
        Person person = of(employee);
        person.opensTask("Isi penilaian mandiri", period).press("Buka halaman isian");
        for (Locator one :
                person.page().locator("main textarea[name$='.realisation']").all()) {
            one.fill(realisation);
        }
        for (Locator one :
                person.page().locator("main input[name*='.figures[']").all()) {
            one.fill(realisation.substring(0, realisation.indexOf(' ')));
        }
        person.leavesBy(person.page().locator("main button[name=next]"));
        person.press("Kirim");
    }

    private void rates(Employee employee, String results, String behaviour, String feedback) {
        Person rater = of(superior).opensTask("Nilai hasil kerja dan perilaku", employee.titledName());
        rater.tick("decision", "RATE")
                .tick("resultRating", results)
                .tick("behaviourRating", behaviour)
                .type("feedback", feedback)
                .press("Kirim");
    }

    /** The notes of a month, as the pages took those of the first. */
    private void bothWrite(UUID coaching, Instant day) {
        passes(day, coaching);
        coachings.complete(coaching, "superiorNote", Map.of("note", "Makin sedikit yang terlambat"));
        coachings.complete(coaching, "employeeNote", Map.of("note", "Saya terus berlatih"));
    }

    private Person of(Employee employee) {
        return Objects.requireNonNull(windows.get(userName(employee)));
    }

    /** Somebody with an account, signed in. */
    private Person account(String userName, Role... roles) {
        identities.create(userName, userName, PASSWORD, false, Set.of(roles));
        accounts.add(userName);
        Person person = browsers.person(application, userName);
        person.page().setDefaultTimeout(LONGEST_WAIT);
        person.page().setDefaultNavigationTimeout(LONGEST_WAIT);
        return person.signsIn();
    }

    private static String userName(Employee employee) {
        return String.valueOf(employee.userName());
    }
}
