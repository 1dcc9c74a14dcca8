package id.kinerja.evaluation;

import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is written about one result; every text may be empty.
 *
 * @param realisation what was achieved (realisasi)
 * @param note the employee's note beside it
 * @param feedback the superior's feedback (umpan balik)
 * @param figures what was realised of its indicators that are measured in the quarter, by their ids
 */
@Embeddable
record ResultEntry(
        String realisation,
        String note,
        String feedback,
        @JdbcTypeCode(SqlTypes.JSON) Map<UUID, String> figures) {

    static final ResultEntry EMPTY = new ResultEntry("", "", "", Map.of());

    ResultEntry assessed(SelfAssessment assessment) {
        Map<UUID, String> realised = new HashMap<>(figures);
        assessment.figures().forEach((indicator, figure) -> realised.put(indicator, figure.strip()));
        realised.values().removeIf(String::isEmpty);
        return new ResultEntry(
                assessment.realisation().strip(), assessment.note().strip(), feedback, realised);
    }

    /** What the employee wrote. */
    SelfAssessment assessment() {
        return new SelfAssessment(realisation, note, figures);
    }

    ResultEntry withFeedback(String text) {
        return new ResultEntry(realisation, note, text.strip(), figures);
    }
}
