package id.kinerja.reward;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import id.kinerja.reward.Nomination.Written;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as typed.
 *
 * @param nominee by NIP or name; not asked for when a draft is changed
 * @param description of the innovation or the praise
 */
record NominationForm(
        @PlainText(max = 200) @Nullable String nominee,

        @NotNull(message = "{reward.ground.required}") @Nullable
        Ground ground,

        @NotBlank(message = "{reward.award.required}") @PlainText(max = 200) @Nullable
        String award,

        @NotBlank(message = "{reward.reason.required}") @PlainText(max = 2000, multiline = true) @Nullable
        String reason,

        @PlainText(max = 2000, multiline = true) @Nullable String description) {

    static final NominationForm EMPTY = new NominationForm(null, null, null, null, null);

    static NominationForm of(Written written) {
        return new NominationForm(null, written.ground(), written.award(), written.reason(), written.description());
    }

    /** As it is kept; only of a form without errors. */
    Written written() {
        return new Written(
                Objects.requireNonNull(ground), TypedText.of(award), TypedText.of(reason), TypedText.of(description));
    }
}
