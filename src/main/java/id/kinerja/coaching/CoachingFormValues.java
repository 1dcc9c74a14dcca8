package id.kinerja.coaching;

import id.kinerja.engine.CaseView;
import id.kinerja.organization.Organization;
import id.kinerja.page.Formats;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of coachings show. */
@Component
class CoachingFormValues {

    private final Coachings coachings;
    private final PlanRows rows;
    private final Checks checks;
    private final CoachingHistory history;
    private final LaterResults later;
    private final Organization organization;
    private final MessageSource messages;
    private final Formats formats;

    CoachingFormValues(
            Coachings coachings,
            PlanRows rows,
            Checks checks,
            CoachingHistory history,
            LaterResults later,
            Organization organization,
            MessageSource messages,
            Formats formats) {
        this.coachings = coachings;
        this.rows = rows;
        this.checks = checks;
        this.history = history;
        this.later = later;
        this.organization = organization;
        this.messages = messages;
        this.formats = formats;
    }

    /** Who is coached and why, the plan, and what was said last. */
    Map<String, Object> of(UUID id) {
        Coaching coaching = coachings.get(id);
        Map<String, Object> values = new HashMap<>();
        values.put("case", id.toString());
        values.put("person", organization.get(coaching.employeeId()).titledName());
        values.put("why", why(coaching));
        values.put("returned", orDash(history.lastReturn(id)));
        values.put("message", orDash(coaching.message()));
        values.put("reason", orDash(coaching.outcomeReason()));
        values.put(
                "check",
                checks.open(id).map(MonthlyCheck::number).map(String::valueOf).orElse("–"));
        values.put("later", orDash(later(id)));
        values.put("rows", rows.of(id).stream().map(this::row).toList());
        values.put("checks", checks.of(id).stream().map(this::check).toList());
        return values;
    }

    /** The same as our pages show it above the form. */
    CaseView view(UUID id) {
        Coaching coaching = coachings.get(id);
        return new CaseView(
                "coaching/parts :: task",
                Map.of(
                        "coaching",
                        coaching,
                        "later",
                        coaching.closedAt() == null ? later(id) : "",
                        "plan",
                        rows.of(id),
                        "checks",
                        checks.of(id).stream()
                                .filter(check -> check.openedAt() != null)
                                .toList(),
                        "lastReturn",
                        history.lastReturn(id)));
    }

    /** That another result asks for a coaching, for who closes this one; empty when none does. */
    private String later(UUID id) {
        return later.next(id)
                .map(one -> messages.getMessage(
                        "coaching.later",
                        new Object[] {
                            text("evaluation.predicate." + one.predicate()),
                            messages.getMessage(
                                    "evaluation.period." + one.quarter(),
                                    new Object[] {String.valueOf(one.year())},
                                    LocaleContextHolder.getLocale())
                        },
                        LocaleContextHolder.getLocale()))
                .orElse("");
    }

    private String why(Coaching coaching) {
        String origin = text("coaching.origin." + coaching.origin());
        return coaching.reason().isBlank() ? origin : origin + ": " + coaching.reason();
    }

    private Map<String, Object> row(PlanAction row) {
        return Map.of(
                "gap",
                row.gap(),
                "goal",
                row.goal(),
                "kind",
                row.kind() == null ? "–" : text("coaching.kind." + row.kind()),
                "action",
                row.action(),
                "owner",
                row.owner(),
                "due",
                row.dueOn() == null ? "–" : formats.day(row.dueOn()),
                "measure",
                row.measure(),
                "resources",
                orDash(row.resources()));
    }

    private Map<String, Object> check(MonthlyCheck check) {
        return Map.of(
                "day", formats.day(check.plannedOn()),
                "superior", orDash(check.superiorNote()),
                "employee", orDash(check.employeeNote()));
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
