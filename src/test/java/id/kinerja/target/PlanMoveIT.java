package id.kinerja.target;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whose post or superior changes after the plan was established is asked for an amendment, until it is there, not needed, or too late. */
class PlanMoveIT extends IntegrationTest {

    private static final int YEAR = 2026;
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    PlanMoves moves;

    @Autowired
    TestPlans plans;

    @Autowired
    TestAmendments amendments;

    @Autowired
    TestOrganization people;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    TestTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    private Employee superior;
    private Employee employee;
    private UUID plan;

    @BeforeEach
    void an_established_plan() {
        superior = people.aHeadUnder(people.aHead());
        plans.submitted(superior, YEAR);
        employee = people.anEmployeeUnder(superior);
        plan = plans.established(employee, YEAR);
    }

    @AfterEach
    void as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void who_gets_another_post_is_asked_and_so_is_the_new_superior_until_the_amendment_is_established()
            throws Exception {
        assertThat(asked()).isEmpty();
        firstPage(employee, false, "/target-plans/" + plan + "/move");
        Employee other = people.aHeadUnder(people.aHead());
        moveUnder(other);

        PlanMove move = asked().orElseThrow();
        assertThat(move.kind()).isEqualTo(PlanMove.Kind.POST);
        assertThat(move.before()).startsWith("Pranata Komputer Ahli Pertama, ");
        assertThat(move.now()).startsWith("Pranata Komputer Ahli Pertama, ").isNotEqualTo(move.before());
        assertThat(move.since()).isEqualTo(TODAY);
        firstPage(employee, true, "/target-plans/" + plan + "/amendments/new");
        firstPage(other, true, "/target-plans/" + plan);
        firstPage(superior, false, "/target-plans/" + plan);
        page(employee, "/target-plans/" + plan, "masih untuk jabatan sebelumnya", "/target-plans/" + plan + "/move");
        page(other, "/target-plans/" + plan, "masih untuk jabatan sebelumnya", "/amendments/new");
        page(employee, "/target-plans/" + plan + "/amendments/new", "Mutasi: dari Pranata Komputer Ahli Pertama, ");
        assertThat(moves.latest())
                .containsKeys(employee.userName(), other.userName())
                .doesNotContainKey(superior.userName());
        api.get(TestApi.as(other), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.moved.kind").value("POST"))
                .andExpect(jsonPath("$.moved.before").value(move.before()))
                .andExpect(jsonPath("$.moved.now").value(move.now()))
                .andExpect(jsonPath("$.moved.since").value(TODAY.toString()));
        api.get(TestApi.as(other), "/api/target-plans?whose=REPORTS")
                .andExpect(jsonPath("$.items[0].id").value(plan.toString()))
                .andExpect(jsonPath("$.items[0].moved").value("POST"));
        api.get(TestApi.as(people.anEmployee()), "/api/target-plans/" + plan).andExpect(status().isNotFound());

        UUID amendment = amendments.started(plan, TestPlans.signedIn(employee));
        firstPage(employee, false, "/target-plans/" + plan + "/move");
        page(employee, "/target-plans/" + plan, "Masukkan penyesuaian ini");
        assertThat(moves.latest()).as("it is being written").doesNotContainKeys(employee.userName(), other.userName());
        api.get(TestApi.as(other), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.moved.amendment").value(amendment.toString()));

        amendments.retarget(plan, employee, "700");
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        amendments.answer(amendment, Map.of("decision", "APPROVE"));
        assertThat(asked()).as("amended since").isEmpty();
        firstPage(other, false, "/target-plans/" + plan);
        api.get(TestApi.as(other), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.moved").doesNotExist());
        api.get(TestApi.as(other), "/api/target-plans?whose=REPORTS")
                .andExpect(jsonPath("$.items[0].moved").doesNotExist());
    }

    @Test
    void a_move_that_was_recorded_after_the_plan_was_established_counts_from_whatever_day_it_was() {
        people.movesTo(employee.id(), people.aUnit(people.root()), LocalDate.of(2026, 3, 1));
        assertThat(asked().orElseThrow().since()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void another_superior_alone_is_told_only_while_results_serve_the_former_ones() throws Exception {
        Employee other = people.aHeadUnder(people.aHead());
        people.setSuperior(employee.id(), other.id(), TODAY);
        PlanMove move = asked().orElseThrow();
        assertThat(move.kind()).isEqualTo(PlanMove.Kind.SUPERIOR);
        assertThat(move.before()).isEqualTo(superior.titledName());
        assertThat(move.now()).isEqualTo(other.titledName());
        firstPage(employee, true, "Sesuaikan kaitannya bila perlu");

        Employee free = people.anEmployeeUnder(people.aHead());
        UUID unlinked = plans.established(free, YEAR);
        people.setSuperior(free.id(), other.id(), TODAY);
        assertThat(moves.asked(unlinked)).isEmpty();

        people.setSuperior(employee.id(), superior.id(), TODAY);
        assertThat(asked()).as("back again").isEmpty();
    }

    @Test
    void who_is_back_in_the_post_is_asked_no_more() {
        UUID post = heldPost();
        people.movesTo(employee.id(), people.aUnit(people.root()), TODAY.minusDays(5));
        assertThat(asked()).isPresent();
        people.leaves(employee.id(), TODAY);
        jdbc.sql("insert into holding (employee_id, post_id, held_since, valid_from) values (?, ?, ?, ?)")
                .params(employee.id(), post, TODAY, TODAY)
                .update();
        assertThat(asked()).isEmpty();
    }

    @Test
    void a_plan_that_is_not_established_asks_for_nothing() {
        Employee drafting = people.anEmployeeUnder(superior);
        UUID draft = plans.complete(drafting, YEAR);
        people.movesTo(drafting.id(), people.aUnit(people.root()), TODAY);
        assertThat(moves.asked(draft)).isEmpty();
    }

    @Test
    void with_the_year_it_is_over() {
        moveUnder(people.aHead());
        clock.moveTo(calendar.endOf(LocalDate.of(YEAR, 12, 31)));
        assertThat(asked()).isPresent();
        clock.moveTo(LocalDate.of(YEAR + 1, 1, 1).atStartOfDay(calendar.zone()).toInstant());
        assertThat(asked()).isEmpty();
        assertThat(moves.latest()).doesNotContainKey(employee.userName());
    }

    @Test
    void nobody_is_asked_while_excluded() {
        moveUnder(people.aHead());
        UUID exclusion = UUID.randomUUID();
        jdbc.sql("""
                        insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number, document_date, note, recorded_at, recorded_by)
                        values (?, ?, 'LONG_LEAVE', false, ?, ?, '1/2026', ?, '', now(), 'uji')
                        """)
                .params(exclusion, employee.id(), TODAY.minusDays(3), TODAY.plusDays(30), TODAY.minusDays(5))
                .update();
        try {
            assertThat(asked()).isEmpty();
            assertThat(moves.latest()).doesNotContainKey(employee.userName());
        } finally {
            jdbc.sql("delete from exclusion where id = ?").param(exclusion).update();
        }
        assertThat(asked()).isPresent();
    }

    @Test
    void either_side_says_with_a_reason_that_nothing_is_to_change_and_the_next_move_asks_again() throws Exception {
        Employee other = people.aHead();
        moveUnder(other);
        String address = "/target-plans/" + plan + "/move";
        mvc.perform(post(address)
                        .with(authentication(TestApi.as(other)))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis mengapa SKP tidak perlu disesuaikan.")));
        mvc.perform(post(address)
                        .with(authentication(TestApi.as(people.anEmployee())))
                        .with(csrf())
                        .param("reason", "Sama"))
                .andExpect(status().isNotFound());
        assertThat(asked()).isPresent();

        long mark = trail.mark();
        mvc.perform(post(address)
                        .with(authentication(TestApi.as(other)))
                        .with(csrf())
                        .param("reason", "Pekerjaannya sama"))
                .andExpect(redirectedUrl("/target-plans/" + plan));
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', object_id)"))
                .contains("MOVE_ANSWERED " + other.userName() + " " + plan);
        assertThat(asked()).isEmpty();
        firstPage(employee, false, address);
        page(employee, "/target-plans/" + plan, "Pekerjaannya sama", other.titledName());
        mvc.perform(post(address)
                        .with(authentication(TestApi.as(employee)))
                        .with(csrf())
                        .param("reason", "Sama"))
                .andExpect(status().isUnprocessableEntity());
        page(employee, address, "Tidak ada mutasi yang menunggu jawaban");

        people.movesTo(employee.id(), people.aUnit(people.root()), TODAY.plusDays(1));
        clock.moveTo(MORNING.plus(Duration.ofDays(1)));
        assertThat(asked()).isPresent();
    }

    @Test
    void it_is_told_again_every_two_weeks() {
        Instant first = MORNING;
        assertThat(PlanMoveStore.last(first, first.plus(Duration.ofDays(13)))).isEqualTo(first);
        assertThat(PlanMoveStore.last(first, first.plus(Duration.ofDays(29))))
                .isEqualTo(first.plus(Duration.ofDays(28)));
    }

    private Optional<PlanMove> asked() {
        return moves.asked(plan);
    }

    private void moveUnder(Employee other) {
        people.movesTo(employee.id(), people.aUnit(people.root()), TODAY);
        people.setSuperior(employee.id(), other.id(), TODAY);
    }

    private UUID heldPost() {
        return jdbc.sql("select post_id from holding where employee_id = ? and valid_to is null")
                .param(employee.id())
                .query(UUID.class)
                .single();
    }

    private void firstPage(Employee reader, boolean told, String link) throws Exception {
        mvc.perform(get("/").with(authentication(TestApi.as(reader))))
                .andExpect(content().string(told ? containsString(link) : not(containsString(link))))
                .andExpect(content().string(not(containsString("??"))));
    }

    private void page(Employee reader, String address, String... words) throws Exception {
        var page = mvc.perform(get(address).with(authentication(TestApi.as(reader))))
                .andExpect(content().string(not(containsString("??"))));
        for (String one : words) {
            page.andExpect(content().string(containsString(one)));
        }
    }
}
