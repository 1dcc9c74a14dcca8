package id.kinerja.organization;

/** How far an import has come. */
public enum ImportState {
    /** Its lines are being looked at. */
    CHECKING,
    /** Somebody has to look at the result and to confirm it. */
    CHECKED,
    /** It is being written. */
    APPLYING,
    /** It holds. */
    APPLIED,
    /** The check was not finished. */
    FAILED;

    /** Whether a job works on it. */
    public boolean working() {
        return this == CHECKING || this == APPLYING;
    }

    /** What it is when the job that works on it was cut off: nothing was written, and what was checked can be applied again. */
    ImportState cutOff() {
        return this == APPLYING ? CHECKED : FAILED;
    }
}
