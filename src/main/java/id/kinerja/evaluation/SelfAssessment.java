package id.kinerja.evaluation;

/**
 * An employee's own account of one result (penilaian mandiri).
 *
 * @param realisation what was achieved; empty while it is not written yet
 * @param note anything to add; may be empty
 */
public record SelfAssessment(String realisation, String note) {}
