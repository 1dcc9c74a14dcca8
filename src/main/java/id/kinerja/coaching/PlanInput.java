package id.kinerja.coaching;

import id.kinerja.page.FieldMessages;
import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the page of a coaching plan.
 *
 * @param version the version that the page showed, if it said so
 */
record PlanInput(
        @Nullable Long version,

        @Size(max = PlanInput.MOST, message = "{coaching.plan.full}") @Nullable
        List<@NotNull(message = "{api.problem.missing}") @Valid Row> rows) {

    /** The most rows of a plan. */
    static final int MOST = 10;

    private static final Row EMPTY = new Row("", "", "", "", "", "", "", "");

    /** One row, as typed. */
    record Row(
            @PlainText(max = 500, multiline = true) @Nullable
            String gap,

            @PlainText(max = 500, multiline = true) @Nullable
            String goal,

            @Nullable String kind,

            @PlainText(max = 500, multiline = true) @Nullable
            String action,

            @PlainText(max = 200) @Nullable String owner,

            @PlainText(max = 20) @Nullable String due,

            @PlainText(max = 500, multiline = true) @Nullable
            String measure,

            @PlainText(max = 500, multiline = true) @Nullable
            String resources) {}

    static PlanInput of(long version, List<PlanAction> saved) {
        return new PlanInput(
                version,
                saved.stream()
                        .map(row -> new Row(
                                row.gap(),
                                row.goal(),
                                row.kind() == null ? "" : row.kind().name(),
                                row.action(),
                                row.owner(),
                                row.dueOn() == null ? "" : row.dueOn().toString(),
                                row.measure(),
                                row.resources()))
                        .toList());
    }

    /** With an empty row when there is none, or one more is asked for and has its place. */
    PlanInput shown(boolean more) {
        List<Row> shown = new ArrayList<>();
        if (rows != null) {
            // a page of somebody's own may leave rows out
            rows.forEach(row -> shown.add(row == null ? EMPTY : row));
        }
        if (shown.isEmpty() || more && shown.size() < MOST) {
            shown.add(EMPTY);
        }
        return new PlanInput(version, shown);
    }

    PlanInput asOf(long current) {
        return new PlanInput(current, rows);
    }

    long shownVersion() {
        return version == null ? -1 : version;
    }

    /** The rows to save; emptied ones are left out. What cannot be read is named beside its field. */
    List<PlanAction> content(FieldMessages.Collected found) {
        List<PlanAction> content = new ArrayList<>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            Row row = rows.get(i);
            PlanAction action = new PlanAction(
                    TypedText.of(row.gap()),
                    TypedText.of(row.goal()),
                    kind(row.kind(), "rows[" + i + "].kind", found),
                    TypedText.of(row.action()),
                    TypedText.of(row.owner()),
                    day(row.due(), "rows[" + i + "].due", found),
                    TypedText.of(row.measure()),
                    TypedText.of(row.resources()));
            if (!action.isEmpty()) {
                content.add(action);
            }
        }
        return content;
    }

    private static @Nullable ActionKind kind(@Nullable String typed, String field, FieldMessages.Collected found) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Arrays.stream(ActionKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    found.add(field, "coaching.plan.kind");
                    return null;
                });
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, FieldMessages.Collected found) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            found.add(field, "coaching.plan.due-unreadable");
            return null;
        }
    }
}
