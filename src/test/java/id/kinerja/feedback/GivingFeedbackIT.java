package id.kinerja.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.database.CountedStatements;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may give feedback to whom, what is refused, and until when it may be changed. */
class GivingFeedbackIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Pattern KEPT = Pattern.compile("setting_change|from role_change|from holiday");

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestFeedback feedback;

    @Autowired
    TestApi api;

    @Autowired
    Settings settings;

    @Autowired
    EstablishedPlans established;

    @Autowired
    KinerjaClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee employee;
    private Employee colleague;

    @BeforeEach
    void somebody_with_a_plan() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        colleague = people.anEmployeeUnder(superior);
        plans.established(employee, 2026);
    }

    @AfterEach
    void settings_as_they_come() {
        settings.set(FeedbackSettings.COLLEAGUES, FeedbackSettings.SAME_SUPERIOR, "uji");
    }

    @Test
    void superior_colleague_and_subordinate_may_and_the_server_says_what_they_are() throws Exception {
        Employee report = people.anEmployeeUnder(employee);
        for (var giver : Map.of(superior, "SUPERIOR", colleague, "COLLEAGUE", report, "SUBORDINATE")
                .entrySet()) {
            give(giver.getKey(), employee)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.kind").value(giver.getValue()))
                    .andExpect(jsonPath("$.anonymous").value(giver.getKey() != superior));
        }
    }

    @Test
    void strangers_who_left_and_oneself_may_not_and_are_told_nothing() throws Exception {
        Employee stranger = people.anEmployee();
        Employee above = people.aHead();
        people.setSuperior(superior.id(), above.id(), LocalDate.of(2020, 1, 1));
        people.leaves(colleague.id(), TODAY);
        for (Employee nobody : new Employee[] {employee, stranger, above, colleague}) {
            give(nobody, employee).andExpect(status().isNotFound());
            page(nobody, get("/feedback/of/" + employee.id())).andExpect(status().isNotFound());
            api.get(TestApi.as(nobody), "/api/feedback/people/" + employee.id()).andExpect(status().isNotFound());
        }
        give(superior, colleague).andExpect(status().isNotFound());
        Authentication official = TestSignIn.as("uji-pejabat", null, Role.PERSONNEL_ADMIN);
        api.put(official, "/api/feedback/" + UUID.randomUUID(), TestFeedback.body(employee, "LOYAL", "Isi"))
                .andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from feedback where employee_id = ?")
                        .param(employee.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_is_no_colleague_any_more_gives_nothing_more_and_what_was_given_stays() throws Exception {
        UUID id = feedback.onBehaviour(colleague, employee, "Dari waktu bersama");
        people.setSuperior(colleague.id(), people.aHead().id(), TODAY);

        give(colleague, employee).andExpect(status().isNotFound());
        api.get(TestApi.as(colleague), "/api/feedback/given")
                .andExpect(jsonPath("$.items[0].id").value(id.toString()));
    }

    @Test
    void a_setting_makes_colleagues_of_those_in_the_unit() throws Exception {
        Employee neighbour = people.anEmployeeUnder(superior);
        people.setSuperior(neighbour.id(), people.aHead().id(), LocalDate.of(2020, 1, 1));
        give(neighbour, employee).andExpect(status().isNotFound());
        settings.set(FeedbackSettings.COLLEAGUES, FeedbackSettings.SAME_UNIT, "uji");
        give(neighbour, employee)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("COLLEAGUE"));
    }

    @Test
    void without_an_established_plan_there_is_nothing_to_give_feedback_on() throws Exception {
        Employee without = people.anEmployeeUnder(superior);
        give(superior, without)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("employee"));
        page(superior, get("/feedback/people"))
                .andExpect(content().string(containsString("/feedback/of/" + employee.id())))
                .andExpect(content().string(not(containsString("/feedback/of/" + without.id()))));
    }

    @Test
    void wrong_input_is_named_beside_the_field_and_nothing_typed_is_lost() throws Exception {
        String foreign = UUID.randomUUID().toString();
        page(
                        superior,
                        form("/feedback/of/" + employee.id(), foreign, " ", "2026-07-16")
                                .param("links", "http://tanpa-s.example"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"row-error\"")))
                .andExpect(content().string(containsString("id=\"text-error\"")))
                .andExpect(content().string(containsString("id=\"day-error\"")))
                .andExpect(content().string(containsString("http://tanpa-s.example")));
        for (String day : new String[] {"2026-06-14", "2025-12-31", "kemarin", ""}) {
            page(superior, form("/feedback/of/" + employee.id(), "LOYAL", "Ketikan yang tetap ada", day))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("id=\"day-error\"")))
                    .andExpect(content().string(containsString("Ketikan yang tetap ada")));
        }
        page(superior, form("/feedback/of/" + employee.id(), "LOYAL", "x".repeat(2001), "2026-07-15"))
                .andExpect(status().isUnprocessableEntity());
        page(superior, form("/feedback/of/" + employee.id(), "LOYAL", "x".repeat(2000), "2026-06-15"))
                .andExpect(redirectedUrl("/feedback/given"));
    }

    @Test
    void at_the_turn_of_the_year_it_is_about_the_plan_of_the_year_of_its_day() throws Exception {
        String old = feedback.result(employee).id().toString();
        String address = "/feedback/of/" + employee.id();
        Instant now = clock.instant();
        try {
            clock.moveTo(Instant.parse("2026-12-31T17:00:30Z"));
            page(superior, get("/feedback/people")).andExpect(content().string(containsString(address)));
            page(superior, get(address))
                    .andExpect(content().string(containsString(old)))
                    .andExpect(content().string(containsString("name=\"day\"")))
                    .andExpect(content().string(not(containsString("2027-01-01"))));
            page(superior, form(address, "LOYAL", "Sudah tahun baru", "2027-01-01"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Belum ada SKP 2027 yang ditetapkan")))
                    .andExpect(content().string(containsString("Sudah tahun baru")));

            plans.established(employee, 2027);
            var plan2027 = established.of(employee.id(), 2027).orElseThrow();
            String result = plan2027.results().get(0).id().toString();
            page(superior, get(address))
                    .andExpect(content().string(containsString("Hasil kerja SKP 2026")))
                    .andExpect(content().string(containsString("Hasil kerja SKP 2027")));
            page(superior, form(address, result, "Hasil dari SKP lain", "2026-12-31"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("Hasil kerja itu dari SKP 2027")))
                    .andExpect(content().string(containsString("Hasil dari SKP lain")));
            String id = UUID.randomUUID().toString();
            page(superior, form(address, old, "Sampai malam tahun baru", "2026-12-31", id))
                    .andExpect(redirectedUrl("/feedback/given"));
            assertThat(planOf(id)).isNotEqualTo(plan2027.planId());
            api.get(TestApi.as(superior), "/api/feedback/people/" + employee.id())
                    .andExpect(jsonPath("$.rows[0].year").value(2027))
                    .andExpect(jsonPath("$.rows[1].year").value(2026));

            page(
                            superior,
                            form("/feedback/" + id + "/edit", result, "Ternyata hari ini", "2027-01-01")
                                    .param("version", "0"))
                    .andExpect(redirectedUrl("/feedback/given"));
            assertThat(planOf(id)).isEqualTo(plan2027.planId());

            clock.moveTo(Instant.parse("2027-01-31T17:00:30Z"));
            page(superior, get(address)).andExpect(content().string(not(containsString(old))));
        } finally {
            clock.moveTo(now);
        }
    }

    private UUID planOf(String id) {
        return jdbc.sql("select plan_id from feedback where id = ?")
                .param(UUID.fromString(id))
                .query(UUID.class)
                .single();
    }

    @Test
    void a_second_press_gives_it_once_and_an_id_of_others_is_none() throws Exception {
        String id = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            page(superior, form("/feedback/of/" + employee.id(), "LOYAL", "Sekali saja", "2026-07-15", id))
                    .andExpect(redirectedUrl("/feedback/given"));
        }
        assertThat(jdbc.sql("select count(*) from feedback where employee_id = ?")
                        .param(employee.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        page(colleague, form("/feedback/of/" + employee.id(), "LOYAL", "Menimpa", "2026-07-15", id))
                .andExpect(status().isNotFound());
        for (String address : new String[] {
            "/feedback/" + id + "/edit", "/feedback/" + feedback.reference(UUID.fromString(id)) + "/edit"
        }) {
            page(employee, get(address)).andExpect(status().isNotFound());
            page(colleague, get(address)).andExpect(status().isNotFound());
        }
        api.delete(TestApi.as(employee), "/api/feedback/" + id).andExpect(status().isNotFound());
        page(colleague, post("/feedback/" + id + "/withdrawal").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void two_tabs_do_not_overwrite_each_other() throws Exception {
        UUID id = feedback.onBehaviour(superior, employee, "Awal");
        var first = form("/feedback/" + id + "/edit", "LOYAL", "Dari tab pertama", "2026-07-15")
                .param("version", "0");
        page(superior, first).andExpect(redirectedUrl("/feedback/given"));
        page(
                        superior,
                        form("/feedback/" + id + "/edit", "LOYAL", "Dari tab kedua", "2026-07-15")
                                .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Dari tab kedua")))
                .andExpect(content().string(containsString("Sementara itu tersimpan: Dari tab pertama")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        Map<String, Object> body = TestFeedback.body(employee, "LOYAL", "Dari program");
        body.put("version", 0);
        api.put(TestApi.as(superior), "/api/feedback/" + id, body).andExpect(status().isConflict());
    }

    @Test
    void it_may_be_changed_for_a_day_and_not_once_somebody_was_rated_with_it() throws Exception {
        UUID young = feedback.onBehaviour(superior, employee, "Baru saja");
        UUID old = feedback.onBehaviour(superior, employee, "Kemarin dahulu");
        feedback.date(old, TODAY.minusDays(2));
        page(superior, get("/feedback/" + young + "/edit")).andExpect(status().isOk());
        page(superior, get("/feedback/" + old + "/edit")).andExpect(redirectedUrl("/feedback/given"));
        api.delete(TestApi.as(superior), "/api/feedback/" + old).andExpect(status().isConflict());

        UUID evaluation = evaluations.opened(employee, evaluations.quarter(3));
        evaluations.assess(evaluation, "Tercapai");
        evaluations.complete(evaluation, Map.of());
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        api.delete(TestApi.as(superior), "/api/feedback/" + young).andExpect(status().isConflict());
        UUID after = feedback.onBehaviour(superior, employee, "Sesudah dinilai");
        api.delete(TestApi.as(superior), "/api/feedback/" + after).andExpect(status().isNoContent());
    }

    @Test
    void what_is_withdrawn_is_read_by_nobody_but_its_giver() throws Exception {
        UUID id = feedback.onBehaviour(superior, employee, "Ditarik lagi");
        page(superior, post("/feedback/" + id + "/withdrawal").with(csrf()))
                .andExpect(redirectedUrl("/feedback/given"));
        UUID evaluation = evaluations.opened(employee, evaluations.quarter(3));

        page(employee, get("/feedback")).andExpect(content().string(not(containsString("Ditarik lagi"))));
        page(superior, get("/evaluations/" + evaluation))
                .andExpect(content().string(not(containsString("Ditarik lagi"))));
        page(superior, get("/feedback/given")).andExpect(content().string(containsString("Ditarik lagi")));
        page(superior, get("/feedback/" + id + "/edit")).andExpect(status().isNotFound());
    }

    @Test
    void a_superior_goes_on_to_the_files_and_who_stays_unnamed_does_not() throws Exception {
        page(
                        superior,
                        form("/feedback/of/" + employee.id(), "LOYAL", "Dengan berkas", "2026-07-15")
                                .param("next", "files"))
                .andExpect(redirectedUrlPattern("/attachments/of/feedback/*"));
        page(
                        colleague,
                        form("/feedback/of/" + employee.id(), "LOYAL", "Tanpa berkas", "2026-07-15")
                                .param("next", "files"))
                .andExpect(redirectedUrl("/feedback/given"));
    }

    @Test
    void lists_and_evaluations_send_as_many_statements_for_many_as_for_few() throws Exception {
        UUID evaluation = evaluations.opened(employee, evaluations.quarter(3));
        String[] addresses = {
            "/feedback/given", "/api/feedback/given", "/api/evaluations/" + evaluation, "/feedback/people"
        };
        feedback.onBehaviour(superior, employee, "Satu");
        int[] few = new int[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            few[i] = statements(addresses[i]);
        }
        for (int more = 0; more < 12; more++) {
            feedback.onBehaviour(superior, employee, "Lebih " + more);
            people.anEmployeeUnder(superior);
        }
        for (int i = 0; i < addresses.length; i++) {
            assertThat(statements(addresses[i])).as(addresses[i]).isEqualTo(few[i]);
        }
    }

    private int statements(String address) throws Exception {
        return (int) CountedStatements.during(() -> page(superior, get(address)).andExpect(status().isOk())).stream()
                .filter(sql -> !KEPT.matcher(sql).find())
                .count();
    }

    private ResultActions give(Employee giver, Employee to) throws Exception {
        return api.put(
                TestApi.as(giver),
                "/api/feedback/" + UUID.randomUUID(),
                TestFeedback.body(to, "HARMONIOUS", "Menjaga suasana kerja"));
    }

    private static MockHttpServletRequestBuilder form(String address, String row, String text, String day) {
        return form(address, row, text, day, UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder form(String address, String row, String text, String day, String id) {
        return post(address)
                .param("id", id)
                .param("row", row)
                .param("text", text)
                .param("day", day)
                .with(csrf());
    }

    private ResultActions page(Employee who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(TestApi.as(who))));
    }
}
