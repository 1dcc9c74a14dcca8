package id.kinerja.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares names as people write them: whatever the case, the accents, the punctuation and the titles. */
final class WrittenName {

    private static final Set<String> TITLES = Set.of(
            "prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "apt", "ns", "bapak", "ibu", "sdr",
            "sdri");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PARTS = Pattern.compile("[,;|\\t\\r\\n]");

    /** A comma, and then something with a dot. */
    private static final Pattern DEGREES = Pattern.compile(",[^,]*\\..*");

    private WrittenName() {}

    /** The name in small letters without titles, or with them when there is nothing else. */
    static String plain(String name) {
        List<String> words = words(DEGREES.matcher(name).replaceFirst(""));
        List<String> untitled = words.stream().dropWhile(TITLES::contains).toList();
        return String.join(" ", untitled.isEmpty() ? words : untitled);
    }

    /** Whether a plain name stands somewhere in a text. */
    static boolean isIn(String plain, String text) {
        return !plain.isEmpty() && (" " + String.join(" ", words(text)) + " ").contains(" " + plain + " ");
    }

    /**
     * Which of some plain names stand in a text, the longest at each place; a name of one word only where nothing but titles stands
     * beside it.
     *
     * @param longest how many words a name has at most
     */
    static List<String> found(Set<String> names, int longest, String text) {
        List<String> found = PARTS.splitAsStream(text)
                .map(WrittenName::plain)
                .filter(part -> part.indexOf(' ') < 0 && names.contains(part))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> words = words(text);
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + longest); to > from + 1; to--) {
                String name = String.join(" ", words.subList(from, to));
                if (names.contains(name)) {
                    found.add(name);
                    from = to - 1;
                    break;
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** The values on a line, however they are told apart. */
    static Stream<String> parts(String text) {
        return PARTS.splitAsStream(text.replace("\"", "")).map(String::strip);
    }

    private static List<String> words(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
