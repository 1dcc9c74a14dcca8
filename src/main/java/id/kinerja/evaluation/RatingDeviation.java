package id.kinerja.evaluation;

import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a rating left what was to be considered (penyimpangan), and why.
 *
 * @param reason may be empty where it was only advised
 * @param advised whether no reason was asked for
 * @param grade what the unit had achieved, such as {@code GOOD}
 * @param people how many the pattern was about
 * @param limits what was not kept to, in the reader's language
 * @param by who rated, by user name
 * @param later who gave the reason afterwards; none when it was given with the rating, and while it is waited for
 */
public record RatingDeviation(
        String reason,
        boolean advised,
        String grade,
        int people,
        List<String> limits,
        Actor by,
        Instant at,
        @Nullable Later later) {

    /**
     * That a reason was given after the rating.
     *
     * @param by the user name
     */
    public record Later(String by, Instant at) {}
}
