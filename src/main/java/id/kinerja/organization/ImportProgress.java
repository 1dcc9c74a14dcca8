package id.kinerja.organization;

/** Hears how far an import is. */
@FunctionalInterface
interface ImportProgress {

    /** For who waits for the end anyway. */
    ImportProgress UNHEARD = (done, total) -> {};

    void at(int done, int total);
}
