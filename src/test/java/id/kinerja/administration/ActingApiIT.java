package id.kinerja.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Programs name stand-ins, read and end that by the rules of the pages. */
class ActingApiIT extends IntegrationTest {

    private static final String ALL = "/api/acting-appointments";
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final Map<String, String> BACK = Map.of("reason", "Sudah kembali");

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestTrail trail;

    @Autowired
    KinerjaClock clock;

    private Employee official;
    private Employee standIn;
    private Employee stranger;
    private Authentication admin;

    @BeforeEach
    void an_official_and_who_may_stand_in() {
        official = people.aHead();
        standIn = people.aHead();
        stranger = people.aHead();
        Employee one = people.aHead();
        admin = TestSignIn.as(String.valueOf(one.userName()), one.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
    }

    @AfterEach
    void the_clock_is_as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void an_official_names_a_stand_in_whom_both_read_and_the_official_ends_it_with_a_reason() throws Exception {
        long mark = trail.mark();
        String one = granted(TestApi.as(official), body(Map.of()));
        for (Employee concerned : List.of(official, standIn)) {
            api.get(TestApi.as(concerned), ALL + "/" + one)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.principal.id").value(official.id().toString()))
                    .andExpect(jsonPath("$.standIn.id").value(standIn.id().toString()))
                    .andExpect(jsonPath("$.kind").value("PLH"))
                    .andExpect(jsonPath("$.lastDay").value("2026-07-17"))
                    .andExpect(jsonPath("$.processes", hasSize(0)))
                    .andExpect(jsonPath("$.state").value("RUNNING"))
                    .andExpect(jsonPath("$.grantedBy").value(official.userName()));
            api.get(TestApi.as(concerned), ALL)
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].id").value(one));
        }
        api.post(TestApi.as(standIn), ALL + "/" + one + "/revocation", BACK).andExpect(status().isNotFound());
        for (String empty : List.of("", "\u3164\u200B")) {
            refused(api.post(TestApi.as(official), ALL + "/" + one + "/revocation", Map.of("reason", empty)))
                    .andExpect(jsonPath("$.errors[*].field", contains("reason")));
        }
        api.post(TestApi.as(official), ALL + "/" + one + "/revocation", BACK)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REVOKED"))
                .andExpect(jsonPath("$.revokedWhy").value("Sudah kembali"));
        api.post(TestApi.as(official), ALL + "/" + one + "/revocation", BACK)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:ended-before"))
                .andExpect(jsonPath("$.by").value(official.userName()))
                .andExpect(jsonPath("$.name").value(official.titledName()));
        assertThat(trail.since(mark))
                .containsExactly(
                        "ACTING_GRANTED " + official.userName() + " acting-appointment",
                        "ACTING_REVOKED " + official.userName() + " acting-appointment");
        assertThat(trail.valuesSince(mark, "reason")).containsExactly("800/12", "Sudah kembali");
    }

    @Test
    void whom_it_does_not_concern_finds_none_and_nobody_names_a_stand_in_for_another() throws Exception {
        String one = granted(TestApi.as(official), body(Map.of()));
        Authentication other = TestApi.as(stranger);
        api.get(other, ALL + "/" + one).andExpect(status().isNotFound());
        api.post(other, ALL + "/" + one + "/revocation", BACK).andExpect(status().isNotFound());
        api.post(other, ALL + "/" + one + "/revocation", Map.of()).andExpect(status().isNotFound());
        api.get(other, ALL).andExpect(jsonPath("$.total").value(0));
        api.get(other, ALL + "?whose=ALL").andExpect(status().isNotFound());
        api.get(other, ALL + "?employee=" + official.id()).andExpect(status().isNotFound());
        for (String principal : List.of(
                String.valueOf(official.nip()), "tidak ada", standIn.id().toString())) {
            api.post(other, ALL, body(Map.of("principal", principal))).andExpect(status().isNotFound());
        }
        Authentication auditor = TestApi.as(Role.AUDITOR);
        for (String address : List.of(ALL, ALL + "?whose=ALL", ALL + "/" + one)) {
            api.get(auditor, address).andExpect(status().isNotFound());
        }
        api.post(auditor, ALL, body(Map.of())).andExpect(status().isNotFound());
        api.get(admin, ALL + "/" + UUID.randomUUID()).andExpect(status().isNotFound());
        api.get(admin, ALL + "/x").andExpect(status().isNotFound());
        api.post(admin, ALL + "/" + UUID.randomUUID() + "/revocation", BACK).andExpect(status().isNotFound());
        assertThat(appointments.of(official.id())).hasSize(1);
    }

