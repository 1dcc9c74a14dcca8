package id.kinerja.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a reviewer sent a row back (alasan pengembalian).
 *
 * @param caseId the aggregate under review
 * @param row the row concerned, by its id as text; empty for the case as a whole
 * @param round the return it was sent with, counted from 1
 * @param author the reviewer's user name
 * @param principal the user name of the official in whose place; none when in no other's
 */
public record ReviewNote(
        UUID caseId,
        String row,
        int round,
        String author,
        String reason,
        @Nullable String principal,
        Instant sentAt) {

    /** The row of a reason that concerns the case as a whole. */
    public static final String WHOLE = "";
}
