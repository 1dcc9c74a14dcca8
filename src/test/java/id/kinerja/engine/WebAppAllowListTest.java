package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebAppAllowListTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /task/4711",
                "GET /task/4711/form",
                "GET /task/4711/deployed-form",
                "GET /filter",
                "POST /filter/4711/list",
                "GET /process-definition/daily-report:3:4711/xml"
            })
    void everybody_may_do_what_the_tasklist_needs(String method, String path) {
        assertThat(WebAppAllowList.allows(false, method, path)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "POST /task/4711/claim",
                "POST /task/4711/unclaim",
                "POST /task/4711/complete",
                "POST /task/4711/bpmnError",
                "POST /task/4711/bpmnEscalation",
                "POST /task/4711/resolve",
                "POST /task/4711/delegate",
                "POST /task/4711/assignee",
                "POST /task/4711/identity-links",
                "POST /task/4711/comment/create",
                "POST /task/4711/attachment/create",
                "POST /task/create",
                "PUT /task/4711",
                "DELETE /task/4711",
                "GET /task/4711/comment",
                "GET /task/4711/attachment",
                "GET /task/4711/variables",
                "PUT /task/4711/variables/outcome",
                "POST /task/4711/variables",
                "PUT /task/4711/localVariables/outcome",
                "POST /message",
                "POST /signal",
                "POST /filter/create",
                "PUT /filter/4711",
                "POST /deployment/create",
                "DELETE /deployment/4711",
                "POST /process-definition/key/daily-report/start",
                "POST /process-definition/key/daily-report/submit-form",
                "POST /process-instance/4711/modification",
                "PUT /process-instance/4711/variables/outcome",
                "DELETE /process-instance/4711",
                "POST /decision-definition/key/performance-predicate/evaluate",
                "POST /authorization/create",
                "POST /user/create",
                "PUT /user/4711/credentials",
                "PUT /job/4711/retries",
                "POST /migration/execute",
                "GET /task/4711/../../user"
            })
    void nothing_that_walks_around_a_forms_command_is_let_through(String method, String path) {
        assertThat(WebAppAllowList.allows(false, method, path)).isFalse();
        assertThat(WebAppAllowList.allows(true, method, path)).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /process-instance",
                "POST /process-instance",
                "POST /process-instance/count",
                "GET /process-definition/statistics",
                "GET /incident",
                "GET /job",
                "GET /task",
                "GET /process-instance/4711/activity-instances",
                "GET /deployment/4711/resources"
            })
    void who_watches_looks_at_instances_and_other_people_do_not(String method, String path) {
        assertThat(WebAppAllowList.allows(true, method, path)).isTrue();
        assertThat(WebAppAllowList.allows(false, method, path)).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /variable-instance",
                "POST /variable-instance",
                "GET /variable-instance/4711/data",
                "GET /process-instance/4711/variables",
                "GET /execution/4711/localVariables",
                "GET /history/variable-instance",
                "POST /history/variable-instance",
                "GET /history/detail",
                "GET /history/task",
                "POST /history/task/count",
                "GET /history/activity-instance",
                "GET /history/decision-instance",
                "POST /history/decision-instance",
                "GET /history/user-operation",
                "GET /user",
                "GET /filter/4711/variables"
            })
    void who_watches_the_processes_does_not_see_what_was_decided_in_them(String method, String path) {
        assertThat(WebAppAllowList.allows(true, method, path)).isFalse();
        assertThat(WebAppAllowList.watches(method, path)).isFalse();
    }
}
