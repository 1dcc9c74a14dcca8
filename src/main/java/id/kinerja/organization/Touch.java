package id.kinerja.organization;

import org.jspecify.annotations.Nullable;

/**
 * That an import touches a personnel admin, or takes somebody with an office away, by what it does to somebody.
 *
 * @param name whom the change is about
 * @param before post, unit and superior until then; none for somebody new
 * @param after post, unit and superior from then on; none for who is gone
 */
record Touch(
        Why why,
        String name,
        @Nullable String nip,
        @Nullable String before,
        @Nullable String after) {

    /** In what way. */
    enum Why {
        /** The admin's own line. */
        OWN,
        /** Somebody comes below the admin, directly or further down, or below whom the admin stands in for. */
        BELOW,
        /** Somebody above the admin, or another manager of the admin's unit, changes or goes. */
        ABOVE,
        /** The unit of the admin, or of somebody above, is put elsewhere. */
        UNIT,
        /** Somebody with an office, such as an auditor, leaves. */
        OFFICE
    }
}
