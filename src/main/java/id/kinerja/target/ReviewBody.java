package id.kinerja.target;

import id.kinerja.target.ExpectationsBody.ExpectationBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What who decides has written on a plan so far; what is not sent stays as it is.
 *
 * @param notes reasons beside rows, seen by nobody else until they are sent with a return
 * @param base the fingerprint that both were read with
 */
record ReviewBody(
        @Nullable List<@NotNull(message = "{api.problem.missing}") @Valid NoteBody> notes,

        @Nullable List<@NotNull(message = "{api.problem.missing}") @Valid ExpectationBody> expectations,

        @Nullable String base) {

    /**
     * A reason beside a row.
     *
     * @param row the row's id
     * @param reason a blank one takes it back
     */
    record NoteBody(
            @NotNull(message = "{api.problem.missing}") String row,
            @Nullable String reason) {}

    static ReviewBody of(Map<String, String> reasons, PlanContent plan, String base) {
        return new ReviewBody(
                reasons.entrySet().stream()
                        .map(reason -> new NoteBody(reason.getKey(), reason.getValue()))
                        .toList(),
                ExpectationsBody.rows(plan),
                base);
    }

    /** The same as if it had been typed into our page, so that the same rules hold. */
    ReviewForm typed() {
        return new ReviewForm(
                notes == null
                        ? List.of()
                        : notes.stream()
                                .map(note -> new ReviewForm.Note(note.row(), note.reason()))
                                .toList(),
                expectations == null ? List.of() : ExpectationsBody.typed(expectations),
                base);
    }
}
