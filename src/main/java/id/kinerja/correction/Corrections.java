package id.kinerja.correction;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.correction.SuperiorCorrection.Outcome;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Refused;
import id.kinerja.organization.ReportingLines;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports that a recorded superior is wrong, and carries out what is decided on them. */
@Service
@Transactional
class Corrections {

    static final String PROCESS = "superior-correction";

    private static final int YEARS_AROUND = 1;

    private final CorrectionStore store;
    private final CorrectionDeciders deciders;
    private final Cases cases;
    private final ProposedSuperiors superiors;
    private final ReportingLines lines;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Trail trail;

    Corrections(
            CorrectionStore store,
            CorrectionDeciders deciders,
            Cases cases,
            ProposedSuperiors superiors,
            ReportingLines lines,
            WorkingCalendar calendar,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.deciders = deciders;
        this.cases = cases;
        this.superiors = superiors;
        this.lines = lines;
        this.calendar = calendar;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Reports it, and asks the personnel admins.
     *
     * @throws Refused when the proposed superior cannot be
     * @throws org.springframework.dao.DuplicateKeyException when another report of the employee waits already
     */
    UUID report(UUID employee, UUID proposed, String reason, String by) {
        LocalDate today = calendar.today();
        UUID recorded = superiors.recorded(employee, today);
        if (proposed.equals(recorded)) {
            throw new Refused("proposed", "correction.refused.same");
        }
        superiors.requireToReport(employee, proposed, today);
        UUID id = UUID.randomUUID();
        store.add(id, employee, recorded, proposed, reason, by, clock.instant());
        trail.record(Entry.of(Action.SUPERIOR_REPORTED, PROCESS, id)
                .by(by)
                .fileOf(employee)
                .inCase(id, null)
                .changed(superior(recorded), Map.of("proposed", proposed))
                .because(reason));
        cases.start(PROCESS, id);
        return id;
    }

    /**
     * Decides on a report.
     *
     * @param from the first day of the corrected superior; needed to approve
     * @throws Refused when it touches who decides, without a day or a reason where one is needed, or when the superior cannot be
     */
    void decide(UUID id, Outcome outcome, @Nullable LocalDate from, String comment, String by) {
        SuperiorCorrection report = store.find(id).orElseThrow();
        deciders.require(report, by, outcome == Outcome.APPROVED ? from : null);
        if (outcome == Outcome.APPROVED) {
            superiors.requireToDecide(report.employeeId(), report.proposedId(), requireDay(from));
        } else if (comment.isBlank()) {
            throw new Refused("comment", "correction.refused.reason");
        }
        if (!store.decide(id, outcome, outcome == Outcome.APPROVED ? from : null, comment, by, clock.instant())) {
            throw new CaseMoved(id);
        }
    }

    /** Writes the approved superior down; open decisions move on its first day. */
    void correct(UUID id) {
        SuperiorCorrection report = store.find(id).orElseThrow();
        if (report.from() == null || report.decidedBy() == null) {
            throw new IllegalStateException("report " + id + " is not approved");
        }
        UUID before = superiors.recorded(report.employeeId(), report.from());
        lines.correct(report.employeeId(), report.proposedId(), report.from(), report.decidedBy());
        trail.record(Entry.of(Action.SUPERIOR_CORRECTED, PROCESS, id)
                .by(report.decidedBy())
                .fileOf(report.employeeId())
                .inCase(id, null)
                .changed(
                        superior(before),
                        Map.of(
                                "superior",
                                report.proposedId(),
                                "from",
                                report.from().toString()))
                .because(report.comment().isBlank() ? null : report.comment()));
    }

    private static Map<String, ?> superior(@Nullable UUID recorded) {
        return recorded == null ? Map.of() : Map.of("superior", recorded);
    }

    private LocalDate requireDay(@Nullable LocalDate from) {
        LocalDate today = calendar.today();
        if (from == null) {
            throw new Refused("from", "correction.refused.day");
        }
        if (from.isBefore(today.minusYears(YEARS_AROUND)) || from.isAfter(today.plusYears(YEARS_AROUND))) {
            throw new Refused("from", "correction.refused.day-far");
        }
        return from;
    }
}
