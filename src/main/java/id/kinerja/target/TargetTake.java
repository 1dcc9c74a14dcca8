package id.kinerja.target;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/**
 * That somebody of the performance team takes a silent plan, from the form {@code target-take}.
 *
 * @param confirmed that the person writes it
 */
record TargetTake(
        @NotNull @AssertTrue(message = "{target.team.confirmed.required}")
        Boolean confirmed) {}
