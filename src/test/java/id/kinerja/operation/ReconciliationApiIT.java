package id.kinerja.operation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class ReconciliationApiIT extends IntegrationTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "PROCESS_OWNER"})
    void who_runs_or_watches_the_installation_asks_for_one_and_reads_the_newest(Role role) throws Exception {
        var me = authentication(TestSignIn.as("pengawas", null, role));
        web.perform(post("/api/reconciliations").with(me))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.askedBy").value("pengawas"))
                .andExpect(jsonPath("$.counts.instances").isNumber())
                .andExpect(jsonPath("$.counts.differences").isNumber())
                .andExpect(jsonPath("$.differences").isArray());
        web.perform(get("/api/reconciliations/latest").with(me))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").isNumber())
                .andExpect(jsonPath("$.startedAt").isString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "PROCESS_OWNER"})
    void for_everybody_else_there_is_none(Role role) throws Exception {
        var me = authentication(TestSignIn.as("orang", null, role));
        web.perform(post("/api/reconciliations").with(me)).andExpect(status().isNotFound());
        web.perform(get("/api/reconciliations/latest").with(me)).andExpect(status().isNotFound());
    }

    @Test
    void nobody_is_let_in_without_signing_in() throws Exception {
        web.perform(post("/api/reconciliations")).andExpect(status().isUnauthorized());
    }
}
