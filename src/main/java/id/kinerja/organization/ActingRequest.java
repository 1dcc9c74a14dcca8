package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that somebody wants to record.
 *
 * @param lastDay none for an open end
 * @param processes the kinds of tasks, by process; empty for all
 * @param ownCasesBy who is to decide the stand-in's own cases meanwhile; none when nobody is named
 */
public record ActingRequest(
        UUID principal,
        UUID standIn,
        ActingKind kind,
        String letterNumber,
        LocalDate from,
        @Nullable LocalDate lastDay,
        List<String> processes,
        @Nullable UUID ownCasesBy) {

    public ActingRequest {
        processes = List.copyOf(processes);
    }

    /** The day after the last; none for an open end. */
    @Nullable
    LocalDate to() {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
