package id.kinerja.evaluation;

import id.kinerja.organization.Actor;
import java.time.Instant;

/**
 * That a rating left what was to be considered (penyimpangan), and why.
 *
 * @param reason may be empty where it was only advised
 * @param advised whether no reason was asked for
 * @param by who rated, by user name
 */
public record RatingDeviation(String reason, boolean advised, Actor by, Instant at) {}
