package id.kinerja.report;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.SignedIn;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What programs do with daily reports: JSON only. */
abstract class DailyReportApiTesting extends DailyReportTesting {

    static final String DAY = "/api/daily-reports/" + TODAY;

    private final ObjectMapper json = new ObjectMapper();

    ResultActions get(SignedIn person, String address) throws Exception {
        return send(HttpMethod.GET, person, address, null, null);
    }

    ResultActions put(SignedIn person, String address, Object body) throws Exception {
        return send(HttpMethod.PUT, person, address, body, null);
    }

    ResultActions post(SignedIn person, String address, @Nullable Object body) throws Exception {
        return send(HttpMethod.POST, person, address, body, null);
    }

    /** @param body a text is sent as it is, anything else as JSON */
    ResultActions send(HttpMethod method, SignedIn person, String address, @Nullable Object body, @Nullable String key)
            throws Exception {
        var request = request(method, address).with(authentication(token(person)));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(body instanceof String text ? text : json.writeValueAsString(body));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return mvc.perform(request);
    }

    JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString());
    }

    /** The address of an activity of today. */
    static String activity(UUID id) {
        return DAY + "/activities/" + id;
    }

    /** An activity that breaks no rule. */
    Map<String, Object> body() {
        return Map.of(
                "indicator", indicator,
                "description", "Menyusun laporan pelayanan",
                "quantity", 1,
                "unit", "dokumen",
                "startsAt", "08:00",
                "endsAt", "09:00",
                "place", "OFFICE");
    }

    /** Today's report, submitted by the employee, and the task that waits for the head. */
    String taskOfSubmitted() throws Exception {
        put(signedIn(employee), activity(UUID.randomUUID()), body());
        post(signedIn(employee), DAY + "/submission", null);
        return task(signedIn(head));
    }

    /** The task about today's report that waits for the person. */
    String task(SignedIn person) throws Exception {
        return read(get(person, "/api/tasks?case=" + report()))
                .at("/items/0/id")
                .asText();
    }
}
