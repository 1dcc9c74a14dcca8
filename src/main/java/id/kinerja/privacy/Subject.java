package id.kinerja.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data are asked for: always who asks, whomever they stand in for.
 *
 * @param employee none for who is no employee, as is the NIP
 * @param account the user name
 */
record Subject(
        @Nullable UUID employee, String account, @Nullable String nip) {}
