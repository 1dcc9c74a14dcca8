package id.kinerja.feedback;

import static java.util.stream.Collectors.joining;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.feedback.Feedback.Row;
import id.kinerja.feedback.Feedback.Said;
import id.kinerja.feedback.Feedback.Words;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.report.EvidenceLink;
import id.kinerja.target.Behaviour;
import id.kinerja.target.EstablishedPlan;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes feedback of what was typed, or says beside each field what is wrong with it. */
@Component
class FeedbackReader {

    private final Validator validator;
    private final FieldMessages messages;
    private final FeedbackSettings settings;
    private final WorkingCalendar calendar;

    FeedbackReader(Validator validator, FieldMessages messages, FeedbackSettings settings, WorkingCalendar calendar) {
        this.validator = validator;
        this.messages = messages;
        this.settings = settings;
        this.calendar = calendar;
    }

    /**
     * Reads what was typed.
     *
     * @param plans the established plans of the employee that it may be about
     * @param givenOn the day on which it is, or was, given
     */
    Reading read(FeedbackInput input, OfferedPlans plans, LocalDate givenOn) {
        FieldMessages.Collected found = messages.collect();
        @Nullable LocalDate day = day(input.day(), givenOn, plans, found);
        @Nullable
        EstablishedPlan plan =
                day == null || found.errors().any() ? null : plans.of(day).orElse(null);
        @Nullable Row row = row(input.row(), plan, plans, found);
        if (input.text().isBlank()) {
            found.add("text", "feedback.text.required");
        }
        validator
                .validate(input)
                .forEach(fault -> found.add(
                        new FormErrors(Map.of(fault.getPropertyPath().toString(), fault.getMessage()), Map.of())));
        List<String> links = links(input.links(), found);
        if (row == null || day == null || plan == null || found.errors().any()) {
            return new Reading(null, found.errors());
        }
        return new Reading(new Said(new Words(row, day, input.text(), links), plan), FormErrors.none());
    }

    /** The row of the plan of the day's year; that of another year's plan is told beside the day, which may be the slip. */
    private static @Nullable Row row(
            String key, @Nullable EstablishedPlan plan, OfferedPlans plans, FieldMessages.Collected found) {
        Optional<Row> meant = plan == null ? Optional.empty() : row(key, plan);
        if (meant.isPresent()) {
            return meant.get();
        }
        Optional<EstablishedPlan> other =
                plans.all().stream().filter(one -> row(key, one).isPresent()).findFirst();
        if (other.isEmpty()) {
            found.add("row", "feedback.row.required");
        } else if (plan != null) {
            found.add("day", "feedback.day.plan", String.valueOf(other.get().year()), String.valueOf(plan.year()));
        }
        return null;
    }

    private static Optional<Row> row(String key, EstablishedPlan plan) {
        return plan.results().stream()
                .filter(result -> result.id().toString().equals(key))
                .map(result -> new Row(result.id(), result.text(), null))
                .findFirst()
                .or(() -> Arrays.stream(Behaviour.values())
                        .filter(behaviour -> behaviour.name().equals(key))
                        .map(behaviour -> new Row(null, "", behaviour))
                        .findFirst());
    }

    private @Nullable LocalDate day(
            String typed, LocalDate givenOn, OfferedPlans plans, FieldMessages.Collected found) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            found.add("day", "feedback.day.invalid");
            return null;
        }
        if (day.isAfter(givenOn) || day.isAfter(calendar.today())) {
            found.add("day", "feedback.day.future");
        } else if (day.isBefore(plans.first())) {
            found.add("day", "feedback.day.early", settings.daysBack());
        } else if (plans.of(day).isEmpty()) {
            found.add(
                    "day",
                    "feedback.day.year",
                    String.valueOf(day.getYear()),
                    plans.all().stream()
                            .map(plan -> String.valueOf(plan.year()))
                            .collect(joining(", ")));
        }
        return day;
    }

    private static List<String> links(List<String> typed, FieldMessages.Collected found) {
        for (int i = 0; i < typed.size(); i++) {
            String link = typed.get(i).strip();
            if (!link.isEmpty() && !EvidenceLink.accepts(link)) {
                found.add("links[" + i + "]", "feedback.links.invalid");
            }
        }
        List<String> links = typed.stream()
                .map(String::strip)
                .filter(link -> !link.isEmpty())
                .distinct()
                .toList();
        if (links.size() > FeedbackInput.MOST_EVIDENCE) {
            found.add("links[0]", "feedback.links.many", FeedbackInput.MOST_EVIDENCE);
        }
        return links;
    }

    /**
     * What came of reading.
     *
     * @param said none when anything is wrong
     */
    record Reading(@Nullable Said said, FormErrors errors) {}
}
