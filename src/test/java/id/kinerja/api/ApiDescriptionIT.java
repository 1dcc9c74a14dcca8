package id.kinerja.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.TestSignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class ApiDescriptionIT extends IntegrationTest {

    private static final Path FOUND = Path.of("target/openapi.json");

    @Autowired
    MockMvc mvc;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_description_in_the_documentation_is_that_of_the_code() throws Exception {
        JsonNode found = described();
        Files.writeString(FOUND, json.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n");

        assertThat(json.readTree(OpenApiContract.DESCRIPTION.toFile()))
                .as(
                        "programs are written by what the documentation says: look at the difference to %s, and copy it"
                                + " when the API was meant to change",
                        FOUND)
                .isEqualTo(found);
    }

    @Test
    void nobody_reaches_any_address_without_signing_in() throws Exception {
        var open = new TreeMap<String, Integer>();
        var paths = described().get("paths").fields();
        while (paths.hasNext()) {
            var path = paths.next();
            var methods = path.getValue().fieldNames();
            while (methods.hasNext()) {
                String method = methods.next().toUpperCase(java.util.Locale.ROOT);
                int status = mvc.perform(request(
                                        HttpMethod.valueOf(method),
                                        path.getKey().replaceAll("\\{[^}]+}", "x"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                if (status != 401) {
                    open.put(method + " " + path.getKey(), status);
                }
            }
        }
        assertThat(open).as("deny by default").isEmpty();
    }

    private JsonNode described() throws Exception {
        return json.readTree(mvc.perform(get("/api/openapi").with(authentication(TestSignIn.as("description", null))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
