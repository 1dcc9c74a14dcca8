package id.kinerja.audit;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Everybody sees who opened the own file, and nobody else's. */
class FileOpeningIT extends IntegrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    Trail trail;

    Employee superior;
    Employee employee;

    @BeforeEach
    void somebodyUnderSomebody() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
    }

    @Test
    void the_page_says_who_in_which_role_for_whom_opened_what() throws Exception {
        Employee official = people.aHead();
        opened("period-evaluation", superior, null);
        opened("daily-report", superior, official.userName());

        mvc.perform(get("/opened-files").with(authentication(as(employee))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(superior.titledName())))
                .andExpect(content().string(containsString("atas nama " + official.titledName())))
                .andExpect(content().string(containsString("Evaluasi")))
                .andExpect(content().string(containsString("Laporan harian")));
        api.get(as(employee), "/api/opened-files")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].type").value("daily-report"))
                .andExpect(jsonPath("$.items[0].name").value(superior.titledName()))
                .andExpect(jsonPath("$.items[0].onBehalfOf").value(official.titledName()))
                .andExpect(jsonPath("$.items[0].page").doesNotExist());
    }

    @Test
    void what_was_opened_really_is_on_the_page_with_the_readers_role() throws Exception {
        var auditor = TestSignIn.as("uji-auditor", null, Role.AUDITOR);
        people.examinedBy("uji-auditor", employee.id());
        mvc.perform(get("/daily-reports/of/" + employee.id()).with(authentication(auditor)));

        mvc.perform(get("/opened-files").with(authentication(as(employee))))
                .andExpect(content().string(containsString("uji-auditor")))
                .andExpect(content().string(containsString("Auditor (inspektorat)")))
                .andExpect(content().string(containsString("Laporan harian sebulan")));
    }

    @Test
    void nobody_sees_who_opened_anothers_file() throws Exception {
        opened("period-evaluation", superior, null);

        mvc.perform(get("/opened-files").with(authentication(as(superior))))
                .andExpect(content().string(containsString("Belum ada orang lain")))
                .andExpect(content().string(not(containsString("govuk-table__cell"))));
        api.get(as(superior), "/api/opened-files").andExpect(jsonPath("$.items", hasSize(0)));
        api.get(TestApi.as(Role.AUDITOR), "/api/opened-files").andExpect(status().isNotFound());
    }

    @Test
    void a_long_list_comes_in_pages_and_asks_as_often_as_a_short_one() throws Exception {
        opened(10);
        long few = statements();
        opened(990);

        assertThat(statements()).as("no query a row").isEqualTo(few).isPositive();
        mvc.perform(get("/opened-files?page=20").with(authentication(as(employee))))
                .andExpect(content().string(containsString("aria-current=\"page\">20<")));
        api.get(as(employee), "/api/opened-files?page=20&size=50")
                .andExpect(jsonPath("$.total").value(1000))
                .andExpect(jsonPath("$.items", hasSize(50)));
    }

    private void opened(int times) {
        trail.record(IntStream.range(0, times)
                .mapToObj(number -> Entry.of(Action.FILE_OPENED, "daily-report", number)
                        .by(superior.userName())
                        .fileOf(employee.id()))
                .toList());
    }

    private void opened(String type, Employee reader, @Nullable String onBehalfOf) {
        trail.record(Entry.of(Action.FILE_OPENED, type, employee.id())
                .by(reader.userName())
                .onBehalfOf(onBehalfOf)
                .fileOf(employee.id()));
    }

    /** How many statements the page asks, told by the log of what sends them; settings are read anew every few seconds. */
    private long statements() throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(seen);
        try {
            mvc.perform(get("/opened-files").with(authentication(as(employee)))).andExpect(status().isOk());
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        String own = Thread.currentThread().getName();
        return seen.list.stream()
                .filter(line -> line.getThreadName().equals(own))
                .filter(line -> line.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .filter(line -> !line.getFormattedMessage().contains("from setting_change"))
                .count();
    }
}
