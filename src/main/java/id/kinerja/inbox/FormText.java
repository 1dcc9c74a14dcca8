package id.kinerja.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The little markup that a form's text may have, taken apart so that a page writes each part escaped: placeholders
 * {@code {{name}}}, headings, and links to our own pages.
 */
final class FormText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((/[^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");

    private FormText() {}

    /** A piece of text; a link when it has an address. */
    record Part(String text, @Nullable String address, boolean heading) {}

    /** The paragraphs, which an empty line parts; what has nothing to say is left out. */
    static List<List<Part>> paragraphs(String template, Map<String, ?> values) {
        return Arrays.stream(template.split("\n\n"))
                .map(one -> parts(one, values))
                .filter(parts -> parts.stream().anyMatch(part -> !part.text().isBlank()))
                .toList();
    }

    private static List<Part> parts(String template, Map<String, ?> values) {
        boolean heading = HEADING.matcher(template).find();
        String plain = HEADING.matcher(template).replaceFirst("").replace("**", "");
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(plain);
        int from = 0;
        while (link.find()) {
            add(parts, filled(plain.substring(from, link.start()), values), null, heading);
            add(parts, filled(link.group(1), values), filled(link.group(2), values), heading);
            from = link.end();
        }
        add(parts, filled(plain.substring(from), values), null, heading);
        return parts;
    }

    private static void add(List<Part> parts, String text, @Nullable String address, boolean heading) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, address, heading));
        }
    }

    private static String filled(String text, Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            Object value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }
}
