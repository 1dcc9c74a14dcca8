package id.kinerja.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was returned, as answers to programs tell it.
 *
 * @param row the row's id; none for the case as a whole
 * @param round the return it was sent with, counted from 1
 * @param by the reviewer's name
 */
public record RowReason(@Nullable String row, int round, String reason, String by, Instant at) {

    /** @param by the reviewer's name */
    public static RowReason of(ReviewNote note, String by) {
        String row = note.row().equals(ReviewNote.WHOLE) ? null : note.row();
        return new RowReason(row, note.round(), note.reason(), by, note.sentAt());
    }
}
