package id.kinerja.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.personal.PersonalSection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes everything about a person as JSON, section by section and some thousand rows at a time: however much it is, it is
 * neither held in memory as a whole, nor does a slow line keep a connection to the database.
 */
@Component
class OwnDataFile {

    static final int AT_ONCE = 2000;

    private final OwnData data;
    private final ObjectMapper json;
    private final Clock clock;

    OwnDataFile(OwnData data, ObjectMapper json, Clock clock) {
        this.data = data;
        this.json = json;
        this.clock = clock;
    }

    void write(Subject subject, OutputStream to) throws IOException {
        try (JsonGenerator out = json.createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.writeStartObject();
            out.writePOJOField("writtenAt", clock.instant());
            out.writeObjectFieldStart("sections");
            for (PersonalSection section : data.sections()) {
                out.writeArrayFieldStart(section.name());
                write(subject, section, out);
                out.writeEndArray();
            }
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    private void write(Subject subject, PersonalSection section, JsonGenerator out) throws IOException {
        long written = 0;
        List<Map<String, Object>> rows;
        do {
            rows = data.rows(subject, section, written, AT_ONCE);
            for (Map<String, Object> row : rows) {
                json.writeValue(out, row);
            }
            written += rows.size();
        } while (rows.size() == AT_ONCE);
    }
}
