package id.kinerja.report;

import id.kinerja.access.Matter;
import id.kinerja.access.Relation;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.AttachmentOwner;
import id.kinerja.attachment.AttachmentsClosed;
import id.kinerja.audit.CaseMatters;
import id.kinerja.engine.Cases;
import id.kinerja.page.Formats;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When files of activities may change, and who may see them: as with the activities. */
@Component
class ReportAttachments implements AttachmentOwner, CaseMatters {

    private final DailyReportRows rows;
    private final ReportCheck check;
    private final Cases cases;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    ReportAttachments(
            DailyReportRows rows,
            ReportCheck check,
            Cases cases,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.cases = cases;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DailyReports.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> holder(SignedIn asker, AttachedTo place) {
        return rows.findById(place.caseId())
                .flatMap(report -> activity(report, place).map(activity -> holder(asker, report, activity)));
    }

    private Holder holder(SignedIn asker, DailyReport report, Activity activity) {
        var matter = Matter.REPORT.of(report.employeeId());
        var stage = report.status() == ReportStatus.DRAFT ? Stage.DRAFT : Stage.SUBMITTED;
        return new Holder(
                matter.at(stage).with(Relation.ASKED, () -> decides(asker, report.id())),
                // as with activities: nobody but the employee, also after a return
                matter,
                null,
                messages.getMessage(
                        "report.files.of",
                        new Object[] {formats.day(report.day()), activity.description()},
                        LocaleContextHolder.getLocale()),
                "/daily-reports/" + report.day(),
                report.status().editable());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(AttachedTo place) {
        DailyReport report = rows.lock(place.caseId()).orElseThrow();
        if (!report.status().editable()) {
            throw new AttachmentsClosed("report.moved." + report.status(), List.of());
        }
        report.touch(clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public int room(AttachedTo place) {
        DailyReport report = rows.findById(place.caseId()).orElseThrow();
        check.aboutTheDay(report.employeeId(), report.day(), report.status() == ReportStatus.RETURNED).stream()
                .filter(Finding::refuses)
                .findFirst()
                .ifPresent(refusal -> {
                    throw new AttachmentsClosed(refusal.code(), refusal.arguments());
                });
        // none is added to an activity that was removed meanwhile
        return activity(report, place)
                .map(activity -> most() - activity.links().size())
                .orElse(0);
    }

    @Override
    public int most() {
        return Activity.MOST_EVIDENCE;
    }

    private boolean decides(SignedIn person, UUID reportId) {
        return cases.stepFor(person, reportId)
                .filter(step -> step.step().equals(DecideReportForm.STEP))
                .isPresent();
    }

    private static Optional<Activity> activity(DailyReport report, AttachedTo place) {
        return report.activities().stream()
                .filter(activity -> activity.id().equals(place.part()))
                .findFirst();
    }

    @Override
    public Matter matter() {
        return Matter.REPORT;
    }

    @Override
    public String sql() {
        return """
                select id, employee_id, case status when 'DRAFT' then 'DRAFT' else 'SUBMITTED' end as stage
                from daily_report where id = any(:cases)""";
    }
}
