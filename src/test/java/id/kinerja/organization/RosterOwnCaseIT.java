package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.audit.TestTrail;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody decides their own case by a roster either. Every test is rolled back. */
@Transactional
class RosterOwnCaseIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String PAGE = "/admin/roster-imports";
    private static final String API = "/api/roster-imports";
    private static final int KIND = 6;
    private static final int POST = 7;
    private static final int SUPERIOR = 9;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganization people;

    @Autowired
    private Organization organization;

    @Autowired
    private RosterExport export;

    @Autowired
    private ActingAppointments acting;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private TestTrail trail;

    @Autowired
    private RosterImports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Employee boss;
    private Employee uploader;
    private Employee report;
    private Employee other;
    private Employee somebody;

    @BeforeEach
    void twoAdminsOfDifferentUnits() {
        people.nobodyHasAnOffice();
        boss = people.aHead();
        uploader = people.aHeadUnder(boss);
        report = people.anEmployeeUnder(uploader);
        other = people.anEmployee();
        somebody = people.anEmployee();
        for (Employee admin : List.of(uploader, other)) {
            accounts.create(
                    account(admin),
                    admin.titledName(),
                    "gunung-biru-7788",
                    Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN),
                    "test");
        }
    }

    /** What a personnel admin could make of a roster for themselves. */
    enum Change {
        SUPERIOR_OF_SOMEBODY,
        SUPERIOR_OF_A_SUPERIOR,
        OWN_SUPERIOR,
        OWN_POST,
        POST_OF_THE_OWN_SUPERIOR,
        SUPERIOR_OF_THE_OWN_SUPERIOR,
        OWN_SUPERIOR_GONE,
        PRINCIPAL_ABOVE_SOMEBODY,
        SUPERIOR_IN_A_VACANT_UNIT,
        HEAD_WHERE_THE_OWN_SUPERIOR_IS_PLT,
        HEAD_WHERE_A_SUPERIORS_SUPERIOR_IS_PLT
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void who_is_touched_by_a_roster_does_not_apply_it_alone(Change change) throws Exception {
        String roster =
                switch (change) {
                    case SUPERIOR_OF_SOMEBODY -> roster(somebody, SUPERIOR, nip(uploader));
                    case SUPERIOR_OF_A_SUPERIOR -> roster(somebody, SUPERIOR, nip(report));
                    case OWN_SUPERIOR -> roster(uploader, SUPERIOR, nip(somebody));
                    case OWN_POST -> roster(uploader, POST, "Kepala Badan");
                    case POST_OF_THE_OWN_SUPERIOR -> roster(boss, POST, "Staf");
                    case SUPERIOR_OF_THE_OWN_SUPERIOR -> roster(boss, SUPERIOR, nip(somebody));
                    case OWN_SUPERIOR_GONE -> without(boss);
                    case PRINCIPAL_ABOVE_SOMEBODY -> {
                        Employee principal = people.aHead();
                        standsIn(uploader, principal);
                        yield roster(somebody, SUPERIOR, nip(principal));
                    }
                    case SUPERIOR_IN_A_VACANT_UNIT -> {
                        Employee led = people.anEmployeeWithoutSuperior();
                        leads(uploader, led);
                        yield roster(somebody, SUPERIOR, nip(led));
                    }
                    case HEAD_WHERE_THE_OWN_SUPERIOR_IS_PLT -> heads(besideAPltOver(uploader));
                    case HEAD_WHERE_A_SUPERIORS_SUPERIOR_IS_PLT -> heads(besideAPltOver(boss));
                };
        String before = export();

        String answer = send(uploader, roster)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("CHECKED"))
                .andExpect(jsonPath("$.another.code").value("own"))
                .andExpect(jsonPath("$.another.mayConfirm", hasItem(other.titledName())))
                .andExpect(jsonPath("$.another.touches").isNotEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        mvc.perform(post(API + "/" + id + "/confirmation?confirmLeft=true").with(as(uploader)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:roster-import-another"));
        mvc.perform(post(PAGE + "/" + id + "/confirmation")
                        .param("leftConfirmed", "true")
                        .with(csrf())
                        .with(as(uploader)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Tidak seorang pun memutus perkaranya sendiri")));
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void who_would_lose_a_plt_above_by_a_new_head_does_not_apply_the_roster_alone() throws Exception {
        Employee beside = besideAPltOver(uploader);
        assertThat(superior(uploader)).isEqualTo(somebody.id());
        String id = id(send(uploader, heads(beside))
                .andExpect(jsonPath("$.another.touches[?(@.why == 'OWN')].nip", hasItem(nip(uploader)))));
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(organization.superiorOf(uploader.id(), TODAY)).isEmpty();
    }

    @Test
    void a_unit_that_is_put_below_ones_plt_post_is_confirmed_by_another() throws Exception {
        Employee vacant = people.anEmployeeWithoutSuperior();
        Employee chief = people.aHead();
        String units = units(chief, unitCode(vacant));
        leads(report, vacant);
        touchesBelow(units, chief);
        jdbc.sql("update acting_head set person_id = ? where person_id = ?")
                .params(uploader.id(), report.id())
                .update();
        String id = touchesBelow(units, chief);
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(superior(chief)).isEqualTo(uploader.id());
    }

    @Test
    void who_is_plt_from_within_and_gets_a_superior_by_a_new_head_above_does_not_apply_it_alone() throws Exception {
        Employee above = vacantAbove(uploader, uploader);
        String id = id(send(uploader, heads(above))
                .andExpect(jsonPath("$.another.code").value("own"))
                .andExpect(jsonPath("$.another.touches[?(@.why == 'OWN')].nip", hasItem(nip(uploader)))));
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(superior(uploader)).isEqualTo(above.id());
    }

    @Test
    void a_plt_from_within_who_comes_below_ones_report_by_its_new_post_is_confirmed_by_another() throws Exception {
        Employee plt = people.aHead();
        Employee above = vacantAbove(plt, plt);
        people.setSuperior(above.id(), uploader.id(), TODAY.minusDays(5));
        String id = touchesBelow(null, heads(above), plt);
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(superior(plt)).isEqualTo(above.id());
    }

    @Test
    void a_new_head_above_a_plt_from_within_who_is_somebody_elses_is_the_work_of_one() throws Exception {
        Employee plt = people.aHead();
        Employee above = vacantAbove(plt, plt);
        send(uploader, heads(above))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLIED"));
        assertThat(superior(plt)).isEqualTo(above.id());
    }

    @Test
    void a_roster_that_leaves_a_plt_from_within_as_they_are_is_the_work_of_one() throws Exception {
        vacantAbove(uploader, uploader);
        Employee next = people.aHead();
        send(uploader, edited(ofThisTest(), somebody, SUPERIOR, nip(next)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLIED"));
    }

    @Test
    void who_comes_below_a_plt_who_is_ones_report_is_confirmed_by_another() throws Exception {
        Employee led = people.anEmployeeWithoutSuperior();
        people.setSuperior(led.id(), somebody.id(), TODAY.minusDays(5));
        leads(report, led);
        String id = touchesBelow(null, roster(led, SUPERIOR, ""), led);
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(superior(led)).isEqualTo(report.id());
    }

    @Test
    void a_head_on_a_rejected_line_ends_no_plt_and_stays_the_work_of_one() throws Exception {
        Employee beside = besideAPltOver(uploader);
        send(uploader, edited(heads(beside), beside, KIND, "Tidak dikenal"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLIED"));
        assertThat(superior(uploader)).isEqualTo(somebody.id());
    }

    @Test
    void whose_superior_stands_on_a_rejected_line_loses_them_and_that_touches_as_any_loss() throws Exception {
        String own = id(send(uploader, rejecting(boss))
                .andExpect(jsonPath("$.another.code").value("own"))
                .andExpect(jsonPath("$.another.touches[?(@.why == 'OWN')].nip", hasItem(nip(uploader)))));
        mvc.perform(post(API + "/" + own + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(organization.superiorOf(uploader.id(), TODAY)).isEmpty();
    }

    @Test
    void a_superiors_superior_on_a_rejected_line_touches_too() throws Exception {
        Employee top = people.aHead();
        people.setSuperior(boss.id(), top.id(), TODAY.minusDays(5));
        send(uploader, rejecting(top))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.another.touches[?(@.why == 'ABOVE')].nip", hasItem(nip(boss))));
    }

    @Test
    void naming_a_superior_whose_line_is_rejected_puts_nobody_below_them() throws Exception {
        send(uploader, edited(rejecting(report), somebody, SUPERIOR, nip(report)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLIED"));
        assertThat(organization.superiorOf(somebody.id(), TODAY)).isEmpty();
        assertThat(superior(report)).as("who is rejected stays as recorded").isEqualTo(uploader.id());
    }

    /** Somebody's unit below a vacant one that they lead as Plt., which is below another vacant one; an official of that one. */
    private Employee vacantAbove(Employee head, Employee plt) {
        Employee vacant = people.anEmployeeWithoutSuperior();
        Employee above = people.anEmployeeWithoutSuperior();
        people.setSuperior(head.id(), null, TODAY.minusDays(5));
        people.setSuperior(above.id(), somebody.id(), TODAY.minusDays(9));
        below(head, vacant);
        below(vacant, above);
        leads(plt, vacant);
        assertThat(organization.superiorOf(plt.id(), TODAY)).isEmpty();
        return above;
    }

    private void below(Employee lower, Employee upper) {
        jdbc.sql("update unit_version set parent_id = ? where unit_id = ?")
                .params(unit(upper), unit(lower))
                .update();
    }

    /** What is recorded, with the line of one person broken. */
    private String rejecting(Employee whose) {
        return roster(whose, KIND, "Tidak dikenal");
    }

    @Test
    void a_unit_that_is_put_below_somebody_elses_plt_post_is_the_work_of_one() throws Exception {
        Employee vacant = people.anEmployeeWithoutSuperior();
        Employee chief = people.aHead();
        leads(somebody, vacant);
        send(uploader, units(chief, unitCode(vacant)), export())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLIED"));
        assertThat(superior(chief)).isEqualTo(somebody.id());
    }

    @Test
    void a_unit_that_is_put_below_the_root_is_confirmed_by_another_than_the_head_of_government() throws Exception {
        Employee chief = people.aHead();
        people.root();
        jdbc.sql("delete from head_of_government").update();
        jdbc.sql("insert into head_of_government (employee_id, title, valid_from) values (?, 'Wali Kota', ?)")
                .params(uploader.id(), TODAY.minusDays(1))
                .update();
        String id = touchesBelow(units(chief, "UJI"), chief);
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(other))).andExpect(status().isOk());
        assertThat(superior(chief)).isEqualTo(uploader.id());
    }

    private String touchesBelow(String units, Employee chief) throws Exception {
        return touchesBelow(units, export(), chief);
    }

    private String touchesBelow(@Nullable String units, String roster, Employee chief) throws Exception {
        return id(send(uploader, units, roster)
                .andExpect(jsonPath("$.another.code").value("own"))
                .andExpect(jsonPath("$.another.touches[?(@.why == 'BELOW')].nip", hasItem(nip(chief)))));
    }

    @Test
    void an_ordinary_roster_stays_the_work_of_one() throws Exception {
        Employee next = people.aHead();
        send(uploader, roster(somebody, SUPERIOR, nip(next)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLIED"))
                // other tests' people may change by being read anew
                .andExpect(jsonPath("$.people.changed").value(greaterThanOrEqualTo(1)));
        assertThat(superior(somebody)).isEqualTo(next.id());
    }

    @Test
    void another_admin_sees_what_waits_and_why_and_confirms_it_and_the_trail_names_both() throws Exception {
        String harmless = upload(uploader, roster(somebody, POST, "Analis"));
        String own = upload(uploader, roster(somebody, SUPERIOR, nip(uploader)));
        mvc.perform(get(own).with(as(uploader)))
                .andExpect(content().string(containsString("Dapat disetujui oleh: ")))
                .andExpect(content().string(containsString(other.titledName())))
                .andExpect(content().string(not(containsString(own + "/confirmation"))))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(harmless).with(as(uploader)))
                .andExpect(content().string(containsString(harmless + "/confirmation")))
                .andExpect(content().string(not(containsString("id=\"another\""))));
        mvc.perform(post(own + "/confirmation").with(csrf()).with(as(uploader))).andExpect(status().isForbidden());

        mvc.perform(get(PAGE).with(as(other))).andExpect(content().string(containsString("Menunggu admin lain")));
        mvc.perform(get(own).with(as(other)))
                .andExpect(content().string(containsString("Impor ini menyangkut " + uploader.titledName())))
                .andExpect(content().string(containsString(somebody.titledName().split(",")[0])))
                .andExpect(content().string(containsString("Menjadi bawahan admin")))
                .andExpect(content().string(containsString(own + "/confirmation")));
        long mark = trail.mark();
        mvc.perform(post(own + "/confirmation").with(csrf()).with(as(other))).andExpect(status().is3xxRedirection());
        assertThat(superior(somebody)).isEqualTo(uploader.id());
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', after)"))
                .anySatisfy(entry -> assertThat(entry)
                        .startsWith("ROSTER_APPLIED " + account(other))
                        .contains("\"uploadedBy\":\"" + account(uploader), "\"confirmedBy\":\"" + account(other))
                        .contains("\"neededAnother\":true"));
    }

    @Test
    void who_discards_a_roster_that_waits_is_on_record_with_what_it_was() throws Exception {
        String own = upload(uploader, roster(somebody, SUPERIOR, nip(uploader)));
        long mark = trail.mark();
        for (int times = 0; times < 2; times++) {
            mvc.perform(post(own + "/discarding").with(csrf()).with(as(other))).andExpect(status().is3xxRedirection());
        }
        assertThat(trail.valuesSince(mark, "concat_ws(' ', action, actor, object_id, before)"))
                .singleElement()
                .asString()
                .startsWith("ROSTER_DISCARDED " + account(other) + " " + own.substring(own.lastIndexOf('/') + 1))
                .contains("\"uploadedBy\":\"" + account(uploader), "\"neededAnother\":true", "\"rosterSha256\":\"");
        mvc.perform(get(own).with(as(other))).andExpect(status().isNotFound());
    }

    @Test
    void who_is_touched_too_or_stands_in_for_the_uploader_is_not_the_other_one() throws Exception {
        Employee standIn = people.anEmployee();
        standsIn(standIn, uploader);
        String both =
                id(send(uploader, edited(roster(somebody, SUPERIOR, nip(uploader)), other, SUPERIOR, nip(somebody))));
        refused(both, other, "menyangkut Anda sendiri");
        String own = id(send(uploader, roster(uploader, SUPERIOR, nip(somebody))));
        refused(own, standIn, "salah seorang dari Anda berdua menggantikan yang lain");
        refused(own, null, "bukan akun seorang pegawai");
        mvc.perform(post(API + "/" + own + "/confirmation").with(as(other)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.appliedBy").value(account(other)))
                .andExpect(jsonPath("$.uploadedBy").value(account(uploader)));
        assertThat(superior(uploader)).isEqualTo(somebody.id());
    }

    @Test
    void a_second_account_that_is_nobodys_does_not_help() throws Exception {
        send(null, roster(somebody, SUPERIOR, nip(uploader)))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.another.code").value("account"))
                .andExpect(jsonPath("$.another.mayConfirm", hasItem(other.titledName())));
        send(null, roster(somebody, POST, "Analis")).andExpect(status().isOk());
    }

    @Test
    void a_roster_by_which_somebody_with_an_office_leaves_is_confirmed_by_another() throws Exception {
        Employee auditor = officer(Role.AUDITOR);
        String id = id(send(uploader, without(auditor))
                .andExpect(jsonPath("$.another.code").value("office"))
                .andExpect(jsonPath("$.another.touches[0].why").value("OFFICE"))
                .andExpect(jsonPath("$.another.touches[0].name").value(auditor.titledName()))
                .andExpect(jsonPath("$.another.mayConfirm", hasItem(other.titledName()))));
        mvc.perform(get(PAGE + "/" + id).with(as(uploader)))
                .andExpect(content().string(containsString("Pemegang peran")))
                .andExpect(content().string(not(containsString("??"))));
        String confirmation = API + "/" + id + "/confirmation?confirmLeft=true";
        mvc.perform(post(confirmation).with(as(uploader))).andExpect(status().isForbidden());
        assertThat(organization.postingOf(auditor.id(), TODAY)).isPresent();
        mvc.perform(post(confirmation).with(as(other))).andExpect(status().isOk());
        assertThat(organization.postingOf(auditor.id(), TODAY)).isEmpty();
        accounts.setRoles(account(auditor), Set.of(Role.EMPLOYEE));
    }

    @Test
    void one_by_which_nobody_would_be_left_to_run_the_installation_is_confirmed_by_nobody() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from public.act_id_membership where group_id_ = ?")
                    .param(Role.OPERATOR.group())
                    .update();
            Employee operator = officer(Role.OPERATOR);
            var roster = new ImportFile("r.csv", without(operator).getBytes(StandardCharsets.UTF_8));
            UUID id = imports.check(TODAY, null, roster, account(uploader));
            assertThat(imports.confirmation(imports.find(id).orElseThrow(), account(other))
                            .problem())
                    .isEqualTo("organization.import.another.office-last");
            assertThatThrownBy(() -> imports.apply(id, true, account(other))).isInstanceOf(NotYours.class);
            accounts.create(account(somebody), "Operator", "gunung-biru-7788", Set.of(Role.OPERATOR), "test");
            assertThat(imports.confirmation(imports.find(id).orElseThrow(), account(other))
                            .problem())
                    .isNull();
        });
    }

    private Employee officer(Role office) {
        Employee officer = people.anEmployee();
        accounts.create(
                account(officer), officer.titledName(), "gunung-biru-7788", Set.of(Role.EMPLOYEE, office), "test");
        return officer;
    }

    private void refused(String id, @Nullable Employee admin, String why) throws Exception {
        mvc.perform(post(API + "/" + id + "/confirmation").with(as(admin)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString(why)));
    }

    /** As the Plt. of somebody's unit. */
    private void leads(Employee person, Employee led) {
        jdbc.sql("insert into acting_head (id, unit_id, person_id, post_title, letter_number, valid_from, granted_by,"
                        + " granted_at) values (?, ?, ?, 'Kepala Bidang', '800/1', ?, 'uji', now())")
                .params(
                        UUID.randomUUID(),
                        organization.postingOf(led.id(), TODAY).orElseThrow().unitId(),
                        person.id(),
                        TODAY.minusDays(1))
                .update();
    }

    /** An official of the vacant unit whose Plt. is above a head who has no recorded superior. */
    private Employee besideAPltOver(Employee head) {
        Employee beside = people.anEmployeeWithoutSuperior();
        people.setSuperior(head.id(), null, TODAY.minusDays(5));
        below(head, beside);
        leads(somebody, beside);
        return beside;
    }

    /** What is recorded, with somebody as the head of their unit. */
    private String heads(Employee head) {
        return edited(roster(head, KIND, PostKind.ADMINISTRATOR.term()), head, POST, "Kepala Bidang");
    }

    /** The units as recorded, with one person's below another. */
    private String units(Employee whose, String parent) {
        return Stream.concat(
                        Stream.of(String.join(";", UnitFile.COLUMNS)),
                        jdbc
                                .sql("""
                                select concat_ws(';', u.code, u.name, u.kind,
                                    case when u.unit_id = :unit then :parent else coalesce(p.code, '') end,
                                    coalesce(u.service_area, ''))
                                from units_on(:day) u left join unit p on p.id = u.parent_id order by u.code
                                """)
                                .param("unit", unit(whose))
                                .param("parent", parent)
                                .param("day", TODAY)
                                .query(String.class)
                                .list()
                                .stream())
                .collect(Collectors.joining("\r\n"));
    }

    private UUID unit(Employee employee) {
        return organization.postingOf(employee.id(), TODAY).orElseThrow().unitId();
    }

    private String unitCode(Employee employee) {
        return jdbc.sql("select code from unit where id = ?")
                .param(unit(employee))
                .query(String.class)
                .single();
    }

    private void standsIn(Employee standIn, Employee principal) {
        acting.grant(
                new ActingRequest(
                        principal.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        TODAY,
                        TODAY.plusDays(9),
                        List.of(),
                        null),
                "test");
    }

    private String upload(Employee by, String roster) throws Exception {
        return Objects.requireNonNull(mvc.perform(multipart(PAGE)
                        .file(file(roster))
                        .param("effectiveOn", TODAY.toString())
                        .with(csrf())
                        .with(as(by)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions send(@Nullable Employee by, String roster) throws Exception {
        return send(by, null, roster);
    }

    private ResultActions send(@Nullable Employee by, @Nullable String units, String roster) throws Exception {
        var files = multipart(API).file(file(roster));
        if (units != null) {
            files.file(new MockMultipartFile("units", "u.csv", "text/csv", units.getBytes(StandardCharsets.UTF_8)));
        }
        return mvc.perform(files.param("effectiveOn", TODAY.toString())
                .param("dryRun", "false")
                .param("confirmLeft", "true")
                .with(as(by)));
    }

    private static String id(ResultActions sent) throws Exception {
        return JsonPath.read(
                sent.andExpect(status().isAccepted()).andReturn().getResponse().getContentAsString(), "$.id");
    }

    private static MockMultipartFile file(String roster) {
        return new MockMultipartFile("roster", "r.csv", "text/csv", roster.getBytes(StandardCharsets.UTF_8));
    }

    /** What is recorded, with one value of one line changed. */
    private String roster(Employee whose, int column, String value) {
        return edited(export(), whose, column, value);
    }

    private static String edited(String roster, Employee whose, int column, String value) {
        return roster.lines()
                .map(line -> {
                    String[] values = line.split(";", -1);
                    if (values[0].equals(nip(whose))) {
                        values[column] = value;
                    }
                    return String.join(";", values);
                })
                .collect(Collectors.joining("\r\n"));
    }

    /** The lines of this test's people: what other tests have left of others would come below whoever leads a vacant post. */
    private String ofThisTest() {
        Set<String> nips = Set.copyOf(jdbc.sql("select nip from employee where xmin = pg_current_xact_id()::xid")
                .query(String.class)
                .list());
        List<String> lines = export().lines().toList();
        return Stream.concat(
                        lines.stream().limit(1),
                        lines.stream().skip(1).filter(line -> nips.contains(line.split(";", -1)[0])))
                .collect(Collectors.joining("\r\n"));
    }

    private String without(Employee gone) {
        return export().lines().filter(line -> !line.startsWith(nip(gone))).collect(Collectors.joining("\r\n"));
    }

    private String export() {
        return new String(export.on(TODAY).content(), StandardCharsets.UTF_8);
    }

    private UUID superior(Employee employee) {
        return organization.superiorOf(employee.id(), TODAY).orElseThrow().id();
    }

    /** A personnel admin; none for an account that is nobody's. */
    private static RequestPostProcessor as(@Nullable Employee admin) {
        return authentication(
                admin == null
                        ? TestSignIn.as("pengelola", null, Role.PERSONNEL_ADMIN)
                        : TestSignIn.as(account(admin), admin.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN));
    }

    private static String account(Employee employee) {
        return Objects.requireNonNull(employee.userName());
    }

    private static String nip(Employee employee) {
        return Objects.requireNonNull(employee.nip());
    }
}
