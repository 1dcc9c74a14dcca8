package id.kinerja.report;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.review.ReviewNotes;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The reasons that who decides a report writes beside single activities, kept until the report is returned. */
@Service
class ReviewReasons {

    private final ReportSheets sheets;
    private final ReviewNotes notes;
    private final Cases cases;

    ReviewReasons(ReportSheets sheets, ReviewNotes notes, Cases cases) {
        this.sheets = sheets;
        this.notes = notes;
        this.cases = cases;
    }

    /**
     * Keeps a reason; an empty one is forgotten.
     *
     * @throws NotVisible when the person does not decide the report, or it has no such activity
     */
    void keep(SignedIn person, UUID reportId, UUID activityId, String reason) {
        line(person, reportId, activityId);
        notes.draft(reportId, activityId.toString(), person.userName(), reason);
    }

    /**
     * The step in which the person decides the report.
     *
     * @throws NotVisible when the person does not
     */
    OpenStep step(SignedIn person, UUID reportId) {
        return cases.stepFor(person, reportId)
                .filter(step -> step.step().equals(DecideReportForm.STEP))
                .orElseThrow(NotVisible::new);
    }

    /** Whose report it is. */
    UUID employee(UUID reportId) {
        return sheets.ofCase(reportId).employeeId();
    }

    /** An activity of a report that the person decides. */
    ReportSheet.Line line(SignedIn person, UUID reportId, UUID activityId) {
        step(person, reportId);
        return sheets.ofCase(reportId).lines().stream()
                .filter(line -> line.id().equals(activityId))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }
}
