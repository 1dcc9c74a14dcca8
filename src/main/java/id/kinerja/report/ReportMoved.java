package id.kinerja.report;

/** The report does not stand where the request believed it to stand: it was submitted, withdrawn or decided meanwhile. */
public final class ReportMoved extends RuntimeException {

    private final ReportStatus status;

    ReportMoved(ReportStatus status) {
        super("the report is " + status);
        this.status = status;
    }

    /** Where it stands. */
    public ReportStatus status() {
        return status;
    }
}
