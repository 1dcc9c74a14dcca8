package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** With the year of a plan end its amendments that nobody has finished; the version in force stays, and both sides are told. */
class LapsedAmendmentIT extends IntegrationTest {

    private static final int YEAR = 2026;
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");

    @Autowired
    LapsedAmendments lapsed;

    @Autowired
    AmendmentNews news;

    @Autowired
    TestAmendments amendments;

    @Autowired
    TestPlans plans;

    @Autowired
    TestOrganization people;

    @Autowired
    AmendmentReader reader;

    @Autowired
    PlanReader planReader;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    TestTrail trail;

    @Autowired
    MockMvc mvc;

    private Employee superior;

    @BeforeEach
    void a_superior() {
        superior = people.aHead();
    }

    @AfterEach
    void as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void whatever_state_it_is_in_it_ends_with_the_reason_and_the_plan_stays_as_it_was() throws Exception {
        Map<AmendmentState, UUID> all = new LinkedHashMap<>();
        all.put(AmendmentState.DRAFT, amendments.started(plan(), TestPlans.signedIn(superior)));
        all.put(AmendmentState.SUBMITTED, submitted());
        UUID declined = amendments.started(plan(), TestPlans.signedIn(superior));
        amendments.answer(declined, Map.of("answer", "DECLINE", "comment", "Masih mungkin"));
        all.put(AmendmentState.DECLINED, declined);
        UUID returned = submitted();
        amendments.answer(returned, Map.of("decision", "RETURN", "comment", "Terlalu rendah"));
        all.put(AmendmentState.RETURNED, returned);

        clock.moveTo(calendar.endOf(LocalDate.of(YEAR, 12, 31)).minusSeconds(1));
        lapsed.run();
        all.forEach((state, id) -> assertThat(amendments.get(id).state())
                .as("on the year's last day")
                .isEqualTo(state));
        Map<UUID, String> steps = new LinkedHashMap<>();
        all.values().forEach(id -> steps.put(id, amendments.step(id).taskId()));

        clock.moveTo(newYear());
        long mark = trail.mark();
        assertThat(lapsed.run()).isGreaterThanOrEqualTo(all.size());
        all.forEach((state, id) -> {
            Amendment one = amendments.get(id);
            assertThat(one.state()).as(state.name()).isEqualTo(AmendmentState.WITHDRAWN);
            assertThat(one.standing()).isEqualTo("LAPSED");
            assertThat(Objects.requireNonNull(one.ended()).reason())
                    .isEqualTo("Tahun kinerja 2026 berakhir sebelum perubahan ini diputuskan, jadi perubahan ditutup."
                            + " Versi 1 tetap yang terakhir berlaku.");
            assertThat(cases.openSteps(id)).isEmpty();
            PlanView plan = planReader.view(one.planId());
            assertThat(plan.state()).isEqualTo(PlanState.ESTABLISHED);
            assertThat(plan.version()).isEqualTo(1);
            assertThat(target(plan.content())).as("in force").isEqualTo("1.200");
            assertThat(reader.of(id).plan().rounds())
                    .as("no submission is left undecided")
                    .allMatch(round -> round.outcome() != null);
        });
        assertThat(target(reader.of(all.get(AmendmentState.SUBMITTED)).plan().content()))
                .as("what was written can be read")
                .isEqualTo("700");
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', case_id, ' ', reason <> '')"))
                .containsAll(all.values().stream()
                        .map(id -> "AMENDMENT_WITHDRAWN system " + id + " t")
                        .toList());
        assertThat(lapsed.run()).as("once").isZero();
        steps.forEach((id, task) -> assertThatThrownBy(
                        () -> tasks.complete(task, TestPlans.signedIn(superior), Map.of("decision", "APPROVE")))
                .isInstanceOf(RuntimeException.class));
        mvc.perform(get("/target-plans/" + amendments.get(declined).planId() + "/amendments/" + declined)
                        .with(authentication(TestApi.as(superior))))
                .andExpect(content().string(containsString("Berakhir bersama tahunnya")))
                .andExpect(content().string(containsString("sistem, ")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void both_sides_are_told_for_two_weeks_and_nobody_else() throws Exception {
        Employee employee = people.anEmployeeUnder(superior);
        UUID plan = plans.established(employee, YEAR);
        UUID id = amendments.submitted(plan, employee, "700");
        clock.moveTo(newYear());
        lapsed.run();

        String link = "/target-plans/" + plan + "/amendments/" + id;
        firstPage(employee, true, link);
        firstPage(superior, true, link);
        firstPage(people.anEmployeeUnder(superior), false, link);
        assertThat(news.latest()).containsKeys(employee.userName(), superior.userName());
        assertThat(news.of(TestPlans.signedIn(superior)))
                .extracting(AmendmentNews.Lapsed::employee, AmendmentNews.Lapsed::own)
                .containsExactly(tuple(employee.titledName(), false));

        clock.moveTo(newYear().plus(Duration.ofDays(15)));
        firstPage(employee, false, link);
        assertThat(news.latest()).doesNotContainKeys(employee.userName(), superior.userName());
    }

    @Test
    void one_that_cannot_be_ended_stops_no_other_and_is_ended_the_next_night() {
        UUID held = submitted();
        UUID other = submitted();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(held.toString())
                .singleResult()
                .getId();
        runtime.suspendProcessInstanceById(instance);
        clock.moveTo(newYear());
        lapsed.run();
        assertThat(List.of(amendments.get(held).state(), amendments.get(other).state()))
                .containsExactly(AmendmentState.SUBMITTED, AmendmentState.WITHDRAWN);
        runtime.activateProcessInstanceById(instance);
        assertThat(lapsed.run()).isEqualTo(1);
        assertThat(amendments.get(held).state()).isEqualTo(AmendmentState.WITHDRAWN);
    }

    private void firstPage(Employee reader, boolean told, String link) throws Exception {
        mvc.perform(get("/").with(authentication(TestApi.as(reader))))
                .andExpect(content().string(told ? containsString(link) : not(containsString(link))))
                .andExpect(content().string(not(containsString("??"))));
    }

    private UUID plan() {
        return plans.established(people.anEmployeeUnder(superior), YEAR);
    }

    private UUID submitted() {
        Employee employee = people.anEmployeeUnder(superior);
        return amendments.submitted(plans.established(employee, YEAR), employee, "700");
    }

    private Instant newYear() {
        return LocalDate.of(YEAR + 1, 1, 1).atStartOfDay(calendar.zone()).toInstant();
    }

    private static String target(PlanContent content) {
        return content.results().get(0).indicators().get(0).target();
    }
}
