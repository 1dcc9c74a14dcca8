package id.kinerja.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.DecisionTables;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at decision tables and who replaces them. */
@Transactional
class TablePagesIT extends IntegrationTest {

    private static final RequestPostProcessor ADMIN =
            authentication(TestSignIn.as("admin", null, Role.PERSONNEL_ADMIN));
    private static final RequestPostProcessor EMPLOYEE = authentication(TestSignIn.as("pegawai", null, Role.EMPLOYEE));
    private static final String PAGE = "/admin/decision-tables/performance-predicate";
    private static final String API = "/api/decision-tables/performance-predicate";

    @Autowired
    MockMvc mvc;

    @Autowired
    DecisionTables tables;

    @Test
    void the_pages_show_every_table_its_versions_and_its_cells_in_words() throws Exception {
        mvc.perform(get("/admin/decision-tables").with(ADMIN))
                .andExpect(content().string(containsString("Predikat kinerja")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(PAGE).with(ADMIN))
                .andExpect(content().string(containsString("Sejak awal")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(PAGE + "/1").with(ADMIN))
                .andExpect(content().string(containsString("Di bawah ekspektasi")))
                .andExpect(content().string(containsString("Sangat Kurang")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(PAGE + "/99").with(ADMIN)).andExpect(status().isNotFound());
        mvc.perform(get("/admin/decision-tables/tidak-ada").with(ADMIN)).andExpect(status().isNotFound());
    }

    @Test
    void an_admin_replaces_a_table_and_takes_it_back() throws Exception {
        mvc.perform(upload(table(), "2026-08-01", "Peraturan wali kota").with(ADMIN))
                .andExpect(redirectedUrl(PAGE));
        int version = newest();
        mvc.perform(get(PAGE).with(ADMIN))
                .andExpect(content().string(containsString("predikat.dmn, diunggah oleh admin")))
                .andExpect(content().string(containsString(PAGE + "/" + version + "/withdrawal")));
        mvc.perform(post(PAGE + "/" + version + "/withdrawal").with(csrf()).with(ADMIN))
                .andExpect(redirectedUrl(PAGE));
        assertThat(tables.find("performance-predicate", version).orElseThrow().withdrawn())
                .isTrue();
    }

    @Test
    void what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost() throws Exception {
        int before = newest();
        mvc.perform(upload(table().replace("\"GOOD\"", "\"BEST\""), "2026-08-01", "Peraturan <b>wali kota</b>")
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tidak dikenal. Pilihannya: VERY_GOOD")))
                .andExpect(content().string(containsString("Peraturan &lt;b&gt;wali kota&lt;/b&gt;")))
                .andExpect(content().string(containsString("2026-08-01")));
        mvc.perform(upload(table(), "2026-02-30", "").with(ADMIN)).andExpect(status().isUnprocessableEntity());
        mvc.perform(upload(table(), "2026-08-01", "Sebab\u0007").with(ADMIN))
                .andExpect(content().string(containsString("karakter yang tidak dapat disimpan")));
        mvc.perform(upload(table(), "2026-08-01", "\u200B").with(ADMIN))
                .andExpect(content().string(containsString("tidak terlihat")));
        mvc.perform(upload("", "2026-08-01", "Sebab").with(ADMIN))
                .andExpect(content().string(containsString("Pilih berkasnya.")));
        mvc.perform(upload("x".repeat(TableUpload.MOST_BYTES + 1), "2026-08-01", "Sebab")
                        .with(ADMIN))
                .andExpect(content().string(containsString("lebih besar dari 256 KB")));
        mvc.perform(upload(table(), "2026-07-14", "Sebab").with(ADMIN))
                .andExpect(content().string(containsString("tidak dapat berlaku surut")));
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void programs_read_put_and_withdraw_by_the_same_rules() throws Exception {
        mvc.perform(get("/api/decision-tables").with(EMPLOYEE))
                .andExpect(jsonPath("$[?(@.decision == 'performance-predicate')].inForce")
                        .exists());
        mvc.perform(multipart(API)
                        .file(file(table()))
                        .param("from", "2026-08-01")
                        .param("reason", "Peraturan")
                        .with(csrf())
                        .with(EMPLOYEE))
                .andExpect(status().isNotFound());
        mvc.perform(multipart(API)
                        .file(file(table().replace("\"GOOD\"", "\"${1}\"")))
                        .param("from", "2026-08-01")
                        .param("reason", "Peraturan")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        mvc.perform(multipart(API)
                        .file(file(table()))
                        .param("from", "2026-08-01")
                        .param("reason", "Peraturan")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.outcomes.length()").value(9));
        int version = newest();
        mvc.perform(delete(API + "/" + version).with(csrf()).with(EMPLOYEE)).andExpect(status().isNotFound());
        mvc.perform(delete(API + "/" + version).with(csrf()).with(ADMIN)).andExpect(status().isNoContent());
        mvc.perform(delete(API + "/" + version).with(csrf()).with(ADMIN)).andExpect(status().isUnprocessableEntity());
    }

    private int newest() {
        return tables.all().stream()
                .filter(one -> one.decision().equals("performance-predicate"))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private String table() {
        return new String(tables.content("performance-predicate", 1), StandardCharsets.UTF_8);
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String table, String from, String reason) {
        return multipart(PAGE)
                .file(file(table))
                .param("from", from)
                .param("reason", reason)
                .with(csrf());
    }

    private static MockMultipartFile file(String table) {
        return new MockMultipartFile("file", "predikat.dmn", "application/xml", table.getBytes(StandardCharsets.UTF_8));
    }
}
