package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.organization.Actor;
import java.util.UUID;

/**
 * A rating that is about to be kept.
 *
 * @param round how often the self-assessment was submitted
 * @param predicate what both ratings come to
 * @param deviationReason why it departs from what was to be considered; may be empty
 */
public record GivenRating(
        UUID evaluationId,
        int round,
        UUID employeeId,
        Period period,
        Rating resultRating,
        Predicate predicate,
        String deviationReason,
        Actor by) {}
