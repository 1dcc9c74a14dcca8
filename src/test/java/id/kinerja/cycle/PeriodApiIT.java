package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.DueJobs;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Years and periods by JSON. */
class PeriodApiIT extends IntegrationTest {

    private static final Authentication ADMIN = TestSignIn.as("kepegawaian", null, Role.PERSONNEL_ADMIN);
    private static final Authentication EMPLOYEE = TestSignIn.as("pegawai", null, Role.EMPLOYEE);

    /** Years beyond those that programs may name, of which there are few. */
    private static int year = 2160;

    @Autowired
    MockMvc web;

    @Autowired
    PeriodStore periods;

    @Autowired
    PerformanceYears years;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs jobs;

    @Test
    void a_year_is_created_once_its_target_setting_comes_before_its_quarters_and_the_whole_year_last()
            throws Exception {
        int next = aYear();
        as(ADMIN, post("/api/periods"), "{\"year\": %d}".formatted(next))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$", hasSize(6)))
                .andExpect(jsonPath("$[0].kind").value("TARGET_SETTING"))
                .andExpect(jsonPath("$[4].number").value(4))
                .andExpect(jsonPath("$[4].endsOn").value(next + "-12-31"))
                .andExpect(jsonPath("$[4].lockedFrom").doesNotExist())
                .andExpect(jsonPath("$[5].kind").value("YEAR"));
        as(ADMIN, post("/api/periods"), "{\"year\": %d}".formatted(next))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(6)));
    }

    @Test
    void a_year_that_is_there_is_answered_under_a_key_as_well() throws Exception {
        int next = aYear();
        String key = UUID.randomUUID().toString();
        years.create(next, "test");
        as(ADMIN, post("/api/periods").header("Idempotency-Key", key), "{\"year\": %d}".formatted(next))
                .andExpect(status().isOk());

        String other = UUID.randomUUID().toString();
        int another = aYear();
        as(ADMIN, post("/api/periods").header("Idempotency-Key", other), "{\"year\": %d}".formatted(another))
                .andExpect(status().isCreated());
        as(ADMIN, post("/api/periods").header("Idempotency-Key", other), "{\"year\": %d}".formatted(another))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Idempotency-Replayed", "true"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}               | year  | Isi tahunnya.
                    {"year": null}   | year  | Isi tahunnya.
                    {"year": 1999}   | year  | 2020
                    {"year": 2101}   | year  | 2100
                    {"year": 2027.5} | year  | Jenis nilainya tidak sesuai.
                    {"year": "2027"} | year  | Jenis nilainya tidak sesuai.
                    {"year": 99999999999} | year | Jenis nilainya tidak sesuai.
                    {"year": [2027]} | year  | Jenis nilainya tidak sesuai.
                    {"tahun": 2027}  | tahun | Isian ini tidak dikenal.
                    """)
    void a_wrong_year_is_refused_at_its_field(String body, String field, String message) throws Exception {
        as(ADMIN, post("/api/periods"), body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    @Test
    void what_is_no_json_of_ours_is_refused_as_such() throws Exception {
        as(ADMIN, post("/api/periods"), "{\"year\": ").andExpect(status().isBadRequest());
        as(ADMIN, post("/api/periods"), "").andExpect(status().isBadRequest());
        as(ADMIN, post("/api/periods"), " ".repeat(1024 * 1024 + 1)).andExpect(status().isPayloadTooLarge());
        web.perform(post("/api/periods")
                        .with(authentication(ADMIN))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("2027"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void everybody_reads_the_periods_page_by_page_and_of_one_year() throws Exception {
        int first = ++year;
        int second = ++year;
        years.create(first, "test");
        years.create(second, "test");

        as(EMPLOYEE, get("/api/periods?year=" + first))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(6))
                .andExpect(
                        jsonPath("$.items[*].year", org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.is(first))));
        as(EMPLOYEE, get("/api/periods?year=" + first + "&page=2&size=4"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].number").value(4));
        as(EMPLOYEE, get("/api/periods?year=" + first + "&page=3&size=4")).andExpect(jsonPath("$.items", hasSize(0)));
        as(EMPLOYEE, get("/api/periods?year=1900"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @ParameterizedTest
    @CsvSource({"page=0,page", "size=0,size", "size=201,size", "page=x,page", "year=x,year", "page=9999999999,page"})
    void a_wrong_parameter_is_named(String query, String field) throws Exception {
        as(EMPLOYEE, get("/api/periods?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void a_period_is_locked_from_a_day_on_and_unlocked_with_a_reason() throws Exception {
        Period quarter = aQuarter();
        String lock = "/api/periods/" + quarter.id() + "/lock";
        as(ADMIN, put(lock), "{\"from\": \"2026-07-01\", \"reason\": \"Rekonsiliasi\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lockedFrom").value("2026-07-01"));
        assertThat(periods.get(quarter.id()).lockedFrom()).isEqualTo(LocalDate.of(2026, 7, 1));

        for (String body : new String[] {
            "{\"from\": null, \"reason\": \" \"}", "{\"from\": \"2026-07-01\"}", "{\"reason\": \"a\\u0000b\"}"
        }) {
            as(ADMIN, put(lock), body)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].field").value("reason"));
        }
        for (String day : new String[] {"+99999-12-31", "1999-12-31", "2101-01-01"}) {
            as(ADMIN, put(lock), "{\"from\": \"" + day + "\", \"reason\": \"x\"}")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].field").value("from"));
        }
        as(ADMIN, put(lock), "{\"from\": \"1 Juli\", \"reason\": \"x\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        assertThat(periods.get(quarter.id()).lockedFrom())
                .as("what was refused changed nothing")
                .isEqualTo(LocalDate.of(2026, 7, 1));

        as(ADMIN, put(lock), "{\"from\": null, \"reason\": \"Selesai\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lockedFrom").doesNotExist());
        assertThat(periods.get(quarter.id()).lockedFrom()).isNull();
    }

    @Test
    void a_quarter_that_has_not_begun_is_refused_with_the_reason_of_the_page() throws Exception {
        String opening = "/api/periods/" + aQuarter().id() + "/opening";
        as(ADMIN, post(opening))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(""))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("belum dimulai")));
        as(ADMIN, post(opening).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("has not begun")));
        as(ADMIN, get(opening)).andExpect(status().isNotFound());
    }

    @Test
    void a_retry_of_an_opening_under_its_key_starts_nothing_again() throws Exception {
        int next = aYear();
        years.create(next, "test");
        String opening =
                "/api/periods/" + periods.targetSettingOf(next).orElseThrow().id() + "/opening";
        String key = UUID.randomUUID().toString();
        as(ADMIN, post(opening).header("Idempotency-Key", key)).andExpect(status().isAccepted());
        jobs.run();
        as(ADMIN, post(opening).header("Idempotency-Key", key))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Idempotency-Replayed", "true"));
        as(ADMIN, get(opening)).andExpect(jsonPath("$.running").value(false));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSONNEL_ADMIN")
    void only_a_personnel_admin_writes(Role role) throws Exception {
        Period quarter = aQuarter();
        var other = TestSignIn.as("orang", null, role);
        int next = aYear();
        as(other, post("/api/periods"), "{\"year\": %d}".formatted(next)).andExpect(status().isNotFound());
        as(other, put("/api/periods/" + quarter.id() + "/lock"), "{\"from\": \"2026-07-01\", \"reason\": \"x\"}")
                .andExpect(status().isNotFound());
        as(other, post("/api/periods/" + quarter.id() + "/opening")).andExpect(status().isNotFound());
        as(other, get("/api/periods/" + quarter.id() + "/opening")).andExpect(status().isNotFound());
        assertThat(periods.targetSettingOf(next)).isEmpty();
        assertThat(periods.get(quarter.id()).lockedFrom()).isNull();
    }

    @Test
    void a_period_that_is_none_is_not_found() throws Exception {
        for (String id : new String[] {UUID.randomUUID().toString(), "1"}) {
            as(ADMIN, put("/api/periods/" + id + "/lock"), "{\"reason\": \"x\"}")
                    .andExpect(status().isNotFound());
            as(ADMIN, post("/api/periods/" + id + "/opening")).andExpect(status().isNotFound());
            as(ADMIN, get("/api/periods/" + id + "/opening")).andExpect(status().isNotFound());
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() throws Exception {
        web.perform(get("/api/periods")).andExpect(status().isUnauthorized());
        web.perform(post("/api/periods")).andExpect(status().isUnauthorized());
    }

    private Period aQuarter() {
        int next = ++year;
        years.create(next, "test");
        return periods.quarterOf(LocalDate.of(next, 1, 1)).orElseThrow();
    }

    private ResultActions as(Authentication who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(authentication(who)));
    }

    private ResultActions as(Authentication who, MockHttpServletRequestBuilder request, String body) throws Exception {
        return as(who, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** One that no other test has made. */
    private int aYear() {
        return jdbc.sql("select min(y) from generate_series(2061, 2100) y"
                        + " where not exists (select from period where year in (y - 1, y))")
                .query(Integer.class)
                .single();
    }
}
