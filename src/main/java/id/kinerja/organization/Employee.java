package id.kinerja.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves the government (pegawai).
 *
 * @param nip 18 digits; none for a head of government
 * @param userName the account by which the person signs in; none until one is made
 * @param name without degrees
 * @param titledName with degrees, as documents show it
 * @param email none when the roster has none
 */
public record Employee(
        UUID id,
        @Nullable String nip,
        @Nullable String userName,
        String name,
        String titledName,
        EmployeeKind kind,
        @Nullable String email) {}
