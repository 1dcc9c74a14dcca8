package id.kinerja.correction;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.correction.SuperiorCorrection.Outcome;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A personnel admin decides whether the recorded superior is wrong ({@code superior-correction}). */
@Component
class DecideCorrectionForm implements TaskForm<DecideCorrection> {

    private final Corrections corrections;
    private final CorrectionStore store;
    private final CorrectionDeciders deciders;
    private final Organization organization;
    private final WorkingCalendar calendar;

    DecideCorrectionForm(
            Corrections corrections,
            CorrectionStore store,
            CorrectionDeciders deciders,
            Organization organization,
            WorkingCalendar calendar) {
        this.corrections = corrections;
        this.store = store;
        this.deciders = deciders;
        this.organization = organization;
        this.calendar = calendar;
    }

    @Override
    public String key() {
        return "superior-correction";
    }

    @Override
    public Class<DecideCorrection> command() {
        return DecideCorrection.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        SuperiorCorrection report = store.find(task.caseId()).orElseThrow();
        Map<UUID, Employee> people =
                organization.all(Stream.of(report.employeeId(), report.recordedId(), report.proposedId())
                        .flatMap(Stream::ofNullable)
                        .toList());
        return Map.of(
                "notice", deciders.notice(report, task.person()),
                "employee", name(report.employeeId(), people),
                "recorded", name(report.recordedId(), people),
                "proposed", name(report.proposedId(), people),
                "reason", report.reason(),
                "from", calendar.today().toString());
    }

    @Override
    public void requireFree(TaskCase task) {
        deciders.require(store.find(task.caseId()).orElseThrow(), task.person(), null);
    }

    @Override
    public String submit(DecideCorrection command, TaskCase task) {
        String comment = command.comment() == null ? "" : command.comment().strip();
        return switch (command.decision()) {
            case APPROVE -> {
                corrections.decide(task.caseId(), Outcome.APPROVED, command.from(), comment, task.person());
                yield "approve";
            }
            case REJECT -> {
                corrections.decide(task.caseId(), Outcome.REJECTED, null, comment, task.person());
                yield "reject";
            }
        };
    }

    private static String name(@Nullable UUID person, Map<UUID, Employee> people) {
        Employee known = person == null ? null : people.get(person);
        return known == null
                ? "–"
                : String.join(
                        ", ",
                        Stream.of(known.titledName(), known.nip())
                                .flatMap(Stream::ofNullable)
                                .toList());
    }
}
