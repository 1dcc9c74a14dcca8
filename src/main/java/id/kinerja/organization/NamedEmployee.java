package id.kinerja.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee as answers to programs name one, without account and address.
 *
 * @param name with degrees
 */
public record NamedEmployee(UUID id, @Nullable String nip, String name) {

    public static NamedEmployee of(Employee employee) {
        return new NamedEmployee(employee.id(), employee.nip(), employee.titledName());
    }
}
