package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.TestTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What forbids that somebody stands in for an official, each beside its field. */
class ActingRulesIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    TestOrganization people;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    TestTrail trail;

    private Employee official;
    private Employee standIn;

    @BeforeEach
    void two_officials() {
        official = people.aHead();
        standIn = people.aHead();
    }

    @Test
    void an_end_may_be_open_for_a_plt_alone() {
        assertThat(refused(request(official, standIn, ActingKind.PLH, TODAY, null)))
                .containsExactly("lastDay");
        assertThat(refused(request(official, standIn, ActingKind.DELEGATION, TODAY, null)))
                .containsExactly("lastDay");
        assertThat(refused(request(official, standIn, ActingKind.PLT, TODAY, null)))
                .isEmpty();
    }

    @Test
    void days_are_in_order_and_not_over() {
        assertThat(refused(request(TODAY, TODAY.minusDays(1)))).containsExactly("lastDay");
        assertThat(refused(request(TODAY.minusDays(10), TODAY.minusDays(1)))).containsExactly("lastDay");
        assertThat(refused(request(TODAY.minusDays(32), TODAY))).containsExactly("from");
        assertThat(refused(request(TODAY.minusDays(31), TODAY))).isEmpty();
    }

    @Test
    void one_official_has_no_two_stand_ins_for_the_same_tasks_at_once() {
        Employee third = people.aHead();
        appointments.grant(request(TODAY, TODAY.plusDays(5)), "test");
        assertThat(refused(request(official, third, ActingKind.PLH, TODAY.plusDays(5), TODAY.plusDays(9))))
                .containsExactly("from");
        assertThat(refused(request(official, third, ActingKind.PLH, TODAY.plusDays(6), TODAY.plusDays(9))))
                .isEmpty();
    }

    @Test
    void two_may_share_an_officials_tasks_by_kind() {
        Employee third = people.aHead();
        appointments.grant(some(standIn, "daily-report"), "test");
        assertThat(refused(some(third, "daily-report"))).containsExactly("from");
        assertThat(refused(request(official, third, ActingKind.PLH, TODAY, TODAY)))
                .containsExactly("from");
        assertThat(refused(some(third, "target-setting"))).isEmpty();
        assertThat(refused(some(third, "no-such-process"))).contains("processes");
    }

    @Test
    void one_that_was_ended_early_hinders_no_other() {
        UUID first = appointments.grant(request(TODAY, TODAY.plusDays(5)), "test");
        assertThat(appointments.revoke(first, "kembali", "test", TODAY)).isTrue();
        assertThat(appointments.revoke(first, "kembali", "test", TODAY)).isFalse();
        assertThat(refused(request(TODAY, TODAY.plusDays(5)))).isEmpty();
    }

    @Test
    void what_was_granted_and_ended_is_on_record_in_the_officials_file_with_who_decides_the_stand_ins_own_cases() {
        Employee report = people.anEmployeeUnder(official);
        Employee decider = people.aHead();
        long mark = trail.mark();
        UUID id = appointments.grant(named(report, decider.id()), "test");
        appointments.revoke(id, "kembali", "test", TODAY);

        assertThat(trail.valuesSince(mark, "concat(action, ' ', employee_id)"))
                .containsExactly("ACTING_GRANTED " + official.id(), "ACTING_REVOKED " + official.id());
        String granted = trail.valuesSince(mark, "after").get(0);
        assertThat(granted)
                .contains("\"ownCasesBy\":\"" + decider.id())
                .contains("\"standIn\":\"" + report.id())
                .contains("\"principal\":\"" + official.id());
        assertThat(trail.valuesSince(mark, "before").get(1)).isEqualTo(granted);
        assertThat(trail.valuesSince(mark, "reason").get(1)).isEqualTo("kembali");
    }

    @Test
    void nobody_stands_in_for_who_stands_in_for_them_directly_or_through_others() {
        Employee third = people.aHead();
        appointments.grant(request(TODAY, TODAY.plusDays(5)), "test");
        assertThat(refused(request(standIn, official, ActingKind.PLH, TODAY.plusDays(5), TODAY.plusDays(6))))
                .containsExactly("standIn");
        appointments.grant(request(standIn, third, ActingKind.PLH, TODAY, TODAY.plusDays(2)), "test");
        assertThat(refused(request(third, official, ActingKind.PLH, TODAY.plusDays(2), TODAY.plusDays(2))))
                .containsExactly("standIn");
        assertThat(refused(request(third, official, ActingKind.PLH, TODAY.plusDays(3), TODAY.plusDays(5))))
                .isEmpty();
    }

    @Test
    void nobody_is_handed_the_own_case() {
        Employee report = people.anEmployeeUnder(official);
        assertThat(refused(request(official, official, ActingKind.PLH, TODAY, TODAY)))
                .containsExactly("standIn");
        assertThat(refused(named(report, null))).containsExactly("ownCasesBy");
        assertThat(refused(named(report, report.id()))).containsExactly("ownCasesBy");
        assertThat(refused(named(report, people.anEmployeeWithoutAccount(null).id())))
                .containsExactly("ownCasesBy");
        assertThat(refused(named(report, people.aHead().id()))).isEmpty();
    }

    @Test
    void the_own_cases_go_to_nobody_who_depends_on_the_stand_in_meanwhile() {
        Employee report = people.anEmployeeUnder(official);
        assertThat(refused(named(report, people.anEmployeeUnder(report).id()))).containsExactly("ownCasesBy");

        Employee elsewhere = people.aHead();
        Employee other = people.anEmployeeUnder(elsewhere);
        appointments.grant(named(report, other.id()), "test");
        assertThat(refused(new ActingRequest(
                        elsewhere.id(), other.id(), ActingKind.PLH, "800/4", TODAY, TODAY, List.of(), report.id())))
                .as("each would decide on the other")
                .containsExactly("ownCasesBy");
    }

    @Test
    void the_own_cases_go_to_no_other_report_of_the_official_who_may_keep_them() {
        Employee report = people.anEmployeeUnder(official);
        assertThat(refused(named(report, people.anEmployeeUnder(official).id())))
                .as("each would decide on the other")
                .containsExactly("ownCasesBy");
        Employee later = people.anEmployeeUnder(people.aHead());
        people.setSuperior(later.id(), official.id(), TODAY.plusDays(3));
        assertThat(refused(during(report, TODAY.plusDays(3), List.of(), later))).containsExactly("ownCasesBy");
        assertThat(refused(during(report, TODAY.plusDays(2), List.of(), later))).isEmpty();
        assertThat(refused(during(report, TODAY.plusDays(3), List.of(), official)))
                .isEmpty();
    }

    @Test
    void who_has_the_own_cases_is_not_judged_by_the_stand_in_in_the_place_of_another_either() {
        Employee report = people.anEmployeeUnder(official);
        Employee elsewhere = people.aHead();
        Employee decider = people.anEmployeeUnder(elsewhere);
        appointments.grant(named(report, decider.id()), "test");
        assertThat(refused(request(elsewhere, report, ActingKind.PLH, TODAY, TODAY.plusDays(1))))
                .containsExactly("standIn");
        LocalDate after = TODAY.plusDays(1);
        assertThat(refused(request(elsewhere, report, ActingKind.PLH, after, after)))
                .isEmpty();
        assertThat(refused(during(report, after, List.of(), decider))).containsExactly("ownCasesBy");
        LocalDate last = TODAY.plusDays(2);
        appointments.grant(
                new ActingRequest(
                        elsewhere.id(),
                        report.id(),
                        ActingKind.PLH,
                        "800/6",
                        last,
                        last,
                        List.of("target-setting"),
                        null),
                "test");
        assertThat(refused(during(report, last, List.of("target-setting"), decider)))
                .containsExactly("ownCasesBy");
        assertThat(refused(during(report, last, List.of("daily-report"), decider)))
                .isEmpty();
    }

    @Test
    void who_begins_to_report_to_the_official_meanwhile_counts_as_a_report() {
        Employee later = people.anEmployeeUnder(people.aHead());
        people.setSuperior(later.id(), official.id(), TODAY.plusDays(3));
        assertThat(refused(request(official, later, ActingKind.PLH, TODAY, TODAY.plusDays(2))))
                .isEmpty();
        assertThat(refused(request(official, later, ActingKind.PLH, TODAY.plusDays(3), TODAY.plusDays(4))))
                .containsExactly("ownCasesBy");
    }

    @Test
    void nobody_gives_themselves_the_decisions_of_another() {
        Employee admin = people.aHead();
        assertThat(refused(request(official, admin, ActingKind.PLH, TODAY, TODAY), admin))
                .containsExactly("standIn");
        Employee report = people.anEmployeeUnder(official);
        assertThat(refused(named(report, admin.id()), admin)).containsExactly("ownCasesBy");
        assertThat(refused(named(report, official.id()), official)).isEmpty();
    }

    @Test
    void who_acts_for_somebody_above_is_not_chosen_or_ended_by_who_is_below() {
        Employee head = people.aHeadUnder(official);
        Employee admin = people.anEmployeeUnder(head);
        ActingRequest plh = request(official, standIn, ActingKind.PLH, TODAY, TODAY);
        assertThat(refused(plh, admin)).containsExactly("principal");
        assertThat(refused(request(head, standIn, ActingKind.PLH, TODAY, TODAY), admin))
                .containsExactly("principal");
        UUID id = appointments.grant(plh, "test");
        assertThatThrownBy(() -> appointments.revoke(id, "uji", String.valueOf(admin.userName()), TODAY))
                .isInstanceOf(ActingRefused.class);
        assertThat(appointments.revoke(id, "uji", String.valueOf(official.userName()), TODAY))
                .isTrue();
    }

    @Test
    void who_comes_below_an_official_later_chooses_nobody_for_the_days_from_then_on() {
        Employee head = people.aHead();
        Employee admin = people.anEmployeeUnder(head);
        LocalDate below = TODAY.plusDays(3);
        people.setSuperior(head.id(), official.id(), below);
        ActingRequest then = request(official, standIn, ActingKind.PLH, below, below);
        assertThat(refused(then, admin)).containsExactly("principal");
        assertThat(refused(request(TODAY, below), admin)).containsExactly("principal");
        UUID id = appointments.grant(then, "test");
        assertThatThrownBy(() -> appointments.revoke(id, "uji", String.valueOf(admin.userName()), TODAY))
                .isInstanceOf(ActingRefused.class);
        assertThat(refused(request(TODAY, TODAY.plusDays(2)), admin))
                .as("over before then")
                .isEmpty();
    }

    @Test
    void both_can_sign_in_and_work_here() {
        assertThat(refused(request(official, people.anEmployeeWithoutAccount(null), ActingKind.PLH, TODAY, TODAY)))
                .containsExactly("standIn");
        assertThat(refused(request(people.anEmployeeWithoutAccount(null), standIn, ActingKind.PLH, TODAY, TODAY)))
                .containsExactly("principal");
    }

    /** The fields that are refused; none when it is granted. */
    private List<String> refused(ActingRequest request) {
        return refused(request, "test");
    }

    private List<String> refused(ActingRequest request, Employee by) {
        return refused(request, String.valueOf(by.userName()));
    }

    private List<String> refused(ActingRequest request, String by) {
        ActingRefused refused = catchThrowableOfType(ActingRefused.class, () -> appointments.grant(request, by));
        return refused == null
                ? List.of()
                : refused.reasons().stream().map(ActingRefused.Reason::field).toList();
    }

    private ActingRequest request(LocalDate from, LocalDate lastDay) {
        return request(official, standIn, ActingKind.PLH, from, lastDay);
    }

    private static ActingRequest request(
            Employee principal, Employee standIn, ActingKind kind, LocalDate from, @Nullable LocalDate lastDay) {
        return new ActingRequest(principal.id(), standIn.id(), kind, "800/1", from, lastDay, List.of(), null);
    }

    private ActingRequest during(Employee standIn, LocalDate day, List<String> processes, Employee ownCasesBy) {
        return new ActingRequest(
                official.id(), standIn.id(), ActingKind.PLH, "800/5", day, day, processes, ownCasesBy.id());
    }

    private ActingRequest some(Employee standIn, String process) {
        return new ActingRequest(
                official.id(), standIn.id(), ActingKind.DELEGATION, "800/2", TODAY, TODAY, List.of(process), null);
    }

    private ActingRequest named(Employee standIn, @Nullable UUID ownCasesBy) {
        return new ActingRequest(
                official.id(), standIn.id(), ActingKind.PLH, "800/3", TODAY, TODAY, List.of(), ownCasesBy);
    }
}
