package id.kinerja.organization;

/** An import that touches who would confirm it: another personnel admin confirms it; nothing was written. */
public final class NotYours extends RuntimeException {

    private final String code;

    NotYours(String code) {
        super("the import is another personnel admin's to confirm: " + code);
        this.code = code;
    }

    /** The code of the message that says why. */
    public String code() {
        return code;
    }
}
