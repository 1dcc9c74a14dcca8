package id.kinerja.engine;

import id.kinerja.page.PlainText;
import id.kinerja.review.ReviewNotes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A form of the tests: it keeps the comment in the domain's tables, and refuses a NO without one. */
@Component
class FenceTestForm implements TaskForm<FenceTestForm.Answer> {

    enum Decision {
        YES,
        NO
    }

    record Answer(
            @NotNull Decision decision,

            @PlainText(max = 20_000, multiline = true) @Nullable
            String comment,

            List<String> rows,
            @Min(0) @Max(10) @Nullable Integer amount) {}

    /** What happens elsewhere while a NO without a comment is looked at. */
    static volatile Runnable meanwhile = () -> {};

    private final ReviewNotes notes;

    FenceTestForm(ReviewNotes notes) {
        this.notes = notes;
    }

    @Override
    public String key() {
        return "fence-test";
    }

    @Override
    public Class<Answer> command() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return Map.of("who", "Ann", "rowOptions", List.of(Map.of("label", "Baris satu", "value", "1")));
    }

    @Override
    public String submit(Answer command, TaskCase task) {
        if (command.comment() != null) {
            notes.draft(task.caseId(), "row", task.person(), command.comment());
        }
        if (command.decision() == Decision.NO && command.comment() == null) {
            meanwhile.run();
            throw new Refused("comment", "inbox.empty");
        }
        if ("FAIL-LATE".equals(command.comment())) {
            throw new Refused("comment", "inbox.empty");
        }
        return command.decision().name();
    }
}
