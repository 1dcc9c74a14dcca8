package id.kinerja.attachment;

import java.text.Normalizer;

/** Makes names of files fit to be shown and saved anywhere. */
final class FileName {

    static final int LONGEST = 120;

    private static final String NAMELESS = "berkas";
    private static final String NOT_IN_NAMES = "<>:\"|?*/\\";
    private static final int MOST_LOOKED_AT = 4_000;

    private FileName() {}

    /**
     * The name without folders, without characters that cannot be seen or turn the reading direction, and with the ending
     * of the type; at most {@value #LONGEST} characters.
     *
     * @param given as the sender called it; may be empty
     */
    static String of(String given, FileType type) {
        String name = tidy(lastStep(given.length() > MOST_LOOKED_AT ? tail(given) : given));
        // an office's computer hides what begins with a dot, and drops dots and blanks at the end
        String base = withoutEnding(name, type).replaceAll("^[. ]+|[. ]+$", "");
        String ending = "." + type.ending();
        return shortened(base.isEmpty() ? NAMELESS : base, LONGEST - ending.length()) + ending;
    }

    private static String tail(String given) {
        return given.substring(given.length() - MOST_LOOKED_AT);
    }

    private static String lastStep(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String tidy(String name) {
        var kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(character -> append(kept, character));
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    private static void append(StringBuilder kept, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> {
                // nobody can read it
            }
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append(' ');
            default -> kept.appendCodePoint(NOT_IN_NAMES.indexOf(character) >= 0 ? '_' : character);
        }
    }

    private static String withoutEnding(String name, FileType type) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && type.isMeantBy(name.substring(dot + 1)) ? name.substring(0, dot) : name;
    }

    private static String shortened(String name, int most) {
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most)).stripTrailing();
    }
}
