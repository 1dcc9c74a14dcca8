package id.kinerja.page;

import java.util.List;
import java.util.Locale;

/** The languages of the pages: Bahasa Indonesia first, English second. */
public final class Languages {

    /** Bahasa Indonesia, the default. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** All languages, the default first. */
    public static final List<Locale> ALL = List.of(INDONESIAN, Locale.ENGLISH);

    private Languages() {}

    /** The language among ours that is meant by a tag such as {@code en-GB}; Indonesian when it is none of ours. */
    static Locale closestTo(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(INDONESIAN);
    }
}
