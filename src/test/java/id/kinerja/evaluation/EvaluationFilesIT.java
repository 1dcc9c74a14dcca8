package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The files of approved reports beside what they are evidence of. */
class EvaluationFilesIT extends IntegrationTest {

    private static final String DAY = "2026-07-14";

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    EstablishedPlans plans;

    @Autowired
    Organization organization;

    Employee superior;
    Employee employee;
    UUID evaluation;
    UUID served;
    UUID additional;
    UUID report;

    @BeforeEach
    void a_report_with_files_and_an_evaluation() throws Exception {
        superior = people.aHeadUnder(people.aHead());
        employee = people.anEmployeeUnder(superior);
        evaluations.opened(employee);
        evaluation = evaluations.opened(employee, evaluations.quarter(3));
        String indicator = plans.of(employee.id(), TestEvaluations.YEAR).orElseThrow().results().stream()
                .flatMap(result -> result.indicators().stream())
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        served = fileOf(indicator, "08:00", "09:00", "Untuk indikator");
        additional = fileOf("ADDITIONAL", "10:00", "11:00", "Untuk tugas tambahan");
        var submitted = api.post(TestApi.as(employee), "/api/daily-reports/" + DAY + "/submission", null);
        report = UUID.fromString(TestApi.read(submitted).at("/id").asText());
    }

    @Test
    void both_sides_see_them_beside_indicators_and_additional_duties_once_the_report_is_approved() throws Exception {
        assertThat(page(employee, "/self-assessment")).doesNotContain("/attachments/");

        api.submit(TestApi.as(superior), report, Map.of("decision", "APPROVE"));
        String assessed = page(employee, "/self-assessment");
        assertThat(assessed)
                .contains("/attachments/" + served, "/attachments/" + additional, "Selasa, 14 Juli 2026")
                .contains("/daily-reports/of/" + employee.id() + "/" + DAY);
        assertThat(assessed.indexOf("/attachments/" + served))
                .isLessThan(assessed.indexOf("Tugas tambahan"))
                .isLessThan(assessed.indexOf("/attachments/" + additional));

        evaluations.assess(evaluation, "1.150 dokumen");
        evaluations.complete(evaluation, Map.of());
        for (String part : new String[] {"", "/rating"}) {
            assertThat(page(superior, part))
                    .contains("/attachments/" + served, "/attachments/" + additional, "bukti.pdf");
        }
    }

    @Test
    void who_rated_and_reads_the_reports_no_more_sees_how_many_there_were_and_no_files() throws Exception {
        api.submit(TestApi.as(superior), report, Map.of("decision", "APPROVE"));
        evaluations.assess(evaluation, "1.150 dokumen");
        evaluations.complete(evaluation, Map.of());
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        people.setSuperior(employee.id(), people.aHead().id(), LocalDate.of(2026, 7, 1));

        assertThat(page(superior, "")).contains("1 kegiatan").doesNotContain("/attachments/");
        api.get(TestApi.as(superior), "/api/attachments/" + served)
                .andExpect(
                        answer -> assertThat(answer.getResponse().getStatus()).isEqualTo(404));
    }

    @Test
    void a_months_files_stand_below_its_days() throws Exception {
        String month = "/daily-reports/of/" + employee.id() + "?month=2026-07";

        assertThat(read(employee, "/daily-reports?month=2026-07"))
                .contains("Berkas bukti dukung (2)", "/attachments/" + served, "/daily-reports/" + DAY);
        assertThat(read(superior, month)).contains("/attachments/" + served, "/attachments/" + additional);
        api.post(TestApi.as(employee), "/api/daily-reports/" + DAY + "/withdrawal", null);
        assertThat(read(superior, month)).doesNotContain("/attachments/");
    }

    private UUID fileOf(String indicator, String from, String to, String text) throws Exception {
        UUID activity = UUID.randomUUID();
        var written = api.put(
                TestApi.as(employee),
                "/api/daily-reports/" + DAY + "/activities/" + activity,
                Map.of(
                        "indicator",
                        indicator,
                        "description",
                        "Menyusun laporan",
                        "quantity",
                        1,
                        "unit",
                        "dokumen",
                        "startsAt",
                        from,
                        "endsAt",
                        to,
                        "place",
                        "OFFICE"));
        UUID id = UUID.fromString(TestApi.read(written).at("/id").asText());
        return api.attach(TestApi.as(employee), id, activity, text);
    }

    private String page(Employee reader, String part) throws Exception {
        return read(reader, "/evaluations/" + evaluation + part);
    }

    private String read(Employee reader, String address) throws Exception {
        return web.perform(get(address).with(authentication(TestApi.as(reader))))
                .andExpect(
                        answer -> assertThat(answer.getResponse().getStatus()).isEqualTo(200))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
