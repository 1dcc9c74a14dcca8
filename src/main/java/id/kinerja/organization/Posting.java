package id.kinerja.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The post that an employee holds on a day, and its unit.
 *
 * @param title the post's title, such as {@code Lurah}
 * @param grade golongan, such as {@code III/d} or {@code IX}; none for a head of government
 * @param heldSince since when, as the roster says (TMT jabatan)
 * @param unitName the unit's name on that day
 */
public record Posting(
        UUID employeeId,
        String title,
        @Nullable PostKind kind,
        @Nullable String grade,
        @Nullable LocalDate heldSince,
        UUID unitId,
        String unitCode,
        String unitName) {}
