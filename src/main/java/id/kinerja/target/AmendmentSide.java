package id.kinerja.target;

/** Whose side started an amendment. */
enum AmendmentSide {
    EMPLOYEE,
    SUPERIOR
}
