package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.OpenStep;
import id.kinerja.notice.Escalations;
import id.kinerja.notice.Notices;
import id.kinerja.notice.OpenNotice;
import id.kinerja.organization.Employee;
import id.kinerja.organization.StandIns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reminders and escalations for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Tasks")
class NoticeApi {

    private final Notices notices;
    private final Escalations escalations;
    private final CaseDescriptions descriptions;
    private final StandIns standIns;

    NoticeApi(Notices notices, Escalations escalations, CaseDescriptions descriptions, StandIns standIns) {
        this.notices = notices;
        this.escalations = escalations;
        this.descriptions = descriptions;
        this.standIns = standIns;
    }

    @GetMapping("/notices")
    @Operation(
            summary =
                    "Of which tasks I am reminded and have not opened since, and which tasks of others are escalated to me;"
                            + " the longest due first")
    List<ApiNotice> list(@AuthenticationPrincipal SignedIn me) {
        List<OpenNotice> all = notices.of(me);
        List<OpenStep> steps = all.stream().map(one -> one.task().step()).toList();
        Map<String, String> officials = WhoseTasks.names(standIns.of(me.userName()));
        Map<UUID, CaseDescription> about = descriptions.of(steps);
        Map<UUID, Employee> employees = descriptions.employees(about.values());
        return all.stream()
                .map(one -> {
                    OpenStep step = one.task().step();
                    CaseDescription description = about.get(step.caseId());
                    return new ApiNotice(
                            one.kind(),
                            ApiTask.of(
                                    step,
                                    description,
                                    description == null ? null : employees.get(description.employeeId()),
                                    one.official() == null ? null : officials.get(one.official())),
                            one.mayTakeOver());
                })
                .toList();
    }

    @PostMapping("/tasks/{id}/takeover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes over an overdue decision that is escalated to me from who has it")
    void takeOver(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        escalations.takeOver(id, me);
    }
}
