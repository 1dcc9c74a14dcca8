package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.kinerja.InProcessesOfItsOwn;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.engine.EngineText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From an empty installation to two predicates, as people do it in a browser: one employee in our own pages, one in the
 * process engine's stock Tasklist, both with the same supervisor. The tests are chapters of one story.
 */
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@InProcessesOfItsOwn
class SpineIT {

    private static final String SUPERVISOR = "197807022000021001";
    private static final String EMPLOYEE = "199211062014122001";
    private static final String EMPLOYEE_NAME = "Tri Zahra Siregar";
    private static final String OTHER = "199308122018012001";
    private static final String OTHER_NAME = "Dian Tri Maulana";
    private static final String TODAY = "2026-03-30";

    private static RunningApplication application;
    private static Browsers browsers;
    private static Person admin;
    private static Person supervisor;
    private static Person employee;
    private static Person other;
    private static final Map<String, String> ONE_TIME_PASSWORDS = new HashMap<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "spine-");
        application = RunningApplication.start(
                folder, "--kinerja.demo=false", "--kinerja.clock.start=" + TODAY + "T02:00:00Z");
        browsers = new Browsers();
        admin = browsers.person(application, "admin");
        supervisor = browsers.person(application, SUPERVISOR);
        employee = browsers.person(application, EMPLOYEE);
        other = browsers.person(application, OTHER);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browsers != null) {
            browsers.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @Test
    @Order(1)
    void the_admin_signs_in_with_the_handed_out_password_and_imports_the_roster() throws IOException {
        admin.signsInFirst(application.handedOutPassword("admin")).looks("inbox-empty");
        admin.open("/admin/roster-imports").type("effectiveOn", "2026-01-01");
        admin.page().locator("[name=units]").setInputFiles(Path.of("src/main/resources/demo/units.csv"));
        admin.page().locator("[name=roster]").setInputFiles(Path.of("src/main/resources/demo/roster.csv"));
        admin.press("Periksa berkas");
        admin.page().locator("#people").waitFor();
        admin.looks("import-preview");
        assertThat(admin.page().locator("#people").innerText()).contains("554");

        admin.leavesBy(admin.page().locator("form[action$=confirmation] button"));
        admin.page().locator("a[href='/admin/accounts']").first().waitFor();
    }

    @Test
    @Order(2)
    void everybody_gets_an_account_with_a_password_that_is_shown_once() {
        admin.open("/admin/accounts").press("Buat akun");
        Locator rows = admin.page().locator("#new-accounts tbody tr");
        rows.first().waitFor();
        for (List<String> cells : rowsOf(rows)) {
            ONE_TIME_PASSWORDS.put(cells.get(1), cells.get(2));
        }
        assertThat(ONE_TIME_PASSWORDS).hasSize(554);

        admin.open("/admin/accounts");
        assertThat(admin.reads()).contains("0 pegawai").doesNotContain(oneTimePassword(EMPLOYEE));
    }

    @Test
    @Order(3)
    void the_admin_creates_the_year_and_opens_target_setting_for_all() {
        admin.open("/admin/periods").type("year", "2026").press("Buat tahun");
        opened("Penetapan SKP 2026", "554");
        admin.looks("periods");
    }

    @Test
    @Order(4)
    void an_employee_drafts_a_target_plan_and_is_told_what_is_missing() {
        employee.signsInFirst(oneTimePassword(EMPLOYEE)).looks("inbox-employee");
        employee.opensTask("SKP", "SKP 2026").press("Buka halaman isian");
        employee.press("Periksa dan ajukan");
        assertThat(employee.page().locator(".govuk-error-message").count()).isPositive();
        employee.looks("plan-incomplete");

        draftResult(employee, "Layanan konsultasi organisasi perangkat daerah terselesaikan tepat waktu");
        annex(employee);
        employee.press("Periksa dan ajukan").looks("plan-check");
        employee.tick("confirmed", "true").press("Kirim");
        assertThat(employee.reads()).contains("SKP 2026").contains("Wahyu Pratama");
    }

    @Test
    @Order(5)
    void the_supervisor_returns_it_with_a_reason_and_the_employee_sees_the_reason_beside_the_row() {
        supervisor.signsInFirst(oneTimePassword(SUPERVISOR));
        supervisor.opensTask("SKP", EMPLOYEE_NAME).tick("decision", "RETURN").press("Kirim");
        assertThat(supervisor.page().locator(".govuk-error-summary").innerText())
                .as("a return needs a row and a reason")
                .isNotBlank();
        supervisor.looks("plan-return-refused");
        supervisor.page().locator("main input[name=rows]").first().check();
        supervisor
                .type("comment", "Sebutkan jumlah perangkat daerah yang dilayani.")
                .press("Kirim");

        employee.opensTask("SKP", "SKP 2026").press("Buka halaman isian");
        assertThat(employee.reads()).contains("Sebutkan jumlah perangkat daerah yang dilayani.");
        employee.looks("plan-returned");
        employee.follow("Ubah")
                .type("text", "Layanan konsultasi organisasi bagi 30 perangkat daerah terselesaikan tepat waktu");
        employee.page()
                .locator("main form button.govuk-button[type=submit]:has-text('Simpan')")
                .first()
                .click();
        employee.press("Periksa dan ajukan").tick("confirmed", "true").press("Kirim");
    }

    @Test
    @Order(6)
    void the_supervisor_sees_what_changed_and_approves() {
        supervisor.opensTask("SKP", EMPLOYEE_NAME);
        assertThat(supervisor.reads()).contains("bagi 30 perangkat daerah");
        supervisor.looks("plan-decide").tick("decision", "APPROVE").press("Kirim");

        employee.open("/target-plans").looks("plans");
        assertThat(employee.reads()).contains("Ditetapkan");
    }

    @Test
    @Order(7)
    void another_plan_goes_through_a_return_and_an_approval_in_the_stock_tasklist() {
        other.signsInFirst(oneTimePassword(OTHER));
        other.opensTask("SKP", "SKP 2026").press("Buka halaman isian");
        draftResult(other, "Pelayanan kesehatan pegawai terlaksana");
        annex(other);
        StockTasklist.open(other, other.taskId("SKP", "SKP 2026"))
                .picture("tasklist-plan-draft")
                .confirm()
                .complete();

        StockTasklist decision = StockTasklist.open(supervisor, supervisor.taskId("SKP", OTHER_NAME));
        assertThat(decision.reads()).contains("Pelayanan kesehatan pegawai terlaksana");
        decision.choose("Keputusan", "Kembalikan");
        assertThat(decision.isRefused()).doesNotContain("ENGINE").doesNotContain("Exception");
        decision.picture("tasklist-plan-refused")
                .tickFirst()
                .type("Alasan atau pesan", "Mohon dirinci.")
                .complete();

        StockTasklist again = StockTasklist.open(other, other.taskId("SKP", "SKP 2026"));
        assertThat(again.reads()).contains("Mohon dirinci.");
        again.confirm().complete();
        StockTasklist.open(supervisor, supervisor.taskId("SKP", OTHER_NAME))
                .choose("Keputusan", "Setujui")
                .complete();
        other.open("/target-plans");
        assertThat(other.reads()).contains("Ditetapkan");
    }

    @Test
    @Order(8)
    void daily_reports_are_submitted_and_approved_in_our_pages_and_in_the_tasklist() {
        report(employee);
        supervisor.opensTask("aporan", EMPLOYEE_NAME).looks("report-decide");
        assertThat(supervisor
                        .page()
                        .waitForDownload(() -> supervisor
                                .page()
                                .locator("main a:has-text('Notula rapat')")
                                .click())
                        .suggestedFilename())
                .isEqualTo("Notula rapat koordinasi.pdf");
        supervisor.tick("decision", "APPROVE").press("Kirim");
        employee.open("/daily-reports").looks("reports");
        assertThat(employee.reads()).contains("Disetujui");

        report(other);
        StockTasklist.open(supervisor, supervisor.taskId("aporan", OTHER_NAME))
                .picture("tasklist-report-decide")
                .choose("Keputusan", "Setujui")
                .complete();
        other.open("/daily-reports/" + TODAY);
        assertThat(other.reads()).contains("Disetujui");
    }

    @Test
    @Order(9)
    void the_quarter_is_opened_for_those_who_have_an_established_plan() {
        admin.open("/admin/periods");
        opened("Evaluasi triwulan 1 2026", "2");
    }

    @Test
    @Order(10)
    void an_evaluation_in_our_pages_reaches_a_predicate_through_a_return() {
        employee.opensTask("mandiri", "2026").press("Buka halaman isian");
        employee.page().locator("main textarea[name$='.realisation']").first().fill("12 layanan selesai tepat waktu");
        employee.looks("self-assessment");
        whatIsSentAfterTheLoginHasEndedComesBack();
        employee.leavesBy(employee.page().locator("button[name=next]"));
        employee.press("Kirim");

        supervisor.opensTask("ilai", EMPLOYEE_NAME).tick("decision", "RETURN");
        supervisor.page().locator("main input[name=returnRows]").first().check();
        supervisor.type("comment", "Lampirkan daftar layanannya.").press("Kirim");
        employee.opensTask("mandiri", "2026");
        assertThat(employee.reads()).contains("Lampirkan daftar layanannya.");
        employee.press("Kirim");

        supervisor.opensTask("ilai", EMPLOYEE_NAME).looks("rate");
        supervisor
                .tick("decision", "RATE")
                .tick("resultRating", "ABOVE")
                .tick("behaviourRating", "ABOVE")
                .type("feedback", "Kerja yang sangat baik, pertahankan.")
                .press("Kirim");

        employee.opensTask("valuasi", "2026");
        assertThat(employee.reads()).contains("Sangat Baik");
        employee.looks("acknowledge").press("Kirim");
        employee.open("/evaluations");
        employee.looks("evaluations").follow("riwulan");
        assertThat(employee.reads()).contains("Sangat Baik");
        employee.looks("evaluation");
    }

    /** However a session ends, idle, after a working day or by an operator: what was typed is not lost. */
    private static void whatIsSentAfterTheLoginHasEndedComesBack() {
        Stream.of(
                        "update spring_session set last_access_time = last_access_time - 3601000 where principal_name = ?",
                        "update spring_session set creation_time = creation_time - 36001000 where principal_name = ?",
                        "delete from spring_session where principal_name = ?")
                .forEach(SpineIT::whatIsSentComesBack);
    }

    /** A request that is still on its way, such as a draft's, would write that the session goes on. */
    private static void untilNothingIsUnderWay() {
        long last = -1;
        for (long now = lastAccess(); now != last; now = lastAccess()) {
            last = now;
            employee.page().waitForTimeout(1500);
        }
    }

    private static long lastAccess() {
        return application
                .database()
                .sql("select coalesce(max(last_access_time), 0) from spring_session where principal_name = ?")
                .param(EMPLOYEE)
                .query(Long.class)
                .single();
    }

    private static void whatIsSentComesBack(String end) {
        String form = employee.page().url();
        untilNothingIsUnderWay();
        application.database().sql(end).param(EMPLOYEE).update();
        employee.leavesBy(employee.page().locator("button[name=next]"));
        assertThat(employee.reads()).as(end).contains("sudah habis").doesNotContain("12 layanan");
        employee.looks("signed-out").signsIn();
        employee.page().navigate(form);
        Locator realisation =
                employee.page().locator("main textarea[name$='.realisation']").first();
        realisation.fill("");
        employee.looks("restore");
        employee.page().locator(".govuk-inset-text button").first().click();
        assertThat(realisation.inputValue()).as(end).isEqualTo("12 layanan selesai tepat waktu");
        assertThat(employee.page().context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("SESSION"))
                        .map(cookie -> cookie.httpOnly + " " + cookie.sameSite))
                .containsExactly("true LAX");
    }

    @Test
    @Order(11)
    void an_evaluation_in_the_stock_tasklist_reaches_a_predicate() {
        other.opensTask("mandiri", "2026").press("Buka halaman isian");
        other.page().locator("main textarea[name$='.realisation']").first().fill("Semua pegawai terlayani");
        other.leavesBy(other.page().locator("main button:has-text('Simpan')").last());
        StockTasklist.open(other, other.taskId("mandiri", "2026"))
                .picture("tasklist-self-assess")
                .complete();
        StockTasklist rating = StockTasklist.open(supervisor, supervisor.taskId("ilai", OTHER_NAME));
        assertThat(rating.reads()).contains("Semua pegawai terlayani");
        rating.choose("Keputusan", "nilai")
                .choose("hasil kerja", "Sesuai")
                .choose("perilaku", "Sesuai")
                .type("mpan balik", "Sesuai harapan bersama.")
                .picture("tasklist-rate")
                .complete();
        StockTasklist acknowledge = StockTasklist.open(other, other.taskId("valuasi", "2026"));
        assertThat(acknowledge.reads()).contains("Baik").doesNotContain("Sangat Baik");
        acknowledge.picture("tasklist-acknowledge").complete();

        other.open("/evaluations").follow("riwulan");
        assertThat(other.reads()).contains("Baik");
    }

    @Test
    @Order(12)
    void a_curious_colleague_finds_nothing_and_a_stale_task_says_who_was_first() {
        employee.open("/evaluations").follow("riwulan");
        String evaluation = employee.page().url();
        other.page().navigate(evaluation);
        assertThat(other.reads()).doesNotContain("Sangat Baik");
        assertThat(other.page().title()).contains("tidak ditemukan");
        assertThat(other.page()
                        .request()
                        .get(application.address("/camunda/%61pi/engine/engine/default/task"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(13)
    void the_process_owner_sees_the_processes_in_cockpit() {
        admin.open("/camunda/app/cockpit/default/#/processes");
        admin.page().locator("text=Penetapan SKP").first().waitFor();
        for (String process :
                List.of("Penetapan SKP", "Laporan harian", "Evaluasi kinerja periodik", "Pembukaan periode")) {
            assertThat(admin.page().locator("text=" + process).first().isVisible())
                    .as(process)
                    .isTrue();
        }
        admin.page()
                .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/cockpit-processes.png")));
    }

    @Test
    @Order(14)
    void and_where_a_case_stands_but_not_what_was_decided_in_it() {
        String instance = application
                .database()
                .sql("select id_ from public.act_ru_execution where parent_id_ is null limit 1")
                .query(String.class)
                .single();
        admin.open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        admin.page().locator(".djs-element").first().waitFor();
        admin.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        // Cockpit waits for nothing that it does not get, however long that takes
        PlaywrightAssertions.assertThat(admin.page().locator("text=Memuat")).hasCount(0);
        admin.page()
                .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/cockpit-instance.png")));
        String engine = "/camunda/api/engine/engine/default";
        assertThat(admin.page()
                        .request()
                        .get(application.address(engine + "/variable-instance"))
                        .text())
                .isEqualTo("[]");
        for (String read : List.of(
                "/process-instance/" + instance + "/variables",
                "/history/variable-instance",
                "/history/decision-instance",
                "/history/task")) {
            assertThat(admin.page()
                            .request()
                            .get(application.address(engine + read))
                            .status())
                    .as(read)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(15)
    void what_people_wrote_stands_in_the_tables_of_the_domain_and_in_no_table_of_the_engine() {
        EngineText engine = new EngineText(application.database());
        assertThat(application
                        .database()
                        .sql("select count(*) from report_activity where description like '%Angelo%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        for (String text : List.of(
                "Layanan konsultasi organisasi",
                "Pelayanan kesehatan pegawai",
                "Sebutkan jumlah perangkat daerah",
                "Mohon dirinci.",
                "Melayani konsultasi",
                "12 layanan selesai",
                "Semua pegawai terlayani",
                "Lampirkan daftar layanannya",
                "Kerja yang sangat baik",
                "Sesuai harapan bersama.")) {
            assertThat(engine.columnsWith(text)).as(text).isEmpty();
        }
    }

    @Test
    @Order(16)
    void tables_and_engine_agree_about_every_case() {
        admin.open("/operations/reconciliation").press("Bandingkan sekarang").looks("reconciliation");
        assertThat(admin.reads()).contains("Tidak ada perbedaan.").doesNotContain("0 kasus");
    }

    @Test
    @Order(17)
    void a_password_that_the_admin_replaced_ends_the_session_that_was_open() {
        employee.open("/");
        assertThat(employee.page().url()).isEqualTo(application.address("/"));
        admin.open("/admin/accounts")
                .type("userName", EMPLOYEE)
                .type("reason", "Lupa kata sandi, datang sendiri")
                .press("Ganti kata sandi");
        admin.page().locator("#new-accounts").waitFor();
        employee.open("/");
        assertThat(employee.page().url()).contains("/login");
        admin.open("/admin/accounts/closed").looks("accounts-closed");
    }

    @Test
    @Order(18)
    void nothing_of_all_this_ended_in_an_error_and_no_name_or_password_is_in_the_log() throws IOException {
        String log = application.log();
        assertThat(log).doesNotContain(" ERROR ").doesNotContain(oneTimePassword(EMPLOYEE));
        assertThat(log).doesNotContain(EMPLOYEE_NAME);
    }

    private static String oneTimePassword(String userName) {
        return Objects.requireNonNull(ONE_TIME_PASSWORDS.get(userName));
    }

    private static void opened(String period, String people) {
        Locator row = admin.page().locator("tr").filter(new Locator.FilterOptions().setHasText(period));
        row.locator("button").click();
        row.filter(new Locator.FilterOptions().setHasText("untuk " + people + " pegawai"))
                .waitFor(new Locator.WaitForOptions().setTimeout(300_000));
    }

    private static void draftResult(Person person, String text) {
        person.leavesBy(
                person.page().locator("a[href*='results/new?kind=MAIN']").first());
        person.type("text", text);
        Locator superior = person.page().locator("main select[name=superior]");
        if (superior.count() > 0) {
            superior.selectOption(superior.locator("option")
                    .filter(new Locator.FilterOptions().setHasText("belum tersedia"))
                    .getAttribute("value"));
        }
        if (person.page().locator("main [name='indicators[0].text']").count() == 0) {
            person.press("tambah indikator");
        }
        person.choose("indicators[0].aspect", "QUANTITY")
                .type("indicators[0].text", "Jumlah layanan")
                .type("indicators[0].target", "12")
                .type("indicators[0].unit", "layanan");
        person.looks("result");
        person.page()
                .locator("main form button.govuk-button[data-once]:has-text('Simpan')")
                .first()
                .click();
        person.page().locator("a[href*='results/new?kind=MAIN']").first().waitFor();
    }

    private static void annex(Person person) {
        for (int list = 0; list < 3; list++) {
            person.leavesBy(person.page().locator("a[href*='/edit/annex/']").nth(list));
            person.type("rows[0].text", "Sesuai kesepakatan dengan atasan");
            person.leavesBy(person.page()
                    .locator("main form button.govuk-button[data-once]")
                    .first());
        }
    }

    private static void report(Person person) {
        person.open("/daily-reports/" + TODAY + "/activities/new");
        person.page().locator("main input[name=indicator]").first().check();
        person.type("description", "Melayani konsultasi D'Angelo 🙂 <script>alert(1)</script>")
                .type("quantity", "3")
                .type("unit", "layanan")
                .type("startsAt", "08:00")
                .type("endsAt", "09:30")
                .type("minutes", "90");
        person.page().locator("main input[name=place]").first().check();
        person.looks("activity").press("Simpan, lalu lampirkan berkas");
        attach(person);
        person.looks("report-day");
        person.press("Periksa lalu ajukan").press("Ajukan");
        assertThat(person.reads()).contains("D'Angelo 🙂 <script>alert(1)</script>");
    }

    /** What is no picture, what is far too large, and what is right. */
    private static void attach(Person person) {
        send(person, "gambar.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(person.page().locator("#file-error").innerText()).contains("bukan PDF, PNG");
        person.looks("files-refused");
        send(person, "video.pdf", new byte[30 * 1024 * 1024]);
        assertThat(person.page().locator("#file-error").innerText()).contains("paling besar 5 MB");
        send(person, "Notula rapat koordinasi.pdf", SampleFiles.pdf("notula"));
        send(person, "foto.jpeg", SampleFiles.jpeg());
        assertThat(person.reads()).contains("Notula rapat koordinasi.pdf", "foto.jpg");
        person.looks("files").follow("Selesai");
    }

    private static void send(Person person, String name, byte[] content) {
        person.page()
                .locator("main input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        person.press("Lampirkan");
    }

    private static List<List<String>> rowsOf(Locator rows) {
        @SuppressWarnings("unchecked")
        List<List<String>> cells =
                (List<List<String>>) rows.evaluateAll("rows => rows.map(row => [...row.cells].map(c => c.innerText))");
        return cells;
    }
}
