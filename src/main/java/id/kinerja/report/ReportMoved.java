package id.kinerja.report;

import org.jspecify.annotations.Nullable;

/** The report does not stand where the request believed it to stand: it was submitted, withdrawn or decided meanwhile. */
public final class ReportMoved extends RuntimeException {

    private final ReportStatus status;

    private final transient @Nullable ReportEvent event;

    /** @param event what took it there, where it is known */
    ReportMoved(ReportStatus status, @Nullable ReportEvent event) {
        super("the report is " + status);
        this.status = status;
        this.event = event;
    }

    /** Where it stands. */
    public ReportStatus status() {
        return status;
    }

    @Nullable
    ReportEvent event() {
        return event;
    }
}
