package id.kinerja.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the time of a kind of data ends, in the government's zone.
 *
 * @param keeps the value of the setting
 * @param before what belongs to days before this one is due
 * @param moment the beginning of that day
 */
public record Cutoff(int keeps, LocalDate today, LocalDate before, Instant moment) {

    /** Where it ends for a span, seen from a day. */
    public static Cutoff of(KeptKind.Span span, int keeps, LocalDate today, ZoneId zone) {
        LocalDate before =
                switch (span) {
                    case DAYS -> today.minusDays(keeps);
                    case YEARS -> today.withDayOfYear(1).minusYears(keeps);
                    case YEARS_BY_MONTH -> today.withDayOfMonth(1).minusYears(keeps);
                };
        return new Cutoff(keeps, today, before, before.atStartOfDay(zone).toInstant());
    }
}
