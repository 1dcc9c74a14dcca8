package id.kinerja.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody held on days in a row (jabatan yang dipangku).
 *
 * @param from the first day
 * @param to the last day; none while it goes on
 * @param title the post's title, such as {@code Perencana Ahli Muda}
 */
public record HeldPost(LocalDate from, @Nullable LocalDate to, String title, PostKind kind) {

    /** Whether it was held on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
