package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.TaskMover;
import id.kinerja.organization.Employee;
import id.kinerja.organization.SuperiorChanges;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** As long as a year is not concluded its segments follow what the organisation records, also for days gone by. */
class SegmentRecutIT extends IntegrationTest {

    private static final int YEAR = 2024;
    private static final String WORDS = "Serah terima: arsip belum selesai";
    private static final Map<String, Object> NOTE =
            Map.of("resultRating", "BELOW", "behaviourRating", "MEETS", "note", WORDS);

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    EvaluationHistory history;

    @Autowired
    AnnualOpening opening;

    @Autowired
    PerformanceYears years;

    @Autowired
    Periods periods;

    @Autowired
    SegmentStore segments;

    @Autowired
    SuperiorChanges changes;

    @Autowired
    TaskMover mover;

    private Employee first;
    private Employee last;
    private Employee employee;
    private UUID id;

    @BeforeEach
    void a_year_that_waits_for_the_rater_until_february() {
        years.create(YEAR, "test");
        Period annual = periods.annualOf(YEAR).orElseThrow();
        first = people.aHead();
        last = people.aHead();
        employee = people.anEmployeeUnder(first);
        people.setSuperior(employee.id(), last.id(), LocalDate.of(YEAR, 3, 1));
        plans.established(employee, YEAR);
        opening.open(annual, List.of(employee.id()));
        id = ofPeople.of(employee.id(), annual.id()).orElseThrow();
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        assertThat(waitsFor()).isEqualTo("rateSegment " + first.userName());
    }

    @Test
    void a_move_of_days_gone_by_asks_the_new_raters_and_keeps_what_was_given_for_days_that_did_not_change()
            throws Exception {
        evaluations.complete(id, NOTE);
        assertThat(waitsFor()).isEqualTo("rate " + last.userName());
        Employee between = people.aHead();

        people.setSuperior(employee.id(), between.id(), LocalDate.of(YEAR, 6, 1));
        people.setSuperior(employee.id(), last.id(), LocalDate.of(YEAR, 9, 1));
        recorded();

        assertThat(segments.of(id))
                .extracting(one -> one.startsOn() + " " + one.endsOn() + " " + one.raterId() + " " + one.concluding())
                .containsExactly(
                        "2024-01-01 2024-02-29 " + first.id() + " false",
                        "2024-03-01 2024-05-31 " + last.id() + " false",
                        "2024-06-01 2024-08-31 " + between.id() + " false",
                        "2024-09-01 2024-12-31 " + last.id() + " true");
        assertThat(segments.of(id).get(0).note()).isEqualTo(WORDS);
        assertThat(waitsFor()).as("asked before the year is concluded").isEqualTo("rateSegment " + last.userName());
        assertThat(history.of(id)).extracting(EvaluationEvent::kind).containsOnlyOnce(EventKind.SEGMENTS_RECUT);
        evaluations.complete(id, NOTE);
        assertThat(waitsFor()).isEqualTo("rateSegment " + between.userName());
        String task = evaluations.step(id).taskId();

        recorded();

        assertThat(evaluations.step(id).taskId())
                .as("nothing changed: nothing is asked again")
                .isEqualTo(task);
        evaluations.complete(id, NOTE);
        assertThat(waitsFor()).isEqualTo("rate " + last.userName());
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE));
        api.get(TestApi.as(employee), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.segments.length()").value(4))
                .andExpect(jsonPath("$.segments[0].days").value(60))
                .andExpect(jsonPath("$.segments[2].days").value(92))
                .andExpect(jsonPath("$.segments[2].rater").value(between.titledName()));
    }

    @Test
    void who_has_no_days_left_is_let_go_with_a_note_and_the_year_goes_on() throws Exception {
        String task = evaluations.step(id).taskId();
        people.setSuperior(employee.id(), last.id(), LocalDate.of(2020, 1, 1));
        recorded();

        assertThat(segments.of(id)).isEmpty();
        assertThat(waitsFor()).isEqualTo("rate " + last.userName());
        api.get(TestApi.as(first), "/api/tasks/" + task).andExpect(status().isConflict());
        web.perform(get("/").with(authentication(TestApi.as(first))))
                .andExpect(content().string(containsString("Anda tidak lagi diminta menilai")))
                .andExpect(content().string(containsString(employee.titledName())));
        web.perform(get("/").with(authentication(TestApi.as(last))))
                .andExpect(content().string(not(containsString("Anda tidak lagi diminta menilai"))));
        web.perform(get("/evaluations/{id}", id).with(authentication(TestApi.as(last))))
                .andExpect(content().string(containsString("segmen tahun ini dibagi ulang")));
    }

    @Test
    void who_rated_and_has_other_days_now_is_asked_anew_and_reads_what_was_given() throws Exception {
        evaluations.complete(id, NOTE);
        people.setSuperior(employee.id(), first.id(), LocalDate.of(2020, 1, 1));
        people.setSuperior(employee.id(), last.id(), LocalDate.of(YEAR, 4, 1));
        recorded();

        assertThat(waitsFor()).isEqualTo("rateSegment " + first.userName());
        web.perform(get("/tasks/{task}", evaluations.step(id).taskId()).with(authentication(TestApi.as(first))))
                .andExpect(content().string(containsString("31 Maret " + YEAR)))
                .andExpect(content().string(containsString("Anda sudah menilai")))
                .andExpect(content().string(containsString("hasil kerja: Di bawah ekspektasi")))
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(content().string(not(containsString("??"))));
        evaluations.complete(id, Map.of("resultRating", "MEETS", "behaviourRating", "MEETS", "note", "Sampai Maret"));
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE));
        api.get(TestApi.as(employee), "/api/me/data")
                .andExpect(content().string(containsString("Sampai Maret")))
                .andExpect(content().string(containsString(WORDS)));

        whyTellsWhatCountsNoMore();

        people.setSuperior(employee.id(), last.id(), LocalDate.of(2020, 1, 1));
        recorded();

        assertThat(segments.of(id)).as("a concluded year stays as it is").hasSize(2);
    }

    private void whyTellsWhatCountsNoMore() throws Exception {
        api.get(TestApi.as(employee), "/api/evaluations/" + id + "/explanation")
                .andExpect(jsonPath("$.formerSegments.length()").value(1))
                .andExpect(jsonPath("$.formerSegments[0].endsOn").value(YEAR + "-02-29"))
                .andExpect(jsonPath("$.formerSegments[0].cause").value("ROSTER"))
                .andExpect(jsonPath("$.formerSegments[0].resultRating").value("BELOW"))
                .andExpect(jsonPath("$.formerSegments[0].note").value(WORDS))
                .andExpect(jsonPath("$.formerSegments[0].rated.by").value(first.titledName()))
                .andExpect(jsonPath("$.outcome.resultRating").value("MEETS"))
                .andExpect(jsonPath(
                                "$.table.cells[?(@.resultRating == 'MEETS' && @.behaviourRating == 'ABOVE')].predicate")
                        .value("GOOD"));
        web.perform(get("/evaluations/{id}/why", id).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(containsString("data kepegawaian baru diimpor")))
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(content().string(not(containsString("??"))));
    }

    /** As a roster, a restructuring or a corrected superior records it. */
    private void recorded() {
        changes.note(SuperiorChanges.Cause.ROSTER, LocalDate.of(2026, 7, 1), "test");
        mover.run();
    }

    private String waitsFor() {
        return evaluations.step(id).step()
                + " "
                + Objects.requireNonNull(evaluations.step(id).assignee());
    }
}
