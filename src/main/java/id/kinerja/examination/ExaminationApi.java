package id.kinerja.examination;

import id.kinerja.access.SignedIn;
import id.kinerja.api.InvalidInput;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Examinations for programs, by the rules of the pages. */
@RestController
@RequestMapping("/api/examinations")
@Tag(name = "Examinations", description = "Which employees an auditor examines, and may read meanwhile (pemeriksaan)")
class ExaminationApi {

    private final Examinations examinations;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;

    ExaminationApi(Examinations examinations, FieldMessages messages, WorkingCalendar calendar) {
        this.examinations = examinations;
        this.messages = messages;
        this.calendar = calendar;
    }

    @GetMapping
    @Operation(summary = "My examinations, the newest first, for auditors")
    List<ApiExamination> list(@AuthenticationPrincipal SignedIn me) {
        return examinations.of(me).stream().map(this::told).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begins an examination today, for auditors",
            description = "The employee is named by NIP, or by a name that only one person has.")
    ApiExamination open(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody ExaminationForm body) {
        FieldMessages.Collected found = messages.collect();
        UUID id = examinations.open(me, body, found);
        if (id == null) {
            throw new InvalidInput(found.errors());
        }
        return told(examinations.one(me, id));
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "Ends one of my examinations before its last day")
    ApiExamination close(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        examinations.close(me, id);
        return told(examinations.one(me, id));
    }

    private ApiExamination told(Examination one) {
        return new ApiExamination(
                one.id(),
                one.employeeId(),
                one.letterNumber(),
                one.reason(),
                one.firstDay(),
                one.lastDay(),
                one.closedAt(),
                one.runsOn(calendar.today()));
    }

    /**
     * An examination.
     *
     * @param closedAt when it was ended early
     * @param running whether what the employee wrote may be read today
     */
    record ApiExamination(
            UUID id,
            UUID employee,
            String letterNumber,
            String reason,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable Instant closedAt,
            boolean running) {}
}
