package id.kinerja.evaluation;

import jakarta.persistence.Embeddable;

/**
 * What is written about one result; every text may be empty.
 *
 * @param realisation what was achieved (realisasi)
 * @param note the employee's note beside it
 * @param feedback the superior's feedback (umpan balik)
 */
@Embeddable
record ResultEntry(String realisation, String note, String feedback) {

    static final ResultEntry EMPTY = new ResultEntry("", "", "");

    ResultEntry assessed(SelfAssessment assessment) {
        return new ResultEntry(
                assessment.realisation().strip(), assessment.note().strip(), feedback);
    }

    ResultEntry withFeedback(String text) {
        return new ResultEntry(realisation, note, text.strip());
    }
}
