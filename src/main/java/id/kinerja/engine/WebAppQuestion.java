package id.kinerja.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a query chooses or sorts cases by what is not for who asks: by what was decided, be it by variables or by the way
 * that it took, or by people.
 *
 * @param person the account of who asks, by which they may choose
 * @param everybody whether they may choose by anybody's account
 */
record WebAppQuestion(String person, boolean everybody) {

    private static final Set<String> NOTHING = Set.of("", "true", "false");

    /** What queries choose cases by: variables, processVariables and the like. */
    private static final String CHOOSING = "variables";

    /** The same by what they went through, which tells the decision: executedActivityIdIn and the like. */
    private static final String WENT_THROUGH = "executed";

    /** What they sort by: processVariable and the like. */
    private static final String SORTING = "variable";

    private static final String SORT = "sortby";

    private static final Pattern SQUEEZED = Pattern.compile("([\\s%])\\1+");

    private static final int LONGEST = 800;

    /** What names people: assigneeIn, candidateUser, startedBy and the like. */
    private static final Pattern PEOPLE = Pattern.compile(".*(assignee|owner|user|startedby|createdby).*");

    boolean isAskedIn(JsonNode node) {
        return !asked(node).isEmpty();
    }

    boolean isAskedIn(Map<String, String[]> parameters) {
        return !asked(parameters).isEmpty();
    }

    /** The fields by which it does so, each once with its value; of a field with several values one for each. */
    Set<String> asked(JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        find(node, found);
        return found;
    }

    /** The same of the parameters of a request. */
    Set<String> asked(Map<String, String[]> parameters) {
        Set<String> found = new LinkedHashSet<>();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                if (!NOTHING.contains(value) && isAbout(name, value) || isSorted(name, value)) {
                    found.add(words(name, value));
                }
            }
        });
        return found;
    }

    private void find(JsonNode node, Set<String> found) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean said = !value.isNull() && !value.isBoolean() && !(value.isContainerNode() && value.isEmpty());
            if (said && isAbout(field.getKey(), value.isTextual() ? value.asText() : null)
                    || isSorted(field.getKey(), value.asText())) {
                for (JsonNode one : value.isArray() ? value : List.of(value)) {
                    found.add(words(field.getKey(), one.isContainerNode() ? one.toString() : one.asText()));
                }
            }
            find(value, found);
        }
        for (JsonNode element : node.isArray() ? node : Set.<JsonNode>of()) {
            find(element, found);
        }
    }

    private static String words(String name, String value) {
        return shortened(name) + "=" + shortened(value);
    }

    /** Blanks and wildcards that say nothing hide no name; longer than this is no pattern that anybody's account has. */
    private static String shortened(String said) {
        String squeezed = SQUEEZED.matcher(said.strip()).replaceAll("$1");
        return squeezed.length() > LONGEST ? squeezed.substring(0, LONGEST) + " sha256:" + digest(said) : squeezed;
    }

    private static String digest(String said) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isAbout(String name, @Nullable String value) {
        String written = name.toLowerCase(Locale.ROOT);
        return written.endsWith(CHOOSING)
                || written.startsWith(WENT_THROUGH)
                || isOfPeople(written) && !person.equals(value);
    }

    private boolean isSorted(String name, String by) {
        String written = by.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).equals(SORT) && (written.endsWith(SORTING) || isOfPeople(written));
    }

    private boolean isOfPeople(String written) {
        return !everybody && PEOPLE.matcher(written).matches();
    }
}