    @Test
    void a_personnel_admin_names_one_for_any_official_lists_all_or_ones_and_ends_it() throws Exception {
        String one = granted(admin, body(Map.of("principal", official.id().toString())));
        refused(api.post(
                TestApi.as(official),
                ALL,
                body(Map.of(
                        "principal",
                        String.valueOf(official.nip()),
                        "standIn",
                        stranger.id().toString()))));
        String narrow = granted(
                admin,
                body(Map.of(
                        "principal",
                        String.valueOf(stranger.nip()),
                        "kind",
                        "DELEGATION",
                        "processes",
                        List.of("daily-report"))));
        api.get(admin, ALL + "/" + narrow).andExpect(jsonPath("$.processes", contains("daily-report")));
        api.get(admin, ALL + "?employee=" + official.id())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(one));
        api.get(admin, ALL + "?whose=ALL&size=200")
                .andExpect(jsonPath("$.items[*].id", hasItem(one)))
                .andExpect(jsonPath("$.total").value(appointments.count()));
        api.get(admin, ALL + "?employee=" + UUID.randomUUID()).andExpect(status().isNotFound());
        api.get(admin, ALL).andExpect(jsonPath("$.total").value(0));
        api.post(admin, ALL + "/" + one + "/revocation", BACK).andExpect(status().isOk());
        api.post(TestApi.as(official), ALL + "/" + one + "/revocation", BACK)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value(admin.getName()));
    }

    @Test
    void after_the_last_day_it_is_over_for_both_and_nobody_ends_it() throws Exception {
        UUID plan = plans.submitted(people.anEmployeeUnder(official), 2026);
        String one = granted(TestApi.as(official), body(Map.of()));
        assertThat(api.task(TestApi.as(standIn), plan)).isNotEmpty();
        clock.moveTo(Instant.parse("2026-07-17T17:00:00Z"));

        assertThat(api.task(TestApi.as(standIn), plan)).isEmpty();
        for (Employee concerned : List.of(official, standIn)) {
            api.get(TestApi.as(concerned), ALL + "/" + one)
                    .andExpect(jsonPath("$.state").value("OVER"))
                    .andExpect(jsonPath("$.revokedAt").doesNotExist());
        }
        for (Authentication who : List.of(TestApi.as(official), admin)) {
            api.post(who, ALL + "/" + one + "/revocation", BACK)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("urn:kinerja:problem:ended-before"))
                    .andExpect(jsonPath("$.by").doesNotExist());
        }
    }

    @Test
    void what_forbids_it_stands_beside_its_field_and_nothing_is_written() throws Exception {
        Employee report = people.anEmployeeUnder(official);
        String reportNip = String.valueOf(report.nip());
        wrong(Map.of("standIn", "tidak ada"), "standIn");
        wrong(Map.of("standIn", UUID.randomUUID().toString()), "standIn");
        wrong(Map.of("standIn", official.id().toString()), "standIn");
        wrong(Map.of("standIn", people.anEmployeeWithoutAccount(null).id().toString()), "standIn");
        wrong(Map.of("standIn", reportNip), "ownCasesBy");
        wrong(Map.of("standIn", reportNip, "ownCasesBy", reportNip), "ownCasesBy");
        wrong(Map.of("ownCasesBy", "tidak ada"), "ownCasesBy");
        wrong(Map.of("letterNumber", "\u200B"), "letterNumber");
        wrong(Map.of("letterNumber", "x".repeat(101)), "letterNumber");
        wrong(Map.of("kind", "PLX"), "kind");
        wrong(Map.of("from", "2026-06-13"), "from");
        wrong(Map.of("from", "2028-07-16", "lastDay", "2028-07-16"), "from", "lastDay");
        wrong(Map.of("lastDay", "2026-07-14"), "lastDay");
        wrong(Map.of("processes", List.of()), "processes");
        wrong(Map.of("processes", List.of("no-such-process")), "processes");
        wrong(Map.of("until", "2026-07-17"), "until");
        refused(api.post(TestApi.as(official), ALL, Map.of()))
                .andExpect(jsonPath("$.errors[*].field", contains("from", "kind", "letterNumber", "standIn")));
        var open = body(Map.of());
        open.remove("lastDay");
        refused(api.post(TestApi.as(official), ALL, open))
                .andExpect(jsonPath("$.errors[*].field", contains("lastDay")));
        assertThat(appointments.of(official.id())).isEmpty();
    }

    @Test
    void what_no_page_could_send_is_refused_too() throws Exception {
        wrong(Map.of("from", "+999999999-12-31"), "from", "lastDay");
        wrong(Map.of("lastDay", "+999999999-12-31"), "lastDay");
        wrong(Map.of("from", "-999999999-01-01"), "from");
        String nulls = """
                {"standIn": "%s", "kind": "PLH", "letterNumber": "1", "from": "2026-07-15", "lastDay": "2026-07-15",
                 "processes": [null]}
                """.formatted(standIn.nip());
        refused(api.post(TestApi.as(official), ALL, nulls))
                .andExpect(jsonPath("$.errors[*].field", contains("processes")));
        wrong(Map.of("processes", List.of("a\u0007")), "processes[0]");
        api.post(TestApi.as(official), ALL, "null").andExpect(status().is4xxClientError());
        api.post(TestApi.as(official), ALL, "[]").andExpect(status().is4xxClientError());
        assertThat(appointments.of(official.id())).isEmpty();
    }

    @Test
    void what_others_have_recorded_forbids_it_in_the_words_of_the_page() throws Exception {
        granted(TestApi.as(official), body(Map.of()));
        var again = body(Map.of("standIn", String.valueOf(stranger.nip())));
        String said = TestApi.read(refused(api.post(TestApi.as(official), ALL, again))
                        .andExpect(jsonPath("$.errors[*].field", contains("from"))))
                .at("/errors/0/message")
                .asText();
        assertThat(said).contains(standIn.titledName());
        mvc.perform(post("/acting")
                        .with(authentication(TestApi.as(official)))
                        .with(csrf())
                        .param("standIn", String.valueOf(stranger.nip()))
                        .param("kind", "PLH")
                        .param("letterNumber", "800/12")
                        .param("from", "2026-07-15")
                        .param("lastDay", "2026-07-17")
                        .param("scope", "ALL"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(said)));
        mvc.perform(post(ALL)
                        .with(authentication(TestApi.as(official)))
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"standIn\": \"%s\", \"kind\": \"PLH\", \"letterNumber\": \"1\", \"from\": \"2026-07-15\"}"
                                        .formatted(stranger.nip())))
                .andExpect(
                        jsonPath("$.errors[0].message").value("Fill in the last day; only a Plt. may be without one."));
        refused(api.post(TestApi.as(standIn), ALL, body(Map.of("standIn", String.valueOf(official.nip())))))
                .andExpect(jsonPath("$.errors[*].field", contains("standIn")));
    }

    @Test
    void no_admin_chooses_who_decides_for_themselves_or_above_them() throws Exception {
        Employee below = people.anEmployeeUnder(official);
        Authentication both =
                TestSignIn.as(String.valueOf(below.userName()), below.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        var above = body(Map.of("principal", official.id().toString()));
        refused(api.post(both, ALL, above)).andExpect(jsonPath("$.errors[*].field", contains("principal")));
        refused(api.post(
                        both,
                        ALL,
                        body(Map.of(
                                "principal",
                                stranger.id().toString(),
                                "standIn",
                                below.id().toString()))))
                .andExpect(jsonPath("$.errors[*].field", contains("standIn")));
        String one = granted(TestApi.as(official), body(Map.of()));
        refused(api.post(both, ALL + "/" + one + "/revocation", BACK))
                .andExpect(jsonPath("$.errors[*].field", contains("reason")));
        api.get(both, ALL + "/" + one).andExpect(jsonPath("$.state").value("RUNNING"));
    }

    @Test
    void an_account_that_is_nobodys_ends_none_while_an_employee_is_a_personnel_admin() throws Exception {
        String one = granted(TestApi.as(official), body(Map.of()));
        Authentication nobody = TestSignIn.as("bukan-pegawai-api", null, Role.PERSONNEL_ADMIN);
        accounts.create("bukan-pegawai-api", "Akun", "gunung-biru-7788", Set.of(Role.PERSONNEL_ADMIN), "uji");
        String employee = String.valueOf(stranger.userName());
        accounts.create(employee, "Admin", "gunung-biru-7788", Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "uji");
        try {
            refused(api.post(nobody, ALL + "/" + one + "/revocation", BACK))
                    .andExpect(jsonPath("$.errors[0].field").value("reason"))
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("bukan milik pegawai")));
            api.get(nobody, ALL + "/" + one).andExpect(jsonPath("$.state").value("RUNNING"));
        } finally {
            accounts.setRoles("bukan-pegawai-api", Set.of());
            accounts.setRoles(employee, Set.of(Role.EMPLOYEE));
        }
    }

    @Test
    void a_retry_under_one_key_names_one_stand_in() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = TestApi.read(api.send(HttpMethod.POST, TestApi.as(official), ALL, body(Map.of()), key)
                        .andExpect(status().isCreated()))
                .at("/id")
                .asText();
        api.send(HttpMethod.POST, TestApi.as(official), ALL, body(Map.of()), key)
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(jsonPath("$.id").value(first));
        assertThat(appointments.of(official.id())).hasSize(1);
    }

    private void wrong(Map<String, ?> other, String... fields) throws Exception {
        refused(api.post(TestApi.as(official), ALL, body(other)))
                .andExpect(jsonPath("$.errors[*].field", contains((Object[]) fields)));
    }

    private static ResultActions refused(ResultActions answer) throws Exception {
        return answer.andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:invalid"));
    }

    private String granted(Authentication who, Map<String, @Nullable Object> body) throws Exception {
        return TestApi.read(api.post(who, ALL, body).andExpect(status().isCreated()))
                .at("/id")
                .asText();
    }

    private Map<String, @Nullable Object> body(Map<String, ?> other) {
        Map<String, @Nullable Object> body = new HashMap<>(Map.of(
                "standIn", String.valueOf(standIn.nip()),
                "kind", "PLH",
                "letterNumber", "800/12",
                "from", "2026-07-15",
                "lastDay", "2026-07-17"));
        body.putAll(other);
        return body;
    }
}
