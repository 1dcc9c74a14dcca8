package id.kinerja.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of a head of government.
 *
 * @param from the first day
 * @param to the day after the last; none while nobody follows
 */
public record HeadTerm(
        UUID employeeId,
        HeadOfGovernment head,
        String titledName,
        @Nullable String userName,
        LocalDate from,
        @Nullable LocalDate to) {}
