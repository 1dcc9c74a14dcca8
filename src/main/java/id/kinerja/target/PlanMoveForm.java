package id.kinerja.target;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why a plan needs no amendment although its employee has another post or superior, as typed. */
record PlanMoveForm(
        @NotBlank(message = "{target.move.reason.required}") @PlainText(max = 2000, multiline = true) @Nullable
        String reason) {

    static final PlanMoveForm EMPTY = new PlanMoveForm(null);
}
