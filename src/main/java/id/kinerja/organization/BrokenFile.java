package id.kinerja.organization;

import id.kinerja.table.UnreadableTable;

/** A file of an import that is no table, or lacks columns; nothing of the import is kept. */
public final class BrokenFile extends RuntimeException {

    private final boolean units;
    private final transient UnreadableTable reason;

    BrokenFile(Issue.Source source, UnreadableTable reason) {
        super(source + ": " + reason.code(), reason);
        this.units = source == Issue.Source.UNITS;
        this.reason = reason;
    }

    /** Whether it is the file of units, and not the roster. */
    public boolean units() {
        return units;
    }

    /** What is wrong, by message code. */
    public UnreadableTable reason() {
        return reason;
    }
}
