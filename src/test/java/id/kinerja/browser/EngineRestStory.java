package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What an operator's program can do at the engine's own API, and what nobody can. */
record EngineRestStory(RunningApplication application, String token, String operator) {

    /** Whatever would bring a model, walk around a form's command, change rights or read people. */
    private static final List<String> REFUSED = List.of(
            "POST /deployment/create",
            "DELETE /deployment/4711",
            "POST /deployment/4711/redeploy",
            "POST /process-definition/key/target-setting/start",
            "POST /process-definition/key/target-setting/submit-form",
            "POST /task/4711/submit-form",
            "POST /task/4711/complete",
            "POST /task/4711/claim",
            "PUT /task/4711/variables/outcome",
            "POST /process-instance/4711/modification",
            "PUT /process-instance/4711/variables/outcome",
            "POST /external-task/fetchAndLock",
            "POST /decision-definition/key/performance-predicate/evaluate",
            "POST /authorization/create",
            "POST /user/create",
            "POST /message",
            "POST /migration/execute",
            "GET /user",
            "GET /%75ser",
            "GET /group",
            "GET /authorization",
            "GET /%66ilter",
            "GET /task/4711/variables");

    void happens() throws Exception {
        var definitions =
                new ObjectMapper().readTree(ask("GET /process-definition/count").body());
        assertThat(definitions.get("count").asInt())
                .as("models that are deployed")
                .isPositive();
        assertThat(ask("GET /task").statusCode()).isEqualTo(200);
        assertThat(ask("GET /incident/count").statusCode()).isEqualTo(200);
        for (String refused : REFUSED) {
            assertThat(ask(refused).statusCode()).as(refused).isEqualTo(403);
        }
        for (String disguised :
                List.of("GET /task;x=1/4711", "GET /history/..%2fuser", "GET //user", "GET /%2575ser")) {
            assertThat(ask(disguised).statusCode()).as(disguised).isBetween(400, 404);
        }
        String code = "{\"assigneeExpression\":\"${'a'.getClass()}\"}";
        for (String query : List.of(code, "{\"orQueries\":[" + code + "]}")) {
            var answer = ask("POST /task", query);
            assertThat(answer.statusCode()).as("a query that is code").isBetween(400, 500);
            assertThat(answer.body()).doesNotContain("java.lang.String");
        }
        retriesAJob();
    }

    private void retriesAJob() throws Exception {
        assertThat(ask("PUT /job/4711/retries", "{\"retries\":1}").statusCode())
                .as("a job that is not there")
                .isEqualTo(404);
        String job = application
                .database()
                .sql("select id_ from public.act_ru_job limit 1")
                .query(String.class)
                .single();
        assertThat(ask("PUT /job/" + job + "/retries", "{\"retries\":\"many\"}").statusCode())
                .isEqualTo(400);
        assertThat(ask("PUT /job/" + job + "/retries", "{\"retries\":5}").statusCode())
                .isEqualTo(204);
        assertThat(application
                        .database()
                        .sql("select actor from audit_entry where action = 'JOB_RETRIED' and object_id = ?")
                        .param(job)
                        .query(String.class)
                        .list())
                .as("who had it tried again")
                .containsExactly(operator);
    }

    private HttpResponse<String> ask(String request) throws Exception {
        return ask(request, "{}");
    }

    private HttpResponse<String> ask(String request, String body) throws Exception {
        String method = request.substring(0, request.indexOf(' '));
        String path = request.substring(method.length() + 1);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(application.address("/engine-rest" + path)))
                                .method(
                                        method,
                                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .build(),
                        BodyHandlers.ofString());
    }
}
