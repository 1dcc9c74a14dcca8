package id.kinerja.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.organization.ActingHeads;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.ResultActions;

/** Programs of the personnel admins list vacant posts, record a Plt. and end that by the rules of the pages. */
class VacantPostApiIT extends IntegrationTest {

    private static final String ALL = "/api/vacant-posts";
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final LocalDate SINCE = TODAY.minusDays(10);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final Map<String, String> OVER = Map.of("reason", "Surat dicabut");

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    ActingHeads heads;

    @Autowired
    TestApi api;

    @Autowired
    TestTrail trail;

    @Autowired
    KinerjaClock clock;

    private Employee former;
    private Employee peer;
    private Employee staff;
    private UUID unit;
    private String post;
    private Authentication admin;

    @BeforeEach
    void a_vacant_post() {
        Employee above = people.aHead();
        former = people.aHeadUnder(above);
        peer = people.aHeadUnder(above);
        staff = people.anEmployeeUnder(former);
        unit = organization.postingOf(former.id(), TODAY).orElseThrow().unitId();
        people.leaves(former.id(), SINCE);
        people.setSuperior(staff.id(), null, SINCE);
        post = ALL + "/" + unit;
        Employee one = people.aHead();
        admin = TestSignIn.as(String.valueOf(one.userName()), one.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
    }

    @AfterEach
    void the_clock_is_as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void an_admin_records_a_plt_who_leads_at_once_and_ends_it_with_a_reason() throws Exception {
        api.get(admin, post)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.post.unit").value(unit.toString()))
                .andExpect(jsonPath("$.post.lastHolder").value(former.titledName()))
                .andExpect(jsonPath("$.post.vacantSince").value(SINCE.toString()))
                .andExpect(jsonPath("$.post.acting").doesNotExist())
                .andExpect(jsonPath("$.actingHeads", hasSize(0)));
        long mark = trail.mark();
        String one = granted(body(Map.of()));
        assertThat(organization.superiorOf(staff.id(), TODAY)).map(Employee::id).contains(peer.id());
        api.get(admin, post)
                .andExpect(jsonPath("$.post.acting.id").value(peer.id().toString()))
                .andExpect(jsonPath("$.post.title").value("Kepala Seksi"))
                .andExpect(jsonPath("$.actingHeads[*].id", contains(one)))
                .andExpect(jsonPath("$.actingHeads[0].postTitle").value("Kepala Seksi"));
        assertThat(everywhere("unit")).contains(unit.toString());

        refused(api.post(admin, post + "/acting-heads/" + one + "/revocation", Map.of()))
                .andExpect(jsonPath("$.errors[*].field", contains("reason")));
        api.post(admin, post + "/acting-heads/" + one + "/revocation", OVER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.calledOff").value(true))
                .andExpect(jsonPath("$.revokedWhy").value("Surat dicabut"));
        assertThat(organization.superiorOf(staff.id(), TODAY)).isEmpty();
        api.post(admin, post + "/acting-heads/" + one + "/revocation", OVER)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:ended-before"))
                .andExpect(jsonPath("$.by").value(admin.getName()));
        assertThat(trail.since(mark))
                .containsExactly(
                        "ACTING_GRANTED " + admin.getName() + " acting-head",
                        "ACTING_REVOKED " + admin.getName() + " acting-head");
        assertThat(trail.valuesSince(mark, "reason")).containsExactly("821/7", "Surat dicabut");
    }

    @Test
    void nobody_else_finds_them_and_ids_of_other_units_lead_nowhere() throws Exception {
        String one = granted(body(Map.of()));
        String revocation = "/acting-heads/" + one + "/revocation";
        for (Authentication who :
                List.of(TestApi.as(peer), TestApi.as(staff), TestApi.as(Role.AUDITOR), TestApi.as(Role.OPERATOR))) {
            api.get(who, ALL).andExpect(status().isNotFound());
            api.get(who, post).andExpect(status().isNotFound());
            api.post(who, post + "/acting-heads", body(Map.of())).andExpect(status().isNotFound());
            api.post(who, post + "/acting-heads", Map.of()).andExpect(status().isNotFound());
            api.post(who, post + revocation, OVER).andExpect(status().isNotFound());
        }
        Employee gone = people.aHead();
        UUID other = organization.postingOf(gone.id(), TODAY).orElseThrow().unitId();
        api.get(admin, ALL + "/" + other).andExpect(status().isNotFound());
        api.post(admin, ALL + "/" + other + "/acting-heads", body(Map.of())).andExpect(status().isNotFound());
        people.leaves(gone.id(), SINCE);
        api.get(admin, ALL + "/" + other).andExpect(status().isOk());
        api.post(admin, ALL + "/" + other + revocation, OVER).andExpect(status().isNotFound());
        api.post(admin, post + "/acting-heads/" + UUID.randomUUID() + "/revocation", OVER)
                .andExpect(status().isNotFound());
        api.get(admin, ALL + "/" + UUID.randomUUID()).andExpect(status().isNotFound());
        assertThat(organization.superiorOf(staff.id(), TODAY)).map(Employee::id).contains(peer.id());
    }

    @Test
    void what_forbids_it_stands_beside_its_field() throws Exception {
        wrong(Map.of("person", "tidak ada"), "person");
        wrong(Map.of("person", former.id().toString()), "person");
        wrong(Map.of("person", people.anEmployeeWithoutAccount(null).id().toString()), "person");
        wrong(Map.of("person", people.aHead().id().toString()), "person");
        wrong(Map.of("letterNumber", "\u200B"), "letterNumber");
        wrong(Map.of("postTitle", " "), "postTitle");
        wrong(Map.of("from", SINCE.minusDays(1).toString()), "from");
        wrong(Map.of("from", "+999999999-12-31"), "from");
        wrong(Map.of("lastDay", "2026-07-14"), "lastDay");
        wrong(Map.of("lastDay", "+999999999-12-31"), "lastDay");
        wrong(Map.of("kind", "PLT"), "kind");
        refused(api.post(admin, post + "/acting-heads", Map.of()))
                .andExpect(jsonPath("$.errors[*].field", contains("from", "letterNumber", "person")));
        assertThat(heads.of(unit)).isEmpty();
        granted(body(Map.of()));
        wrong(Map.of(), "from");
    }

    @Test
    void no_admin_records_or_ends_who_decides_on_them() throws Exception {
        Authentication below =
                TestSignIn.as(String.valueOf(staff.userName()), staff.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        refused(api.post(below, post + "/acting-heads", body(Map.of())))
                .andExpect(jsonPath("$.errors[*].field", contains("person")));
        String one = granted(body(Map.of()));
        refused(api.post(below, post + "/acting-heads/" + one + "/revocation", OVER))
                .andExpect(jsonPath("$.errors[*].field", contains("reason")));
        assertThat(organization.superiorOf(staff.id(), TODAY)).map(Employee::id).contains(peer.id());
    }

    @Test
    void after_the_last_day_or_with_a_new_holder_there_is_nothing_to_end() throws Exception {
        String one = granted(body(Map.of("lastDay", "2026-07-16")));
        clock.moveTo(Instant.parse("2026-07-16T17:00:00Z"));
        api.get(admin, post).andExpect(jsonPath("$.post.acting").doesNotExist());
        api.post(admin, post + "/acting-heads/" + one + "/revocation", OVER)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").doesNotExist());

        people.anEmployee(unit, PostKind.SUPERVISOR, "Kepala Seksi Baru", null);
        api.get(admin, post).andExpect(status().isNotFound());
        api.post(admin, post + "/acting-heads/" + one + "/revocation", OVER).andExpect(status().isConflict());
        assertThat(everywhere("unit")).doesNotContain(unit.toString());
    }

    /** One value of all vacant posts, page by page. */
    private List<String> everywhere(String field) throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            var items =
                    TestApi.read(api.get(admin, ALL + "?size=200&page=" + page)).at("/items");
            items.forEach(item -> found.add(item.at("/" + field).asText()));
            if (items.size() < 200) {
                return found;
            }
        }
    }

    private void wrong(Map<String, ?> other, String... fields) throws Exception {
        refused(api.post(admin, post + "/acting-heads", body(other)))
                .andExpect(jsonPath("$.errors[*].field", contains((Object[]) fields)));
    }

    private static ResultActions refused(ResultActions answer) throws Exception {
        return answer.andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:invalid"));
    }

    private String granted(Map<String, Object> body) throws Exception {
        return TestApi.read(api.post(admin, post + "/acting-heads", body).andExpect(status().isCreated()))
                .at("/id")
                .asText();
    }

    private Map<String, Object> body(Map<String, ?> other) {
        Map<String, Object> body = new HashMap<>(
                Map.of("person", String.valueOf(peer.nip()), "letterNumber", "821/7", "from", TODAY.toString()));
        body.putAll(other);
        return body;
    }
}
