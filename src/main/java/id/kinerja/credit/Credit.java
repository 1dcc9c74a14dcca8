package id.kinerja.credit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's angka kredit, as it follows from the final evaluations that are kept.
 *
 * @param post the title of the post held today; none when none is held
 * @param functional whether that is a functional post (jabatan fungsional)
 * @param level its level; none when it is no functional post, or its title does not say it
 * @param conversions the first first
 * @param awaited handed-over results of which nothing follows before they are final
 */
record Credit(
        Person employee,
        @Nullable String post,
        @Nullable String unit,
        boolean functional,
        @Nullable Level level,
        List<Conversion> conversions,
        List<Awaited> awaited,
        List<Accumulation> accumulations) {

    /** Whether somebody has, or had, anything to be converted. */
    public boolean applies() {
        return functional || !conversions.isEmpty() || !awaited.isEmpty();
    }

    /** Whose it is. */
    record Person(UUID id, String name, @Nullable String nip) {}

    /**
     * A result that may still be contested, or is.
     *
     * @param quarter from 1 to 4; 5 for the year
     */
    record Awaited(UUID evaluation, int year, int quarter) {}
}
