package id.kinerja.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A predicate and why it is this one.
 *
 * @param decision the decision table's key
 * @param version the table's version, counted from 1
 * @param rule the rule that fired, such as {@code above-meets}
 * @param basis the rule's sentence
 */
@Embeddable
record DerivedPredicate(
        @Column(name = "predicate") @Enumerated(EnumType.STRING)
        Predicate value,

        @Column(name = "predicate_decision") String decision,
        @Column(name = "predicate_version") Integer version,
        @Column(name = "predicate_rule") String rule,
        @Column(name = "predicate_basis") String basis) {}
