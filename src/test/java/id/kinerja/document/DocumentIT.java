package id.kinerja.document;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.distribution.UnitGrade;
import id.kinerja.distribution.UnitResults;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Official documents say what was kept, with people as they were then, to who may read it and to nobody else. */
class DocumentIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestObjections objections;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    UnitResults results;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    TestTrail trail;

    Line line;

    @BeforeEach
    void an_employee_with_two_above() {
        line = objections.line();
    }

    @Test
    void the_evaluation_document_names_three_people_and_the_result_without_an_organisations_result() throws Exception {
        UUID id = evaluations.handedOver(line.employee());

        page(line.employee(), "/evaluations/" + id)
                .andExpect(content().string(containsString("/evaluations/" + id + "/document")));
        page(line.employee(), "/evaluations/" + id + "/document")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dokumen Evaluasi Kinerja Pegawai"),
                                containsString(line.employee().titledName()),
                                containsString(String.valueOf(line.rater().nip())),
                                containsString(line.decider().titledName()),
                                containsString("Belum ditetapkan"),
                                containsString("Pertahankan ketepatan waktu"),
                                containsString("1.150 dokumen terbit"),
                                containsString("Pendekatan hasil kerja kuantitatif"),
                                containsString("Aspek, indikator kinerja individu dan target"),
                                not(containsString("<svg class=\"k-curve\"")),
                                not(containsString("k-paper__emblem")),
                                not(containsString("6. Keberatan")))));
    }

    @Test
    void who_may_not_read_the_evaluation_and_anybody_before_the_hand_over_finds_no_document() throws Exception {
        UUID waiting = evaluations.submitted(line.employee());
        for (Employee one : List.of(line.employee(), line.rater())) {
            page(one, "/evaluations/" + waiting + "/document").andExpect(status().isNotFound());
        }
        evaluations.complete(waiting, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));

        page(people.anEmployee(), "/evaluations/" + waiting + "/document").andExpect(status().isNotFound());
        page(line.employee(), "/evaluations/" + UUID.randomUUID() + "/document").andExpect(status().isNotFound());
        long mark = trail.mark();
        page(line.rater(), "/evaluations/" + waiting + "/document").andExpect(status().isOk());
        assertThat(trail.since(mark)).as("reading somebody else's is on record").isNotEmpty();
    }

    @Test
    void an_objection_stands_in_it_with_explanation_and_decision() throws Exception {
        UUID id = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
        UUID objection = objections.heard(line, id);
        page(line.employee(), "/evaluations/" + id + "/document")
                .andExpect(content()
                        .string(allOf(
                                containsString("Realisasi melebihi target"),
                                containsString("Kualitasnya belum sesuai"),
                                containsString("Belum ada"))));

        objections.complete(objection, "decideObjection", line.decider(), TestObjections.change(Rating.MEETS, null));

        page(line.employee(), "/evaluations/" + id + "/document")
                .andExpect(content()
                        .string(allOf(
                                containsString("Bukti mendukung pegawai"),
                                containsString("Predikat sebelum keberatan: Butuh Perbaikan"))));
    }

    @Test
    void without_a_superior_above_the_rater_it_says_so() throws Exception {
        Employee rater = people.anEmployeeWithoutSuperior();
        Employee employee = people.anEmployeeUnder(rater);
        UUID id = evaluations.handedOver(employee);

        page(employee, "/evaluations/" + id + "/document")
                .andExpect(content().string(containsString("Tidak ada atasan pejabat penilai kinerja")));
    }

    @Test
    void who_rated_in_an_officials_place_signs_for_the_official() throws Exception {
        UUID id = evaluations.submitted(line.employee());
        Employee standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        line.rater().id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        TODAY,
                        TODAY.plusDays(3),
                        List.of(),
                        null),
                "test");
        api.submit(as(standIn), id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE))
                .andExpect(status().isNoContent());

        page(line.employee(), "/evaluations/" + id + "/document")
                .andExpect(content()
                        .string(allOf(
                                containsString("a.n. "),
                                containsString(standIn.titledName()),
                                containsString(line.rater().titledName()))));
    }

    @Test
    void a_units_document_tells_numbers_and_no_names_to_who_may_read_them() throws Exception {
        UUID id = evaluations.handedOver(line.employee());
        UUID unit =
                organization.postingOf(line.rater().id(), TODAY).orElseThrow().unitId();
        UUID period = evaluations.quarter().id();
        String path = "/unit-results/" + unit + "/" + period + "/document";
        page(line.decider(), path).andExpect(status().isNotFound());

        results.set(TestObjections.signedIn(line.decider()), unit, period, UnitGrade.GOOD, "Rencana aksi tercapai");

        for (Employee one : List.of(line.decider(), line.rater())) {
            page(one, path)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Penetapan Predikat Kinerja"),
                                    containsString("Rencana aksi tercapai"),
                                    containsString("paling banyak 70 %"),
                                    containsString(line.decider().titledName()),
                                    not(containsString(line.employee().titledName())))));
        }
        page(line.employee(), path).andExpect(status().isNotFound());
        page(line.employee(), "/evaluations/" + id + "/document")
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Belum ditetapkan")),
                                containsString("dengan puncak pada Baik"),
                                containsString("translate(420 0)"))));
    }

    @Test
    void the_rows_are_headed_by_who_was_evaluated_and_who_rated() throws Exception {
        UUID id = evaluations.handedOver(line.employee());

        String page = page(line.employee(), "/evaluations/" + id + "/document")
                .andReturn()
                .getResponse()
                .getContentAsString();

        String rows = page.substring(page.indexOf("k-paper__next"));
        assertThat(rows)
                .contains(
                        line.employee().titledName(),
                        String.valueOf(line.employee().nip()))
                .contains(line.rater().titledName(), String.valueOf(line.rater().nip()))
                .contains("Pemerintah", "1 April 2026", "30 Juni 2026", "Capaian kinerja organisasi");
    }

    private ResultActions page(Employee reader, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(as(reader))));
    }
}
