package id.kinerja.organization;

/** More people than usual are missing in a roster, or some who may stand on rejected lines: somebody must confirm that they left. */
public final class ManyLeft extends RuntimeException {

    private final int left;
    private final int present;
    private final int percent;
    private final boolean many;

    /**
     * @param left how many of those present are not in the roster
     * @param present how many work on the effective day until now
     * @param percent the limit
     * @param many whether the limit is exceeded; otherwise there are rejected lines on which nobody was recognized
     */
    ManyLeft(int left, int present, int percent, boolean many) {
        super(left + " of " + present + " left");
        this.left = left;
        this.present = present;
        this.percent = percent;
        this.many = many;
    }

    /** How many of those present are not in the roster. */
    public int left() {
        return left;
    }

    /** How many work on the effective day until now. */
    public int present() {
        return present;
    }

    /** The code of the message that says why, filled with percent, left and present. */
    public String code() {
        return many ? "organization.import.left.many" : "organization.import.left.unrecognized";
    }

    /** The share in percent that needs no confirmation. */
    public int percent() {
        return percent;
    }
}
