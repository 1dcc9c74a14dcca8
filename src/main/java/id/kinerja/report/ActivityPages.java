package id.kinerja.report;

import id.kinerja.access.NotVisible;
import id.kinerja.page.Formats;
import id.kinerja.page.Option;
import id.kinerja.review.ReviewNotes;
import id.kinerja.target.EstablishedPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of one activity shows. */
@Service
@Transactional(readOnly = true)
class ActivityPages {

    private final DailyReportRows rows;
    private final ReportCheck check;
    private final PlanIndicators plans;
    private final TypedInputs typed;
    private final ReviewNotes notes;
    private final MessageSource messages;
    private final Formats formats;
    private final ReportFiles files;

    ActivityPages(
            DailyReportRows rows,
            ReportCheck check,
            PlanIndicators plans,
            TypedInputs typed,
            ReviewNotes notes,
            MessageSource messages,
            Formats formats,
            ReportFiles files) {
        this.rows = rows;
        this.check = check;
        this.plans = plans;
        this.typed = typed;
        this.notes = notes;
        this.messages = messages;
        this.formats = formats;
        this.files = files;
    }

    /**
     * The page of an activity, saved or new: with what was typed last, else with what is saved, else empty.
     *
     * @throws NotVisible when the activity belongs to another report
     */
    ActivityPage open(ReportDay page, UUID id) {
        var report = rows.findByEmployeeIdAndDay(page.employeeId(), page.day());
        var status = report.map(DailyReport::status).orElse(ReportStatus.DRAFT);
        var saved = report.flatMap(one -> one.activities().stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst());
        if (saved.isEmpty() && rows.activityExists(id)) {
            throw new NotVisible();
        }
        var reportId = report.map(DailyReport::id).orElse(id);
        var kept = typed.of(page.employeeId(), page.day(), id);
        var plan = plans.plan(page.employeeId(), page.day());
        boolean closed = check.aboutTheDay(page.employeeId(), page.day(), status == ReportStatus.RETURNED).stream()
                .anyMatch(Finding::refuses);
        return new ActivityPage(
                id,
                page.day(),
                kept.map(TypedInputs.Typed::input)
                        .or(() -> saved.map(ActivityInput::of))
                        .orElseGet(ActivityInput::empty),
                kept.map(one -> formats.moment(one.savedAt())).orElse(""),
                saved.isPresent(),
                report.map(one -> reason(one, id)).orElse(""),
                status,
                closed,
                options(plan),
                plan.map(PlanIndicators::texts).map(Map::keySet).orElse(Set.of()),
                places(),
                saved.isPresent() ? files.of(reportId).getOrDefault(id, List.of()) : List.of(),
                saved.isPresent() ? ReportFiles.page(reportId, id) : "");
    }

    private String reason(DailyReport report, UUID activityId) {
        return report.status() != ReportStatus.RETURNED
                ? ""
                : Optional.ofNullable(notes.latest(report.id()).get(activityId.toString()))
                        .map(note -> note.reason())
                        .orElse("");
    }

    private List<Option> places() {
        var words = new Words(messages, formats, Map.of());
        return Arrays.stream(Place.values())
                .map(place -> new Option(place.name(), words.place(place)))
                .toList();
    }

    private List<Option> options(Optional<EstablishedPlan> plan) {
        var words = new Words(messages, formats, Map.of());
        var options = new ArrayList<Option>();
        plan.ifPresent(established -> established.results().forEach(result -> result.indicators()
                .forEach(indicator -> options.add(new Option(
                        indicator.id().toString(),
                        indicator.text(),
                        words.say("report.indicator.about", result.text(), indicator.target(), indicator.unit()))))));
        options.add(new Option(
                ActivityInput.ADDITIONAL, words.say("report.additional"), words.say("report.additional.hint")));
        return options;
    }
}
