package id.kinerja.organization;

/**
 * What an import does to people, or to units.
 *
 * @param added not known before
 * @param changed known, and different on the effective day from what was recorded
 * @param unchanged known and the same
 * @param left there on the effective day before, but no longer in the file
 */
public record ImportCounts(int added, int changed, int unchanged, int left) {

    /** Whether anything is to be written. */
    public boolean anything() {
        return added + changed + left > 0;
    }
}
