package id.kinerja.cycle;

/**
 * Why somebody is not evaluated. The first are those who need not plan (PermenPANRB 8/2021, repealed; its list is not known
 * to be complete); others end somebody's appraisal; the last are disciplinary measures, which leave nobody out.
 */
public enum ExclusionKind {
    /** Leave beyond what the state pays (cuti di luar tanggungan negara), or another long leave. */
    LONG_LEAVE(false),
    /** Released to study (tugas belajar). */
    STUDY(false),
    /** Suspended from office (diberhentikan sementara). */
    SUSPENSION(false),
    /** Official of the state or member of a non-structural body (pejabat negara, lembaga nonstruktural). */
    STATE_OFFICE(false),
    /** In the time before retirement (masa persiapan pensiun). */
    RETIREMENT_PREPARATION(false),
    RETIREMENT(true),
    DEATH(true),
    DISMISSAL(true),
    /** A disciplinary measure (hukuman disiplin), by its weight: evaluated all the same, and not rewarded meanwhile. */
    DISCIPLINE_LIGHT(false),
    DISCIPLINE_MODERATE(false),
    DISCIPLINE_SEVERE(false);

    private final boolean closing;

    ExclusionKind(boolean closing) {
        this.closing = closing;
    }

    /** Whether it ends somebody's appraisal, not only for some days. */
    public boolean closing() {
        return closing;
    }
}
