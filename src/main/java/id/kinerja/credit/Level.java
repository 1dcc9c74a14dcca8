package id.kinerja.credit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The level of a functional post (jenjang jabatan fungsional): four of skill (keterampilan), four of expertise (keahlian).
 * The roster has no field for it; the post's title ends with it.
 */
enum Level {
    BEGINNER("Pemula"),
    SKILLED("Terampil"),
    PROFICIENT("Mahir"),
    SUPERVISING("Penyelia"),
    EXPERT_FIRST("Ahli Pertama"),
    EXPERT_YOUNG("Ahli Muda"),
    EXPERT_MIDDLE("Ahli Madya"),
    EXPERT_MAIN("Ahli Utama");

    private final String term;

    Level(String term) {
        this.term = term;
    }

    /** The level that a post's title ends with, in whatever case; none where it ends with none: it is not guessed. */
    static Optional<Level> of(String title) {
        String words = " " + String.join(" ", title.strip().split("\\s+")).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> words.endsWith(" " + level.term.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
