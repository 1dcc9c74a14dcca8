package id.kinerja.distribution;

/** A unit's result was set by somebody else, or in another window, since it was shown to who sets it. */
class SetMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;
}
