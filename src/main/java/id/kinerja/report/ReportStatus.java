package id.kinerja.report;

/** Where a daily report stands (status laporan harian). */
public enum ReportStatus {
    /** The employee writes; never submitted, or withdrawn (draf). */
    DRAFT,
    /** The supervisor is asked to decide (diajukan). */
    SUBMITTED,
    /** The employee is asked to revise (dikembalikan). */
    RETURNED,
    /** Counts as evidence; locked (disetujui). */
    APPROVED,
    /** Counts for nothing; locked (ditolak). */
    REJECTED;

    /** Whether the employee may change its activities. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
