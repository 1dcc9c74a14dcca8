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
    REJECTED,
    /** Counts for nothing, since its year was closed before it was decided; locked (kedaluwarsa). */
    EXPIRED;

    /** Whether the employee may change its activities. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether its case goes on: a decision or a revision is asked for. */
    public boolean waits() {
        return this == SUBMITTED || this == RETURNED;
    }

    /** Whether nothing about it changes any more. */
    public boolean ended() {
        return !editable() && !waits();
    }
}
