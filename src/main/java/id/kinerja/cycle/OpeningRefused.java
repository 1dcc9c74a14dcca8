package id.kinerja.cycle;

/** A period that may not be opened. */
public class OpeningRefused extends RuntimeException {

    private final String code;

    /** @param code the message's code in the bundles */
    OpeningRefused(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
