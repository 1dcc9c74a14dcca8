package id.kinerja.organization;

/** More people than usual are missing in a roster: somebody must confirm that they left. */
public final class ManyLeft extends RuntimeException {

    private final int left;
    private final int present;
    private final int percent;

    /**
     * @param left how many of those present are not in the roster
     * @param present how many work on the effective day until now
     * @param percent the limit
     */
    ManyLeft(int left, int present, int percent) {
        super(left + " of " + present + " left");
        this.left = left;
        this.present = present;
        this.percent = percent;
    }

    /** How many of those present are not in the roster. */
    public int left() {
        return left;
    }

    /** How many work on the effective day until now. */
    public int present() {
        return present;
    }

    /** The share in percent that needs no confirmation. */
    public int percent() {
        return percent;
    }
}
