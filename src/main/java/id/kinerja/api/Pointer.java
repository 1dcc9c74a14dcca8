package id.kinerja.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer is kept for retries: what leads to the thing, and nothing of what it says. Between the request and
 * its retry the right to read the thing may have ended; at its own address it is asked again.
 */
final class Pointer {

    /** What our answers call the thing itself. */
    private static final List<String> NAMES = List.of("id", "number");

    private Pointer() {}

    /** The pointer in an answer, as JSON; empty when there is none. */
    static byte[] in(@Nullable String contentType, byte[] body, ObjectMapper json) throws IOException {
        if (body.length == 0 || contentType == null || !contentType.startsWith("application/json")) {
            return new byte[0];
        }
        ObjectNode kept = json.createObjectNode();
        JsonNode said = json.readTree(body);
        for (String name : NAMES) {
            JsonNode value = said.get(name);
            if (value != null && value.isValueNode() && !value.isNull()) {
                kept.set(name, value);
            }
        }
        return kept.isEmpty() ? new byte[0] : json.writeValueAsBytes(kept);
    }
}
