package id.kinerja.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code .form} file, read as it stands. */
record FormFile(Path path, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Set<String> SHOWN = Set.of("text", "table", "separator", "group");

    static List<FormFile> all() {
        return Models.files(Models.FORMS, ".form").map(FormFile::read).toList();
    }

    private static FormFile read(Path path) {
        try {
            return new FormFile(path, JSON.readTree(path.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String id() {
        return root.path("id").asText();
    }

    String capability() {
        return Models.capability(path);
    }

    /** All components, members of groups included. */
    List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(root, found::add);
        return found;
    }

    /** The components that a person fills in. */
    List<JsonNode> inputs() {
        return components().stream()
                .filter(component -> !SHOWN.contains(component.path("type").asText()))
                .toList();
    }

    /** The values that the form wants to be supplied with: placeholders, rows of tables, options of lists. */
    Set<String> wanted() {
        Set<String> names = new TreeSet<>();
        for (JsonNode component : components()) {
            if (component.has("dataSource")) {
                names.add(component.path("dataSource").asText().replaceFirst("^=", ""));
            }
            if (component.has("valuesKey")) {
                names.add(component.path("valuesKey").asText());
            }
            PLACEHOLDER
                    .matcher(component.path("text").asText())
                    .results()
                    .forEach(placeholder -> names.add(placeholder.group(1)));
        }
        return names;
    }

    static @Nullable BigDecimal number(JsonNode component, String property) {
        JsonNode value = component.path("validate").path(property);
        return value.isMissingNode() || value.isNull() ? null : value.decimalValue();
    }

    static List<String> options(JsonNode component) {
        return component.findValuesAsText("value", new ArrayList<>());
    }

    private static void collect(JsonNode parent, Consumer<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.accept(component);
            collect(component, found);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
