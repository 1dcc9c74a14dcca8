package id.kinerja.access;

import java.util.List;
import java.util.UUID;

/**
 * The employees that a list is about.
 *
 * @param everybody whether it is about all employees; then none is named
 * @param ratings whether the list may show how they were rated; one's own rating still follows the hand-over
 */
public record Circle(boolean everybody, List<UUID> employees, boolean ratings) {}
