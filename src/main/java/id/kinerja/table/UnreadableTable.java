package id.kinerja.table;

/** A file that is no table, or not the one asked for; it says why by message code. */
public final class UnreadableTable extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    public UnreadableTable(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments;
    }

    /** The message's code in the bundles under {@code i18n}. */
    public String code() {
        return code;
    }

    /** What the message is filled with. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
