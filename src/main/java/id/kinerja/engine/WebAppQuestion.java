package id.kinerja.engine;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** What names people: assigneeIn, candidateUser, startedBy and the like. */
    private static final Pattern PEOPLE = Pattern.compile(".*(assignee|owner|user|startedby|createdby).*");

    boolean isAskedIn(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean said = !value.isNull() && !value.isBoolean() && !(value.isContainerNode() && value.isEmpty());
            if (said && isAbout(field.getKey(), value.isTextual() ? value.asText() : null)
                    || isSorted(field.getKey(), value.asText())
                    || isAskedIn(value)) {
                return true;
            }
        }
        for (JsonNode element : node.isArray() ? node : Set.<JsonNode>of()) {
            if (isAskedIn(element)) {
                return true;
            }
        }
        return false;
    }

    boolean isAskedIn(Map<String, String[]> parameters) {
        return parameters.entrySet().stream().anyMatch(parameter -> {
            for (String value : parameter.getValue()) {
                if (!NOTHING.contains(value) && isAbout(parameter.getKey(), value)
                        || isSorted(parameter.getKey(), value)) {
                    return true;
                }
            }
            return false;
        });
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
