package id.kinerja.evaluation;

import java.util.Map;
import java.util.UUID;

/**
 * An employee's own account of one result (penilaian mandiri).
 *
 * @param realisation what was achieved; empty while it is not written yet
 * @param note anything to add; may be empty
 * @param figures what was realised of indicators that are measured in the quarter, by their ids; of others what stands stays
 */
public record SelfAssessment(String realisation, String note, Map<UUID, String> figures) {

    public SelfAssessment {
        figures = Map.copyOf(figures);
    }

    /** Without figures. */
    public SelfAssessment(String realisation, String note) {
        this(realisation, note, Map.of());
    }
}
