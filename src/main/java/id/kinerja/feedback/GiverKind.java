package id.kinerja.feedback;

/** What the giver of feedback is to the employee, on the day on which it is given; the names are stored. */
public enum GiverKind {
    /** The direct superior, or who stands in for the superior (pimpinan). */
    SUPERIOR,
    /** Who works beside the employee (rekan kerja). */
    COLLEAGUE,
    /** Who reports to the employee (bawahan). */
    SUBORDINATE
}
