package id.kinerja.browser;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.evaluation.Rating.ABOVE;
import static id.kinerja.evaluation.Rating.BELOW;
import static id.kinerja.evaluation.Rating.MEETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.cycle.CaseJobs;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.TestTimers;
import id.kinerja.evaluation.Evaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.EstablishedPlans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of three people of one unit, as they and those who judge them do it in a browser: a weak one is coached, an excellent
 * one rewarded, and one objects to a result, which is changed. The year is a process, which opens and closes windows,
 * publishes and ends. The tests are chapters of one story, and each step of it is somebody's on a page: plans, reports, assessments, ratings,
 * receipts, objection, the monthly notes of the coaching, what the unit achieved, the reward. Prepared are the organisation and the accounts, which
 * SpineIT walks; the test plays the clock and the engine's job executor, and looks up ids for addresses.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class YearIT extends IntegrationTest {

    private static final Instant BEFORE = Instant.parse("2026-07-15T02:00:00Z");

    /** A year that no other test has, with the weekdays of 2026. */
    private static final int YEAR = 2082;

    private static final Instant BEGIN = Instant.parse("2082-01-12T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2082-04-08T02:00:00Z");
    private static final Instant JULY = Instant.parse("2082-07-15T02:00:00Z");
    private static final Instant TERM_OVER = Instant.parse("2082-07-30T02:00:00Z");
    private static final Instant FIRST_CHECK = Instant.parse("2082-08-31T02:00:00Z");
    private static final Instant NEXT_CHECK = Instant.parse("2082-09-30T02:00:00Z");
    private static final LocalDate REPORTED = LocalDate.of(YEAR, 10, 7);
    private static final Instant OCTOBER = Instant.parse("2082-10-07T02:00:00Z");
    private static final Instant THIRD_CHECK = Instant.parse("2082-10-30T02:00:00Z");
    private static final Instant FOURTH_CHECK = Instant.parse("2082-11-30T02:00:00Z");
    private static final Instant FIFTH_CHECK = Instant.parse("2082-12-30T02:00:00Z");
    private static final Instant JANUARY = Instant.parse("2083-01-11T02:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2083-02-01T02:00:00Z");
    private static final Instant MARCH = Instant.parse("2083-03-15T02:00:00Z");
    private static final Instant MAY = Instant.parse("2083-05-03T02:00:00Z");
    private static final int COMMITTEE = 3;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    TestOrganization people;

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

    @Autowired
    TestApi api;

    @Autowired
    EstablishedPlans establishedPlans;

    @Autowired
    JdbcClient jdbc;

    private SignedInPeople signedIn;
    private AppraisalPages pages;
    private PlanPages plans;

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
        clock.moveTo(BEGIN);
        assertThat(identities.membersOf(Role.REWARD_COMMITTEE)).isEmpty();
        signedIn = new SignedInPeople(context);
        TestObjections.Line line = objections.line();
        head = line.decider();
        superior = line.rater();
        weak = line.employee();
        excellent = people.anEmployeeUnder(superior);
        objector = people.anEmployeeUnder(superior);
        for (Employee one : List.of(head, superior, weak, excellent, objector)) {
            signedIn.signIn(one, Role.EMPLOYEE);
        }
        pages = new AppraisalPages(signedIn::of, superior);
        plans = new PlanPages(signedIn::of, YEAR);
        admin = signedIn.signIn("pengelola-tahun", Role.PERSONNEL_ADMIN);
        secretary = signedIn.signIn("sekda-tahun", Role.SECRETARY);
        government = signedIn.signIn("kepala-tahun", Role.HEAD);
        team = signedIn.signIn("tim-tahun", Role.FOLLOW_UP_TEAM);
        for (int member = 1; member < COMMITTEE; member++) {
            committee.add(signedIn.signIn(people.anEmployee(), Role.EMPLOYEE, Role.REWARD_COMMITTEE));
        }
        everybodyElseOfOtherTestsIsLeftAlone();
    }

    /** So that opening the year is not about the people of all tests before. */
    private void everybodyElseOfOtherTestsIsLeftAlone() {
        jdbc.sql("""
                        insert into target_plan (id, employee_id, year, approach, state, opened_at)
                        select gen_random_uuid(), employee_id, :year, 'QUANTITATIVE', 'EXCLUDED', now() from postings_on(:today)
                        where employee_id <> all (:ours)
                        """)
                .param("year", YEAR)
                .param("today", LocalDate.of(YEAR, 1, 12))
                .param(
                        "ours",
                        Stream.of(superior, weak, excellent, objector)
                                .map(Employee::id)
                                .toArray(UUID[]::new))
                .update();
    }

    @AfterAll
    void nobody_keeps_a_role_and_the_clock_is_as_it_was() {
        clock.moveTo(BEFORE);
        jdbc.sql("delete from target_plan where year = ? and state = 'EXCLUDED'")
                .param(YEAR)
                .update();
        if (signedIn != null) {
            signedIn.close();
        }
    }

    @Test
    @Order(1)
    void the_admin_makes_the_year_and_opens_it_and_plans_are_written_from_above_and_established() {
        admin.open("/admin/periods").type("year", String.valueOf(YEAR)).press("Buat tahun");
        admin.open(addressOf("Penetapan SKP " + YEAR)).press("Buka sekarang");
        jobs.run(YEAR);
        admin.open("/admin/periods");
        assertThat(lineOf("Penetapan SKP " + YEAR).innerText()).contains("untuk 4 pegawai");

        plans.submits(superior, "Layanan dokumen kependudukan tepat waktu", "3.600");
        plans.approves(head, superior);
        for (Employee one : everybody()) {
            plans.submits(one, "Dokumen kependudukan terbit tepat waktu", "1.200");
            plans.approves(superior, one);
        }
        Person employee = signedIn.of(excellent).open("/target-plans");
        assertThat(employee.reads()).contains("Ditetapkan");
        employee.follow("Buka SKP").looks("year-plan");
        assertThat(employee.reads())
                .as("it serves the superior's")
                .contains("Dokumen kependudukan terbit tepat waktu", "Layanan dokumen kependudukan tepat waktu");
    }

    @Test
    @Order(2)
    void the_process_opens_the_first_quarter_for_who_has_a_plan_and_days_are_reported() {
        admin.open(addressOf("Penetapan SKP " + YEAR) + "/closing")
                .type("reason", "Semua SKP sudah ditetapkan")
                .press("Tutup jendela");
        jobs.run(YEAR);
        admin.open("/admin/periods");
        assertThat(lineOf("Evaluasi triwulan 1 " + YEAR).innerText())
                .as("it opens by itself when its day comes")
                .doesNotContain("untuk 4 pegawai");

        passes(APRIL);
        admin.open("/admin/periods");
        assertThat(lineOf("Evaluasi triwulan 1 " + YEAR).innerText())
                .contains("1 Apr " + YEAR + " –", "untuk 4 pegawai");
        isGoodFor("Triwulan I 2082", everybody());
        plans.reports(weak, superior, "2082-04-08", "Menerbitkan akta yang tertunda", "2");
        plans.reports(excellent, superior, "2082-04-08", "Menerbitkan semua akta hari ini", "40");
    }

    @Test
    @Order(3)
    void who_is_put_on_record_after_the_window_is_counted_on_the_page_of_the_year_and_gets_a_plan_to_write() {
        Employee late = people.anEmployeeUnder(superior);
        admin.open("/admin/performance-years/" + YEAR);
        admin.page().locator("#plans summary").click();
        admin.looks("year-without-plan");
        assertThat(admin.page().locator("#plans").innerText())
                .contains(late.titledName(), "sudah bertugas ketika penetapan SKP dibuka");
        admin.press("Bukakan SKP untuk 1 pegawai");
        jobs.run(YEAR);
        admin.open("/admin/performance-years/" + YEAR);
        assertThat(admin.reads()).doesNotContain(late.titledName()).doesNotContain("Bukakan SKP untuk");
        Person newcomer = signedIn.signIn(late, Role.EMPLOYEE).opensTask("Susun dan ajukan SKP", "SKP " + YEAR);
        assertThat(newcomer.reads())
                .as("ten working days of their own, though the window is closed")
                .contains("Jatuh tempo 22 April 2082");
    }

    @Test
    @Order(4)
    void the_second_quarter_of_one_is_weak_and_the_page_says_why() {
        passes(JULY);
        pages.assesses(weak, "Triwulan II 2082", "400 dari 1.200 dokumen terbit");
        pages.rates(weak, "Triwulan II 2082", BELOW, BELOW, "Banyak dokumen terlambat, mari kita perbaiki bersama.");
        pages.acknowledges(weak, "Triwulan II 2082", "Sangat Kurang", "Banyak dokumen terlambat", "below-below");
        Person employee = signedIn.of(weak);
        employee.open("/evaluations/" + secondQuarterOf(weak) + "/why").looks("year-weak-why");
        assertThat(employee.reads()).contains("Mengapa hasil ini", "Sangat Kurang", "400 dari 1.200 dokumen terbit");
        employee.page()
                .locator("main details:has-text('Laporan harian') summary")
                .first()
                .click();
        assertThat(employee.reads()).contains("Menerbitkan akta yang tertunda");

        isGoodFor("Triwulan II 2082", List.of(excellent));
    }

    @Test
    @Order(5)
    void another_objects_with_reasons_and_evidence_and_the_raters_superior_changes_the_result() {
        UUID id = secondQuarterOf(objector);
        pages.assesses(objector, "Triwulan II 2082", "1.150 dokumen terbit");
        pages.rates(objector, "Triwulan II 2082", BELOW, MEETS, "Dua laporan belum masuk.");
        pages.acknowledges(objector, "Triwulan II 2082", "Butuh Perbaikan");

        Person employee = signedIn.of(objector);
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

        Person rater = signedIn.of(superior).opensTask("Jelaskan penilaian", objector.titledName());
        assertThat(rater.reads()).contains("dua laporan belum dihitung", "Rekap laporan.pdf");
        rater.type("statement", "Kedua laporan itu masuk setelah penilaian.").press("Kirim");

        Person decider = signedIn.of(head).opensTask("Putuskan keberatan", objector.titledName());
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
    @Order(6)
    void after_the_term_the_weak_one_is_coached_by_a_plan_that_both_agree_on_and_the_head_approves() {
        passes(TERM_OVER, secondQuarterOf(weak));
        Person rater = signedIn.of(superior).opensTask("Susun rencana pembinaan", weak.titledName());
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

        Person employee = signedIn.of(weak).opensTask("Setujui rencana pembinaan", "Pembinaan");
        assertThat(employee.reads())
                .contains("Mari kita mulai pekan ini.", "Bimbingan tiap pekan", "Jumlah dokumen terlambat");
        employee.tick("decision", "AGREE").press("Kirim");

        Person approver = signedIn.of(head).opensTask("Sahkan rencana pembinaan", weak.titledName());
        assertThat(approver.reads()).contains("Semua dokumen terbit dalam dua hari");
        approver.tick("decision", "APPROVE").press("Kirim");

        employee.open("/coaching/" + coachings.of(weak));
        assertThat(employee.reads()).contains("Berjalan", "Sangat Kurang (Triwulan II 2082)", "Belum ada hasil");
    }

    @Test
    @Order(7)
    void a_month_later_both_write_what_has_become_of_it() {
        UUID coaching = coachings.of(weak);
        passes(FIRST_CHECK, coaching);
        superiorWrites("Dokumen mulai terbit tepat waktu.");
        employeeWrites("Bimbingan tiap pekan membantu saya.");

        Person employee = signedIn.of(weak).open("/coaching/" + coaching);
        assertThat(employee.reads())
                .contains("Dokumen mulai terbit tepat waktu.", "Bimbingan tiap pekan membantu saya.")
                .contains("Catatan pegawai ditulis (ke-1)");
        bothWrite(coaching, NEXT_CHECK);
    }

    @Test
    @Order(8)
    void the_third_and_the_fourth_quarter_are_good_for_all() throws Exception {
        passes(OCTOBER);
        reportsWhatNobodyDecides();
        isGoodFor("Triwulan III 2082", everybody());
        UUID coaching = coachings.of(weak);
        bothWrite(coaching, THIRD_CHECK);
        passes(FOURTH_CHECK, coaching);
        superiorWrites("Dua dokumen terlambat lagi.");
        bothWrite(coaching, FIFTH_CHECK);
        Person employee = signedIn.of(weak).open("/coaching/" + coaching);
        assertThat(employee.page()
                        .locator("table.k-cards tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Dua dokumen terlambat lagi."))
                        .innerText())
                .as("who was silent in a month is missing in it")
                .contains("4. ", "Tidak diisi");
        assertThat(employee.reads()).contains("Batas waktu pemeriksaan habis");
        passes(JANUARY);
        isGoodFor("Triwulan IV 2082", everybody());
    }

    @Test
    @Order(9)
    void the_year_of_the_coached_one_is_good_and_that_of_another_excellent() {
        String year = "Evaluasi tahunan 2082";
        pages.assesses(weak, year, "1.190 dari 1.200 dokumen terbit");
        pages.rates(weak, year, MEETS, MEETS, "Jauh lebih baik daripada awal tahun.");
        pages.acknowledges(weak, year, "Predikat: Baik");
        theHeadAboveSetsWhatTheUnitAchieved(year);
        Person employee =
                signedIn.of(weak).open("/evaluations/" + annualOf(weak)).looks("year-annual-result");
        assertThat(employee.page().locator("#quarters tbody strong").allInnerTexts())
                .containsExactly("Baik", "Sangat Kurang", "Baik", "Baik");

        pages.assesses(excellent, year, "1.400 dokumen terbit");
        pages.rates(excellent, year, ABOVE, ABOVE, "Melampaui semua harapan.");
        pages.acknowledges(excellent, year, "Predikat: Sangat Baik");
        passes(FEBRUARY, annualOf(weak));
        bothWrite(coachings.of(weak), FEBRUARY);
    }

    /** From the first page on, before the excellent one is rated. */
    private void theHeadAboveSetsWhatTheUnitAchieved(String year) {
        Person above = signedIn.of(head).open("/");
        above.leavesBy(above.page()
                .locator("p:has(a[href*='/unit-results'])")
                .filter(new Locator.FilterOptions().setHasText(year))
                .locator("a")
                .first());
        above.leavesBy(above.page()
                .locator("#units tr")
                .filter(new Locator.FilterOptions().setHasText("Menunggu Anda"))
                .locator("a")
                .first());
        above.looks("year-unit-result")
                .tick("grade", "OUTSTANDING")
                .type("reason", "Semua rencana aksi tercapai.")
                .press("Tetapkan capaian");
        assertThat(above.reads()).contains("Istimewa", "Semua rencana aksi tercapai.");
        assertThat(signedIn.of(head).open("/").reads()).doesNotContain(year + " menunggu Anda");
    }

    @Test
    @Order(10)
    void the_follow_up_team_closes_the_coaching_which_shows_the_predicate_before_and_after() {
        UUID coaching = coachings.of(weak);
        team.opensTask("Tutup pembinaan", weak.titledName());
        assertThat(team.reads()).contains("Dokumen terlambat terbit", "Bimbingan tiap pekan membantu saya.");
        team.tick("result", "REACHED")
                .type("comment", "Sasaran tercapai selama enam bulan.")
                .press("Kirim");

        Person employee = signedIn.of(weak).open("/coaching/" + coaching).looks("year-coaching-closed");
        assertThat(employee.reads())
                .contains("Selesai", "Sasaran tercapai selama enam bulan.", "Predikat sebelum dan sesudah")
                .contains("Sangat Kurang (Triwulan II 2082)", "Baik (Triwulan III 2082)");
    }

    @Test
    @Order(11)
    void the_excellent_one_is_nominated_for_the_predicate_scored_recommended_and_rewarded_by_letter() {
        Employee third = people.anEmployee();
        Person last = signedIn.signIn(third, Role.EMPLOYEE);
        admin.open("/admin/roles")
                .type("userName", SignedInPeople.userName(third))
                .tick("role", "REWARD_COMMITTEE")
                .type("reason", "SK 188/12 tim penilai")
                .press("Beri peran");
        assertThat(admin.reads()).contains(third.titledName(), "Tim penilai penghargaan");
        committee.add(last);

        Person nominator = signedIn.of(superior).open("/rewards").follow("Usulkan penghargaan");
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

        Person colleague = signedIn.of(objector).open("/rewards").looks("year-rewards");
        assertThat(colleague.reads())
                .contains(excellent.titledName(), "Pegawai Teladan 2082", "SK 188/27, Senin, 1 Februari 2083")
                .doesNotContain("85,00");
    }

    @Test
    @Order(12)
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
        assertThat(signedIn.of(excellent).open("/").reads()).doesNotContain(told);

        passes(MARCH);
        for (Employee one : List.of(weak, excellent)) {
            assertThat(signedIn.of(one).open("/").reads()).contains(told);
        }
        assertThat(signedIn.of(objector).open("/").reads())
                .as("who has no result of the year is told of none")
                .doesNotContain(told);
        Person colleague = signedIn.of(excellent);
        colleague.looks("year-published").follow("Buka hasil saya");
        assertThat(colleague.reads()).contains("Evaluasi tahunan " + YEAR, "Sangat Baik");
        admin.open(year).looks("year-published-admin");
        assertThat(admin.reads()).contains("15 Mar", "Tutup tahun sekarang");

        passes(MAY);
        admin.open(year).looks("year-closed");
        assertThat(admin.reads())
                .doesNotContain("Tutup tahun sekarang")
                .doesNotContain("Umumkan sekarang")
                .as(
                        "the superior's five evaluations, another's year, the late one's plan, which nobody took up, and a report")
                .contains("8 SKP yang tidak ditetapkan, evaluasi yang tidak dinilai");
        Person reporter = signedIn.of(weak).open("/daily-reports/" + REPORTED).looks("year-report-expired");
        assertThat(reporter.reads()).contains("Kedaluwarsa", "belum disetujui sampai tahun kinerja 2082 ditutup");
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

    private void reportsWhatNobodyDecides() throws Exception {
        UUID indicator = establishedPlans
                .of(weak.id(), YEAR)
                .orElseThrow()
                .results()
                .get(0)
                .indicators()
                .get(0)
                .id();
        api.put(
                        as(weak),
                        "/api/daily-reports/" + REPORTED + "/activities/" + UUID.randomUUID(),
                        Map.of(
                                "indicator",
                                indicator,
                                "description",
                                "Menyusun laporan pelayanan",
                                "quantity",
                                1,
                                "unit",
                                "dokumen",
                                "startsAt",
                                "08:00",
                                "endsAt",
                                "09:00",
                                "place",
                                "OFFICE"))
                .andExpect(status().is2xxSuccessful());
        api.post(as(weak), "/api/daily-reports/" + REPORTED + "/submission", null)
                .andExpect(status().is2xxSuccessful());
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

    /** They write what they have reached, are rated as expected or, who is excellent, above that, and take note of it. */
    private void isGoodFor(String period, List<Employee> employees) {
        for (Employee one : employees) {
            boolean most = one.equals(excellent);
            pages.assesses(one, period, most ? "1.400 dokumen terbit" : "1.190 dokumen terbit");
            pages.rates(one, period, most ? ABOVE : MEETS, most ? ABOVE : MEETS, "Pertahankan ketepatan waktu.");
            pages.acknowledges(one, period, most ? "Predikat: Sangat Baik" : "Predikat: Baik");
        }
    }

    private List<Employee> everybody() {
        return List.of(weak, excellent, objector);
    }

    /** The notes of a month, whose day has come. */
    private void bothWrite(UUID coaching, Instant day) {
        passes(day, coaching);
        superiorWrites("Makin sedikit yang terlambat.");
        employeeWrites("Saya terus berlatih.");
    }

    private void superiorWrites(String note) {
        signedIn.of(superior)
                .opensTask("Tulis catatan atasan", weak.titledName())
                .type("note", note)
                .press("Kirim");
    }

    private void employeeWrites(String note) {
        signedIn.of(weak)
                .opensTask("Tulis catatan pegawai", "Pembinaan")
                .type("note", note)
                .press("Kirim");
    }
}
