package id.kinerja.audit;

import id.kinerja.settings.InvalidSetting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the chain itself says of months that went. Nothing else counts: rows beside the chain could be written by whoever
 * owns the database.
 *
 * <p>All that it takes is in months later than the one that went, so it is there as long as that month is the newest one
 * gone: its export, its drop, and for how long was chosen to keep. A choice that went with an earlier month is carried on
 * by the export of each month.
 */
final class Testimony {

    private static final String EXPORTED = "TRAIL_EXPORTED";
    private static final String DROPPED = "TRAIL_DROPPED";
    private static final String CHOSEN = "SETTING_CHANGED";

    /** For so many months the trail of an application that is in use may hold nothing. */
    private static final int QUIET_MONTHS = 3;

    private final List<Said> all;
    private final Instant now;

    /**
     * @param all in the order of the chain; what is on its way into it comes last
     * @param now by the database's clock
     */
    Testimony(List<Said> all, Instant now) {
        this.all = all;
        this.now = now;
    }

    /**
     * The month by which what is left has to begin, when a month went as is claimed; none when nothing sealed says so:
     * that it was exported in that file, then dropped at that place, and that its time was over then.
     *
     * @param files the digests of its exports that are recorded
     */
    Optional<LocalDate> beginningAfter(DroppedMonth claim, List<String> files) {
        return all.stream()
                .filter(said -> said.is(DROPPED, claim)
                        && claim.end().toString().equals(said.end())
                        && said.isAfter(claim.end())
                        && files.contains(said.sha256()))
                .flatMap(drop -> exportsBefore(drop, claim).map(export -> oldestKept(drop, export, claim)))
                .filter(oldestKept -> claim.month().isBefore(oldestKept))
                .max(Comparator.naturalOrder())
                .map(Testimony::latestBeginning);
    }

    /** Entries must be left of this month or an earlier one; else what was removed may be more than what was over. */
    static LocalDate latestBeginning(LocalDate oldestKept) {
        return oldestKept.plusMonths(QUIET_MONTHS);
    }

    private Stream<Said> exportsBefore(Said drop, DroppedMonth claim) {
        return all.stream()
                .filter(said -> said.is(EXPORTED, claim)
                        && said.isAfter(claim.end())
                        && said.isBefore(drop)
                        && drop.sha256() != null
                        && drop.sha256().equals(said.sha256()));
    }

    private LocalDate oldestKept(Said drop, Said export, DroppedMonth claim) {
        String chosen = all.stream()
                .filter(said -> said.action().equals(CHOSEN) && said.isAfter(claim.end()) && said.isBefore(drop))
                .reduce((earlier, later) -> later)
                .orElse(export)
                .years();
        return Seal.month(drop.writtenAt().isBefore(now) ? drop.writtenAt() : now)
                .minusYears(years(chosen));
    }

    private static int years(@Nullable String chosen) {
        try {
            return chosen == null ? AuditSettings.YEARS.defaultValue() : AuditSettings.YEARS.read(chosen);
        } catch (InvalidSetting notAllowed) {
            return AuditSettings.YEARS.defaultValue();
        }
    }

    /**
     * An entry about a month, or about how long months are kept.
     *
     * @param position its place in the chain; none while it waits for it
     * @param object the month, or the setting
     * @param end {@code position:hash} of the last seal that went
     * @param sha256 the digest of the file
     * @param years what was chosen
     */
    record Said(
            @Nullable Long position,
            Instant writtenAt,
            String action,
            @Nullable String object,
            @Nullable String entries,
            @Nullable String end,
            @Nullable String sha256,
            @Nullable String years) {

        private boolean is(String what, DroppedMonth claim) {
            return action.equals(what)
                    && claim.month().toString().equals(object)
                    && String.valueOf(claim.entries()).equals(entries);
        }

        /** Only what lies behind the end of a month is looked at when the chain is computed. */
        private boolean isAfter(Head end) {
            return position == null || position > end.position();
        }

        private boolean isBefore(Said other) {
            return position != null && (other.position() == null || position < other.position());
        }
    }
}
