package id.kinerja.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The table of addresses in the guide and the description name the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideTest {

    private static final Path GUIDE = Path.of("docs/guide/api.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]+(?:, [A-Z]+)*) (/[^`?]+)[^`]*`");

    @Test
    void the_guide_names_every_address_of_the_description_and_no_other() throws Exception {
        assertThat(named()).isEqualTo(described());
    }

    private static Set<String> described() throws Exception {
        var found = new TreeSet<String>();
        new ObjectMapper()
                .readTree(OpenApiContract.DESCRIPTION.toFile())
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> found.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring("/api".length()))));
        return found;
    }

    /** The first column of the table: methods and address together. */
    private static Set<String> named() throws Exception {
        var found = new TreeSet<String>();
        for (String row : Files.readAllLines(GUIDE)) {
            if (row.startsWith("| `")) {
                var address = NAMED.matcher(row.split("\\|")[1]);
                while (address.find()) {
                    for (String method : address.group(1).split(", ")) {
                        found.add(method + " " + address.group(2));
                    }
                }
            }
        }
        return found;
    }
}
