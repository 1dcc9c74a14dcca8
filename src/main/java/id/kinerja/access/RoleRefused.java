package id.kinerja.access;

/** That a role cannot be given or taken like this; the message says why. */
final class RoleRefused extends RuntimeException {

    private final String field;
    private final String code;

    RoleRefused(String field, String code) {
        super(code);
        this.field = field;
        this.code = code;
    }

    /** The field that is wrong. */
    String field() {
        return field;
    }

    /** The message's code. */
    String code() {
        return code;
    }
}
