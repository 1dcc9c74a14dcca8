package id.kinerja.operation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.DifferenceKind;
import id.kinerja.page.Languages;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

class OperationPagesIT extends IntegrationTest {

    private static final String PAGE = "/operations/reconciliation";

    @Autowired
    MockMvc web;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MessageSource messages;

    @Autowired
    Reconciliations reconciliations;

    @Test
    void who_watches_the_processes_compares_and_reads_every_difference_and_what_to_do() throws Exception {
        UUID nothing = UUID.randomUUID();
        var instance = runtime.startProcessInstanceByKey("period-opening", nothing.toString());
        var me = authentication(TestSignIn.as("pengawas", null, Role.PROCESS_OWNER));
        web.perform(post(PAGE).with(me).with(csrf())).andExpect(redirectedUrl(PAGE));
        runtime.deleteProcessInstance(instance.getId(), "test");

        int last = 1 + found() / 50;
        String all = "";
        for (int page = 1; page <= last; page++) {
            all += web.perform(get(PAGE + "?page=" + page).with(me).locale(Languages.INDONESIAN))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
        Assertions.assertThat(all)
                .contains(nothing.toString(), "Dijalankan tanpa kasus", "openBatch", "Yang dapat dilakukan");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "PROCESS_OWNER"})
    void nobody_else_gets_the_page(Role role) throws Exception {
        var me = authentication(TestSignIn.as("orang", null, role));
        web.perform(get(PAGE).with(me)).andExpect(status().isForbidden());
        web.perform(post(PAGE).with(me).with(csrf())).andExpect(status().isForbidden());
        web.perform(get("/").with(me)).andExpect(content().string(not(containsString(PAGE))));
    }

    @ParameterizedTest
    @EnumSource(DifferenceKind.class)
    void every_kind_has_a_name_and_an_advice(DifferenceKind kind) {
        for (Locale language : new Locale[] {Languages.INDONESIAN, Locale.ENGLISH}) {
            Assertions.assertThat(messages.getMessage("operation.kind." + kind, null, language))
                    .isNotBlank();
            Assertions.assertThat(messages.getMessage("operation.kind." + kind + ".advice", null, language))
                    .isNotBlank();
        }
    }

    private int found() {
        return reconciliations.latest().orElseThrow().counts().differences();
    }
}
