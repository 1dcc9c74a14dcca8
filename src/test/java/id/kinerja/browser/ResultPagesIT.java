package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.distribution.UnitGrade;
import id.kinerja.distribution.UnitResults;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** What people read once there are results, on a phone, a tablet, a desk and on paper; each page is reached from where they are. */
@TestInstance(Lifecycle.PER_CLASS)
class ResultPagesIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    TestObjections objections;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    Organization organization;

    @Autowired
    UnitResults results;

    @Autowired
    Trail trail;

    private SignedInPeople signedIn;
    private TestObjections.Line line;
    private UUID evaluation;
    private UUID unit;

    @BeforeAll
    void a_contested_result_of_a_unit_whose_result_was_set() {
        signedIn = new SignedInPeople(context);
        line = objections.line();
        evaluation = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
        UUID objection = objections.heard(line, evaluation);
        objections.complete(objection, "decideObjection", line.decider(), TestObjections.change(Rating.MEETS, null));
        unit = organization.postingOf(line.rater().id(), TODAY).orElseThrow().unitId();
        results.set(
                TestObjections.signedIn(line.decider()),
                unit,
                evaluations.quarter().id(),
                UnitGrade.GOOD,
                "Sembilan dari sepuluh rencana aksi tercapai");
        signedIn.signIn(line.employee(), Role.EMPLOYEE);
        signedIn.signIn(line.rater(), Role.EMPLOYEE);
        signedIn.signIn(line.decider(), Role.EMPLOYEE);
    }

    @AfterAll
    void nobody_keeps_a_role() {
        if (signedIn != null) {
            signedIn.close();
        }
    }

    @Test
    void the_evaluation_document_is_printed_from_the_evaluation() {
        Person employee = signedIn.of(line.employee()).open("/evaluations").follow("Triwulan II 2026");
        employee.follow("Cetak dokumen evaluasi").looks("document-evaluation").prints("document-evaluation");

        assertThat(employee.reads())
                .contains("Dokumen Evaluasi Kinerja Pegawai", "6. Keberatan", "Bukti mendukung pegawai")
                .contains(line.rater().titledName(), line.decider().titledName());
    }

    @Test
    void what_the_unit_achieved_is_printed_from_the_units_page() {
        Person head = signedIn.of(line.rater());
        head.open("/unit-results/" + unit + "/" + evaluations.quarter().id()).looks("unit-result");
        head.follow("Cetak penetapan predikat").looks("document-unit").prints("document-unit");

        assertThat(head.reads()).contains("Penetapan Predikat Kinerja", "Sembilan dari sepuluh");
    }

    @Test
    void angka_kredit_is_found_below_ones_evaluations_and_printed() {
        Person employee = signedIn.of(line.employee()).open("/evaluations").looks("evaluations-with-credit");
        employee.follow("Angka kredit saya").looks("credit").prints("credit");
        assertThat(employee.reads()).contains("3/12 × 100 % × 12,5", "kurang 46,87");

        Person none = signedIn.of(line.decider()).open("/credit").looks("credit-none");
        assertThat(none.reads()).contains("Anda tidak memegang jabatan fungsional");
    }

    @Test
    void who_moved_is_asked_to_amend_the_plan() {
        Employee moved = people.anEmployeeUnder(line.rater());
        plans.established(moved, TODAY.getYear());
        Employee now = people.aHeadUnder(people.aHead());
        people.movesTo(moved.id(), people.aUnit(people.root()), TODAY);
        people.setSuperior(moved.id(), now.id(), TODAY);

        Person employee = signedIn.signIn(moved, Role.EMPLOYEE).open("/").looks("move-first-page");
        employee.follow("Tidak perlu diubah").looks("move-not-needed");
        employee.follow("Kembali").looks("move-plan");
        signedIn.signIn(now, Role.EMPLOYEE).open("/").looks("move-superior");
    }

    @Test
    void everybody_reads_who_opened_their_file() {
        signedIn.of(line.rater()).open("/evaluations/" + evaluation).open("/evaluations/" + evaluation + "/document");
        trail.record(Entry.of(Action.TRAIL_READ, "audit-trail", YearMonth.now(ZoneOffset.UTC))
                .by("auditor-halaman"));

        Person employee = signedIn.of(line.employee()).open("/opened-files").looks("opened-files");
        assertThat(employee.reads()).contains("Jejak audit", "diambil sebagai berkas", "Evaluasi");
    }

    @Test
    void officials_read_numbers_and_verify_the_trail() {
        Person admin = signedIn.signIn("pengelola-halaman", Role.PERSONNEL_ADMIN);
        admin.open("/overview").looks("overview");
        for (int width = 600; width <= 1000; width += 40) {
            admin.page().setViewportSize(width, 900);
            assertThat((Integer) admin.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
        Person auditor = signedIn.signIn("auditor-halaman", Role.AUDITOR);
        auditor.open("/audit/verification").looks("verification");
        auditor.press("Periksa sekarang").looks("verification-found");
    }
}
