package id.kinerja.target;

import id.kinerja.organization.Organization;
import id.kinerja.organization.Signatures;
import id.kinerja.trail.Trail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a plan's rows in the language of who reads them ({@code @targetWords} in pages). */
@Component("targetWords")
class TargetWords {

    private final MessageSource messages;
    private final Organization organization;
    private final Signatures signatures;

    TargetWords(MessageSource messages, Organization organization, Signatures signatures) {
        this.signatures = signatures;
        this.messages = messages;
        this.organization = organization;
    }

    /** A message by its code. */
    public String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    /** Who acted, by account, named: "A", or "A for B" where A stood in for B. */
    public String person(String account, @Nullable String principal) {
        return organization.nameOf(account, principal);
    }

    /** Who decided on an employee's round. */
    public String decider(UUID employee, Submission round) {
        if (Trail.SYSTEM.equals(round.decidedBy())) {
            return say("target.amend.system");
        }
        return signatures.of(
                employee,
                String.valueOf(round.decidedBy()),
                round.decidedFor(),
                Objects.requireNonNull(round.decidedAt()));
    }

    /** A field's value; a dash when there is none. */
    public String value(PlanRow.Value value) {
        if (value.text().isBlank()) {
            return "–";
        }
        return value.coded() ? say(value.text()) : value.text();
    }

    /** What a row is called, such as {@code Hasil kerja utama 2: …}. */
    public String label(PlanRow row) {
        return say(row.label(), row.number(), value(row.name()));
    }

    /** What became of a row; empty when nothing did. */
    public String changed(@Nullable PlanChange change) {
        return change == null ? "" : say("target.change." + change.kind());
    }

    /** What differs, old and new, one field a line. */
    public String differences(PlanChange change) {
        return change.fields().stream()
                .map(field -> say(
                        "target.amend.difference",
                        say("target.field." + field.name()),
                        value(field.before()),
                        value(field.after())))
                .collect(Collectors.joining("\n"));
    }

    /** What the employee answered to an amendment, with the word to the superior. */
    public String answer(AmendmentState state, List<Submission> rounds) {
        String comment = rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1).comment();
        String said = comment.isBlank() ? say("target.decide.noComment") : comment;
        return say("target.amend.answer." + (state == AmendmentState.DECLINED ? "DECLINE" : "SUBMIT"), said);
    }

    /** A row's fields in one text, one a line. */
    public String fields(PlanRow row) {
        return row.fields().entrySet().stream()
                .filter(field -> !field.getValue().text().isBlank())
                .map(field -> say("target.field." + field.getKey()) + ": " + value(field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    public String problem(PlanProblem problem) {
        return say(problem.code(), problem.arguments().toArray());
    }

    /** The problem of one field; none when there is none. */
    public @Nullable String problem(List<PlanProblem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(this::problem)
                .orElse(null);
    }

    /** Problems of one row in one text. */
    public String problems(List<PlanProblem> problems) {
        return problems.stream().map(this::problem).collect(Collectors.joining(" "));
    }

    /** A problem with the name of the row it concerns. */
    public String located(PlanProblem problem, List<PlanRow> rows) {
        return rows.stream()
                .filter(row -> row.id().equals(problem.row()))
                .findFirst()
                .map(row -> say("target.problem.at", label(row), problem(problem)))
                .orElseGet(() -> problem.row().startsWith("annex-")
                        ? say("target.problem.at", say("target.section." + problem.row()), problem(problem))
                        : problem(problem));
    }
}
