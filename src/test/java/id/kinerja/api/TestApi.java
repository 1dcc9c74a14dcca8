package id.kinerja.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.organization.Employee;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Speaks to the API as a program does: JSON there, JSON back. */
@Component
public class TestApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Other contexts than that of {@link id.kinerja.IntegrationTest} have none. */
    private final ObjectProvider<MockMvc> web;

    TestApi(ObjectProvider<MockMvc> web) {
        this.web = web;
    }

    /** An employee with no further role. */
    public static Authentication as(Employee employee) {
        return TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE);
    }

    /** Somebody who is no employee. */
    public static Authentication as(Role role) {
        return TestSignIn.as("uji-" + role.name().toLowerCase(Locale.ROOT), null, role);
    }

    public ResultActions get(Authentication who, String address) throws Exception {
        return send(HttpMethod.GET, who, address, null, null);
    }

    /** @param body a text is sent as it is, anything else as JSON */
    public ResultActions put(Authentication who, String address, Object body) throws Exception {
        return send(HttpMethod.PUT, who, address, body, null);
    }

    /** @param body a text is sent as it is, anything else as JSON */
    public ResultActions post(Authentication who, String address, @Nullable Object body) throws Exception {
        return send(HttpMethod.POST, who, address, body, null);
    }

    public ResultActions delete(Authentication who, String address) throws Exception {
        return send(HttpMethod.DELETE, who, address, null, null);
    }

    /** @param key the request's idempotency key, if it has one */
    public ResultActions send(
            HttpMethod method, Authentication who, String address, @Nullable Object body, @Nullable String key)
            throws Exception {
        MockHttpServletRequestBuilder request = request(method, address).with(authentication(who));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return web.getObject().perform(request);
    }

    /** Attaches a PDF that says this to an activity of a daily report, and returns its id. */
    public UUID attach(Authentication who, UUID report, UUID activity, String text) throws Exception {
        return attach(who, "daily-report", report, activity, text);
    }

    /** The same to a part of any case, or to the case as a whole. */
    public UUID attach(Authentication who, String kind, UUID caseId, @Nullable UUID part, String text)
            throws Exception {
        var request = multipart("/api/attachments")
                .file(new MockMultipartFile("file", "bukti.pdf", null, SampleFiles.pdf(text)))
                .param("kind", kind)
                .param("caseId", caseId.toString());
        if (part != null) {
            request.param("part", part.toString());
        }
        return UUID.fromString(read(web.getObject().perform(request.with(authentication(who))))
                .at("/id")
                .asText());
    }

    /** What was answered. */
    public static JsonNode read(ResultActions answer) throws Exception {
        return JSON.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** The id of the open task about a case that waits for somebody. */
    public String task(Authentication who, UUID caseId) throws Exception {
        return read(get(who, "/api/tasks?case=" + caseId)).at("/items/0/id").asText();
    }

    /** Completes the open task about a case that waits for somebody. */
    public ResultActions submit(Authentication who, UUID caseId, Map<String, ?> fields) throws Exception {
        return post(who, "/api/tasks/" + task(who, caseId) + "/submission", fields);
    }
}
