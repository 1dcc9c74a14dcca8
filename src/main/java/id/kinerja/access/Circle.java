package id.kinerja.access;

import java.util.List;
import java.util.UUID;

/**
 * The employees that a list is about.
 *
 * @param everybody whether it is about all employees; then none is named
 */
public record Circle(boolean everybody, List<UUID> employees) {

    static Circle of(List<UUID> employees) {
        return new Circle(false, employees);
    }
}
