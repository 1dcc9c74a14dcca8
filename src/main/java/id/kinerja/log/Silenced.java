package id.kinerja.log;

/** For failures that are kept elsewhere than in the log, to be read by who runs the installation. */
public final class Silenced {

    private Silenced() {}

    /** What it is, where it happened and why, without its words, which may be what somebody typed or is called. */
    public static Throwable of(Throwable failure) {
        return WithoutWords.of(failure);
    }
}
