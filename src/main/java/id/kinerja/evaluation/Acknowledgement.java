package id.kinerja.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an evaluation that was handed over was acknowledged (penerimaan hasil evaluasi).
 *
 * @param by the user name; none when the term lapsed
 * @param remark what the employee had to say; none when the term lapsed
 */
@Embeddable
record Acknowledgement(
        @Column(name = "acknowledgement") @Enumerated(EnumType.STRING)
        Kind kind,

        @Column(name = "acknowledged_at") Instant at,
        @Column(name = "acknowledged_by") @Nullable String by,
        @Column(name = "acknowledgement_remark") @Nullable String remark) {

    Acknowledgement withoutRemark() {
        return new Acknowledgement(kind, at, by, null);
    }

    /** By whom. */
    enum Kind {
        EMPLOYEE,
        LAPSE
    }
}
