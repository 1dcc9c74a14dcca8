package id.kinerja.organization;

import org.jspecify.annotations.Nullable;

/**
 * An accepted line of a file of units.
 *
 * @param parentCode none for the root
 */
record UnitRow(
        int line,
        String code,
        String name,
        String kind,
        @Nullable String parentCode,
        @Nullable String serviceArea) {}
