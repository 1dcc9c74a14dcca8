package id.kinerja.audit;

import id.kinerja.access.Matter;
import id.kinerja.access.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What entries of the trail tell of, as data ({@code audit/entries.csv}): by the action and what it was done to, a line of
 * {@code *} for everything else. What stands in no line is told to nobody.
 *
 * @param lines by action and object, with a space between
 */
record EntryMatters(Map<String, About> lines) {

    /** That the case is asked, since it alone knows what it is and how far: see {@link CaseMatters}. */
    static final String BY_CASE = "BY_CASE";

    private static final String FILE = "audit/entries.csv";
    private static final String ANY = "*";

    EntryMatters {
        lines = Map.copyOf(lines);
    }

    /**
     * What an entry tells of.
     *
     * @param matter none where the case is asked
     * @param stage how far it was at least when the entry was written
     */
    record About(@Nullable Matter matter, Stage stage) {

        private static About of(String matter, String stage) {
            return new About(matter.equals(BY_CASE) ? null : Matter.valueOf(matter), Stage.valueOf(stage));
        }
    }

    /** The table that the application comes with. */
    static EntryMatters packaged() {
        try {
            return new EntryMatters(new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0] + " " + cells[1], cells -> About.of(cells[2], cells[3]))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Optional<About> of(String action, String objectType) {
        About exactly = lines.get(action + " " + objectType);
        return Optional.ofNullable(exactly == null ? lines.get(action + " " + ANY) : exactly);
    }
}
