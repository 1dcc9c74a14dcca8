package id.kinerja.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a daily report.
 *
 * @param round how often the report had been submitted by then
 * @param person the user name of who did it; none for what time did
 * @param principal the user name of the official in whose place; none when in no other's
 * @param reason what the person said about it, if anything
 */
record ReportEvent(
        Kind kind,
        int round,
        Instant at,
        @Nullable String person,
        @Nullable String principal,
        @Nullable String reason) {

    /** What happened. */
    enum Kind {
        /** Diajukan. */
        SUBMITTED,
        /** Ditarik. */
        WITHDRAWN,
        /** Dikembalikan. */
        RETURNED,
        /** Disetujui. */
        APPROVED,
        /** Ditolak. */
        REJECTED,
        /** Lewat batas waktu. */
        OVERDUE,
        /** Kedaluwarsa. */
        EXPIRED
    }
}
