package id.kinerja.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What follows from a predicate, and by which version of the decision table.
 *
 * @param version the table's version, counted from 1
 * @param rule the rule that fired, such as {@code good-quarter}
 */
@Embeddable
record RecordedFollowUp(
        @Column(name = "follow_up") @Enumerated(EnumType.STRING)
        FollowUp value,

        @Column(name = "follow_up_decision") String decision,
        @Column(name = "follow_up_version") Integer version,
        @Column(name = "follow_up_rule") String rule,
        @Column(name = "follow_up_at") Instant at) {}
