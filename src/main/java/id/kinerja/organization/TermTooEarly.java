package id.kinerja.organization;

import java.time.LocalDate;

/** A term that would not begin after its predecessor's. */
public final class TermTooEarly extends RuntimeException {

    private final transient LocalDate predecessorFrom;

    TermTooEarly(LocalDate predecessorFrom) {
        super("the predecessor's term began on " + predecessorFrom);
        this.predecessorFrom = predecessorFrom;
    }

    /** When the predecessor's term began. */
    public LocalDate predecessorFrom() {
        return predecessorFrom;
    }
}
