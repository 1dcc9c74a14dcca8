package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.TaskMover;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** While a leading post is vacant its Plt. is the superior, until the last day, an early end, or a new holder. */
class VacancyIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final LocalDate VACANT_SINCE = TODAY.minusDays(10);

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    ActingHeads heads;

    @Autowired
    HeldStretches stretches;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Signatures signatures;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPlans plans;

    @Autowired
    TaskMover mover;

    @Autowired
    KinerjaClock clock;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    private Employee above;
    private Employee former;
    private Employee peer;
    private Employee staff;
    private Employee chief;
    private UUID unit;

    /** A division whose head has left: one official of it, the head of a section below, and another division's head. */
    @BeforeEach
    void a_vacant_post() {
        above = people.aHead();
        former = people.aHeadUnder(above);
        peer = people.aHeadUnder(above);
        staff = people.anEmployeeUnder(former);
        chief = people.aHeadUnder(former);
        unit = organization.postingOf(former.id(), TODAY).orElseThrow().unitId();
        people.leaves(former.id(), VACANT_SINCE);
        people.setSuperior(staff.id(), null, VACANT_SINCE);
        people.setSuperior(chief.id(), null, VACANT_SINCE);
    }

    @AfterEach
    void the_clock_is_as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void without_a_plt_nobody_is_above_and_with_one_the_plt_is_for_the_unit_and_the_heads_below() {
        assertThat(superior(staff, TODAY)).isNull();
        heads.grant(plt(peer, TODAY, TODAY.plusDays(2)), "test");

        assertThat(superior(staff, TODAY.minusDays(1))).isNull();
        assertThat(superior(staff, TODAY)).isEqualTo(peer.id());
        assertThat(superior(chief, TODAY.plusDays(2))).isEqualTo(peer.id());
        assertThat(superior(staff, TODAY.plusDays(3))).as("ends by itself").isNull();
        assertThat(superior(peer, TODAY)).isEqualTo(above.id());
        assertThat(organization.headOf(unit, TODAY)).map(Employee::id).contains(peer.id());
        assertThat(organization.headOf(unit, TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void a_recorded_superior_comes_before_the_plt() {
        people.setSuperior(staff.id(), above.id(), VACANT_SINCE);
        heads.grant(plt(peer, TODAY, null), "test");
        assertThat(superior(staff, TODAY)).isEqualTo(above.id());
    }

    @Test
    void a_plt_from_within_the_unit_has_who_is_above_the_post_for_the_own_case() {
        heads.grant(plt(chief, TODAY, null), "test");
        assertThat(superior(staff, TODAY)).isEqualTo(chief.id());
        assertThat(superior(chief, TODAY)).isEqualTo(above.id());
        assertThat(superior(chief, TODAY.minusDays(1))).isNull();
    }

    @Test
    void whom_an_older_holder_reported_to_is_not_above_the_post() {
        Employee older = people.anEmployee(unit, PostKind.SUPERVISOR, "Kepala Bidang", people.aHead());
        people.leaves(older.id(), VACANT_SINCE.minusDays(9));
        people.setSuperior(former.id(), null, VACANT_SINCE.minusDays(5));
        heads.grant(plt(chief, TODAY, null), "test");
        assertThat(superior(chief, TODAY)).as("the head of the unit above").isEqualTo(above.id());
    }

    @Test
    void who_is_above_the_post_may_lead_the_unit_too() {
        heads.grant(plt(above, TODAY, null), "test");
        assertThat(superior(staff, TODAY)).isEqualTo(above.id());
    }

    @Test
    void a_new_holder_and_a_plt_who_leaves_end_it_without_anybody_recording_so() {
        heads.grant(plt(peer, TODAY, null), "test");
        people.leaves(peer.id(), TODAY.plusDays(5));
        assertThat(superior(staff, TODAY.plusDays(4))).isEqualTo(peer.id());
        assertThat(superior(staff, TODAY.plusDays(5))).isNull();

        Employee successor = people.anEmployee(unit, PostKind.SUPERVISOR, "Kepala Seksi", above);
        assertThat(superior(staff, TODAY)).isNull();
        assertThat(organization.headOf(unit, TODAY)).map(Employee::id).contains(successor.id());
    }

    @Test
    void an_early_end_counts_from_today_and_keeps_whom_the_plt_led() {
        UUID id = heads.grant(plt(peer, TODAY.minusDays(3), null), "test");
        assertThat(heads.revoke(id, "Surat dicabut", "test")).isTrue();
        assertThat(heads.revoke(id, "Surat dicabut", "test")).isFalse();
        assertThat(superior(staff, TODAY.minusDays(1))).isEqualTo(peer.id());
        assertThat(superior(staff, TODAY)).isNull();
        heads.grant(plt(chief, TODAY, null), "test");
        assertThat(superior(staff, TODAY)).isEqualTo(chief.id());
    }

    @Test
    void one_that_was_called_off_before_it_began_never_counts() {
        UUID id = heads.grant(plt(peer, TODAY.plusDays(3), null), "test");
        assertThat(heads.revoke(id, "Salah orang", "test")).isTrue();
        assertThat(superior(staff, TODAY.plusDays(3))).isNull();
        assertThat(heads.find(id)).get().matches(ActingHead::calledOff);
    }

    @Test
    void the_days_under_a_plt_are_a_stretch_of_their_own_without_gap_or_overlap() {
        heads.grant(plt(peer, TODAY.minusDays(3), TODAY.plusDays(3)), "test");
        assertThat(stretches.of(staff.id(), VACANT_SINCE.minusDays(2), TODAY.plusDays(9)))
                .extracting(HeldStretch::from, HeldStretch::to, HeldStretch::superiorId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                VACANT_SINCE.minusDays(2), VACANT_SINCE.minusDays(1), former.id()),
                        org.assertj.core.groups.Tuple.tuple(VACANT_SINCE, TODAY.minusDays(4), null),
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(3), TODAY.plusDays(3), peer.id()),
                        org.assertj.core.groups.Tuple.tuple(TODAY.plusDays(4), TODAY.plusDays(9), null));
    }

    @Test
    void what_waits_moves_to_the_plt_and_back_to_the_admins_with_a_note() throws Exception {
        mover.run();
        UUID plan = plans.submitted(staff, 2026);
        assertThat(plans.step(plan).group()).isEqualTo(Officials.PERSONNEL_ADMINS);

        UUID id = heads.grant(plt(peer, TODAY, null), "test");
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(peer.userName());
        mvc.perform(get("/target-plans/" + plan).with(authentication(TestApi.as(staff))))
                .andExpect(content().string(containsString("Plt. untuk jabatan atasan yang lowong")));

        heads.revoke(id, "Surat dicabut", "test");
        mover.run();
        assertThat(plans.step(plan).assignee()).isNull();
        assertThat(plans.step(plan).group()).isEqualTo(Officials.PERSONNEL_ADMINS);
    }

    @Test
    void what_the_plt_decided_says_as_what_also_when_the_time_is_over() throws Exception {
        UUID id = heads.grant(plt(peer, TODAY, null), "test");
        UUID plan = plans.submitted(staff, 2026);
        String task = plans.step(plan).taskId();
        api.post(TestApi.as(peer), "/api/tasks/" + task + "/submission", Map.of("decision", "APPROVE"))
                .andExpect(status().is2xxSuccessful());
        clock.moveTo(MORNING.plusSeconds(86_400));
        heads.revoke(id, "Surat dicabut", "test");
        String signed = peer.titledName() + " (Plt. Kepala Bidang)";
        mvc.perform(get("/target-plans/" + plan).with(authentication(TestApi.as(staff))))
                .andExpect(content().string(containsString("Disetujui " + signed)));
    }

    @Test
    void an_end_that_is_recorded_moves_what_waits_at_its_midnight() {
        UUID plan = plans.submitted(staff, 2026);
        heads.grant(plt(peer, TODAY, TODAY), "test");
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(peer.userName());
        clock.moveTo(MORNING.plusSeconds(86_400));
        mover.run();
        assertThat(plans.step(plan).assignee()).isNull();
    }

    @Test
    void what_forbids_it_stands_beside_its_field() {
        assertThat(refused(plt(peer, TODAY, TODAY.minusDays(1)), "test")).containsExactly("lastDay");
        assertThat(refused(plt(peer, TODAY.minusDays(32), null), "test")).containsExactly("from");
        assertThat(refused(plt(peer, VACANT_SINCE.minusDays(1), null), "test"))
                .as("the post was held then")
                .containsExactly("from");
        assertThat(refused(new ActingHeadRequest(people.root(), peer.id(), "Wali Kota", "800/1", TODAY, null), "test"))
                .as("the head of government has an own page")
                .containsExactly("from");
        assertThat(refused(plt(former, TODAY, null), "test")).as("has left").containsExactly("person");
        assertThat(refused(plt(people.anEmployeeWithoutAccount(above), TODAY, null), "test"))
                .containsExactly("person");
        assertThat(refused(plt(people.aHeadUnder(people.aHead()), TODAY, null), "test"))
                .as("another superior would decide the objections")
                .containsExactly("person");
        Employee clerk = people.anEmployeeUnder(chief);
        assertThat(refused(plt(clerk, TODAY, null), "test"))
                .as("would be above the own superior")
                .containsExactly("person");
        heads.grant(plt(peer, TODAY, TODAY.plusDays(3)), "test");
        assertThat(refused(plt(chief, TODAY.plusDays(3), null), "test")).containsExactly("from");
        assertThat(refused(plt(chief, TODAY.plusDays(4), null), "test")).isEmpty();
    }

    @Test
    void no_admin_appoints_themselves_or_who_decides_on_them_or_ends_that() {
        assertThat(refused(plt(peer, TODAY, null), String.valueOf(peer.userName())))
                .containsExactly("person");
        assertThat(refused(plt(peer, TODAY, null), String.valueOf(staff.userName())))
                .containsExactly("person");
        assertThat(superior(staff, TODAY)).as("nothing is written").isNull();
        UUID id = heads.grant(plt(peer, TODAY, null), "test");
        assertThat(catchThrowableOfType(
                        ActingRefused.class, () -> heads.revoke(id, "tidak suka", String.valueOf(staff.userName()))))
                .isNotNull();
        assertThat(superior(staff, TODAY)).isEqualTo(peer.id());
    }

    @Test
    void no_admin_appoints_or_ends_an_official_in_whose_place_they_act() {
        Employee admin = people.aHead();
        appointments.grant(
                new ActingRequest(
                        peer.id(), admin.id(), ActingKind.PLH, "800/3", TODAY, TODAY.plusDays(9), List.of(), null),
                "test");
        assertThat(refused(plt(peer, TODAY, null), String.valueOf(admin.userName())))
                .containsExactly("person");
        UUID id = heads.grant(plt(peer, TODAY, null), "test");
        assertThat(catchThrowableOfType(
                        ActingRefused.class, () -> heads.revoke(id, "alasan", String.valueOf(admin.userName()))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        ActingRefused.class, () -> heads.revoke(id, "alasan", String.valueOf(peer.userName()))))
                .isNotNull();
    }

    @Test
    void an_earlier_first_day_hides_no_superior_of_today() {
        Employee newcomer = people.anEmployeeUnder(people.aHead());
        people.movesTo(newcomer.id(), unit, TODAY.minusDays(5));
        people.setSuperior(newcomer.id(), null, TODAY.minusDays(5));
        assertThat(refused(plt(peer, TODAY.minusDays(9), null), String.valueOf(newcomer.userName())))
                .containsExactly("person");
    }

    @Test
    void an_account_that_is_nobodys_does_not_choose_who_decides_once_an_admin_is_known_by_name() {
        Employee admin = people.aHead();
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by)"
                        + " values ('bukan-pegawai', false, now(), 'uji')")
                .update();
        var basics = new ActingBasics(
                organization,
                calendar,
                () -> Set.of("bukan-pegawai", String.valueOf(admin.userName())),
                accounts,
                jdbc);
        var alone = new ActingBasics(organization, calendar, () -> Set.of("bukan-pegawai"), accounts, jdbc);
        assertThat(basics.aboutGranter("person", peer.id(), "bukan-pegawai")).isPresent();
        assertThat(basics.aboutGranter("person", peer.id(), String.valueOf(admin.userName())))
                .isEmpty();
        assertThat(alone.aboutGranter("person", peer.id(), "bukan-pegawai"))
                .as("a new installation has no other")
                .isEmpty();
        jdbc.sql("delete from account where user_name = 'bukan-pegawai'").update();
    }

    @Test
    void what_a_plt_decides_in_the_own_post_is_signed_without_the_other() {
        Employee own = people.anEmployeeUnder(chief);
        heads.grant(plt(chief, TODAY, null), "test");
        assertThat(signatures.of(own.id(), String.valueOf(chief.userName()), null, MORNING))
                .as("the recorded superior")
                .isEqualTo(chief.titledName());
        assertThat(signatures.of(staff.id(), String.valueOf(chief.userName()), null, MORNING))
                .startsWith(chief.titledName() + " (")
                .endsWith(" Kepala Bidang)");
        assertThat(signatures.of(staff.id(), String.valueOf(chief.userName()), null, MORNING.minusSeconds(86_400)))
                .isEqualTo(chief.titledName());
    }

    @Test
    void a_stretch_ends_on_the_day_on_which_the_plt_leaves() {
        heads.grant(plt(peer, TODAY, null), "test");
        people.leaves(peer.id(), TODAY.plusDays(5));
        assertThat(stretches.of(staff.id(), TODAY, TODAY.plusDays(9)))
                .extracting(HeldStretch::to)
                .containsExactly(TODAY.plusDays(4), TODAY.plusDays(9));
    }

    @Test
    void the_page_lists_the_vacant_unit_and_takes_and_ends_a_plt() throws Exception {
        var admin = authentication(TestApi.as(Role.PERSONNEL_ADMIN));
        mvc.perform(get("/admin/acting/vacancies").with(admin))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(former.titledName())));
        String page = "/admin/acting/vacancies/" + unit;
        mvc.perform(post(page)
                        .with(admin)
                        .with(csrf())
                        .param("person", "tidak ada")
                        .param("from", "2026-07-15"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tidak ada")))
                .andExpect(content().string(containsString("Isi nomor suratnya.")));
        mvc.perform(post(page)
                        .with(admin)
                        .with(csrf())
                        .param("person", peer.nip())
                        .param("postTitle", "Kepala Bidang Anggaran")
                        .param("letterNumber", "800/12")
                        .param("from", "2026-07-15"))
                .andExpect(status().is3xxRedirection());
        assertThat(superior(staff, TODAY)).isEqualTo(peer.id());
        mvc.perform(get(page).with(admin)).andExpect(content().string(containsString("Plt. Kepala Bidang Anggaran")));
        UUID id = heads.of(unit).get(0).id();
        mvc.perform(post(page + "/" + id + "/revocation").with(admin).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post(page + "/" + id + "/revocation")
                        .with(admin)
                        .with(csrf())
                        .param("reason", "Sudah diisi"))
                .andExpect(status().is3xxRedirection());
        assertThat(superior(staff, TODAY)).isNull();
        mvc.perform(get(page).with(authentication(TestApi.as(peer)))).andExpect(status().isForbidden());
    }

    private @Nullable UUID superior(Employee of, LocalDate on) {
        UUID superior = organization.superiorOf(of.id(), on).map(Employee::id).orElse(null);
        for (Employee one : List.of(above, former, peer, staff, chief)) {
            assertThat(organization.reportsOf(one.id(), on).contains(of))
                    .as("reports and superiors are found by different queries, which say the same")
                    .isEqualTo(one.id().equals(superior));
        }
        return superior;
    }

    private ActingHeadRequest plt(Employee person, LocalDate from, @Nullable LocalDate last) {
        return new ActingHeadRequest(unit, person.id(), "Kepala Bidang", "800/1", from, last);
    }

    private List<String> refused(ActingHeadRequest request, String by) {
        ActingRefused refused = catchThrowableOfType(ActingRefused.class, () -> heads.grant(request, by));
        return refused == null
                ? List.of()
                : refused.reasons().stream().map(ActingRefused.Reason::field).toList();
    }
}
