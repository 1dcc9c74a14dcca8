package id.kinerja.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom somebody may give feedback today, and as what.
 *
 * @param employee to whom
 * @param name with degrees
 * @param nip none for who has none
 * @param post the title of the post
 * @param unit its unit's name; none when the unit does not exist any more
 * @param kind what the giver is to the employee
 * @param principal the account of the official in whose place it is given; none when in no other's
 */
record Giver(
        UUID employee,
        String name,
        @Nullable String nip,
        String post,
        @Nullable String unit,
        GiverKind kind,
        @Nullable String principal) {}
