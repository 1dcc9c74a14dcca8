package id.kinerja.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster as of a day, checked and perhaps applied.
 *
 * @param unitsFile none when the units stay as they are
 * @param peopleRejected rejected lines of the roster
 * @param unitsRejected rejected lines of the file of units
 * @param appliedAt none while nobody confirmed it
 * @param problem the code of the message why a job did not do its work; none when it did
 * @param needsAnother whether, as last counted, it touches who uploaded it or takes somebody with an office away
 * @param workDone how many of its {@code workTotal} steps a job has done
 */
public record RosterImport(
        UUID id,
        ImportState state,
        LocalDate effectiveOn,
        @Nullable String unitsFile,
        String rosterFile,
        ImportCounts people,
        int peopleRejected,
        ImportCounts units,
        int unitsRejected,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        int workDone,
        int workTotal,
        boolean needsAnother,
        @Nullable String problem) {

    /** Whether somebody confirmed it. */
    public boolean applied() {
        return state == ImportState.APPLIED;
    }
}
