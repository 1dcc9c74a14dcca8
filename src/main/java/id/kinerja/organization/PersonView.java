package id.kinerja.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param title the post on the day; none when the person does not work here then
 */
record PersonView(
        UUID id,
        @Nullable String nip,
        String name,
        @Nullable String title,
        @Nullable String grade,
        @Nullable String unitName,
        @Nullable UUID unitId) {

    /** The NIP as people read it. */
    public String groupedNip() {
        return nip == null ? "" : Nip.grouped(nip);
    }
}
