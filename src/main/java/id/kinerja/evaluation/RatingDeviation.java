package id.kinerja.evaluation;

import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.List;

/**
 * That a rating left what was to be considered (penyimpangan), and why.
 *
 * @param reason may be empty where it was only advised
 * @param advised whether no reason was asked for
 * @param grade what the unit had achieved, such as {@code GOOD}
 * @param people how many the pattern was about
 * @param limits what was not kept to, in the reader's language
 * @param by who rated, by user name
 */
public record RatingDeviation(
        String reason, boolean advised, String grade, int people, List<String> limits, Actor by, Instant at) {}
