package id.kinerja.evaluation;

import id.kinerja.attachment.AttachmentBody;
import id.kinerja.evaluation.Explanation.Evidence;
import id.kinerja.evaluation.Explanation.Report;
import id.kinerja.report.Activity;
import id.kinerja.report.ApprovedDay;
import id.kinerja.report.ApprovedDay.Done;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Approved daily reports by what their activities are evidence of. */
final class ExplainedEvidence {

    private static final String ADDITIONAL = "additional";
    private static final String BESIDE = "beside";

    private final Map<String, List<ApprovedDay>> byUse = new HashMap<>();
    private final boolean shown;
    private final NamedActs acts;

    /**
     * @param known the indicators of the version of the plan that was evaluated
     * @param shown whether the reports are told, and not only their sums
     */
    ExplainedEvidence(List<ApprovedDay> days, Set<UUID> known, boolean shown, NamedActs acts) {
        this.shown = shown;
        this.acts = acts;
        for (ApprovedDay day : days) {
            day.done().stream()
                    .collect(Collectors.groupingBy(done -> use(done.activity().indicatorId(), known)))
                    .forEach((use, done) -> byUse.computeIfAbsent(use, none -> new ArrayList<>())
                            .add(only(day, done)));
        }
    }

    /** What serves an indicator. */
    Evidence of(UUID indicator) {
        return evidence(indicator.toString());
    }

    /** What was reported for additional duties. */
    Evidence additional() {
        return evidence(ADDITIONAL);
    }

    /** What serves indicators that are not known. */
    Evidence beside() {
        return evidence(BESIDE);
    }

    private Evidence evidence(String use) {
        List<ApprovedDay> days = byUse.getOrDefault(use, List.of());
        List<Done> done = days.stream().flatMap(day -> day.done().stream()).toList();
        return new Evidence(
                days.size(),
                done.size(),
                done.stream().mapToInt(one -> one.activity().minutes()).sum(),
                shown ? days.stream().map(this::report).toList() : List.of());
    }

    private Report report(ApprovedDay day) {
        return new Report(
                day.day(),
                day.submittedAt(),
                acts.act(day.approvedAt(), day.approver()),
                day.done().stream().map(ExplainedEvidence::activity).toList());
    }

    private static String use(@Nullable UUID indicator, Set<UUID> known) {
        if (indicator == null) {
            return ADDITIONAL;
        }
        return known.contains(indicator) ? indicator.toString() : BESIDE;
    }

    private static ApprovedDay only(ApprovedDay day, List<Done> done) {
        return new ApprovedDay(day.day(), day.submittedAt(), day.approvedAt(), day.approver(), done);
    }

    private static Explanation.Activity activity(Done done) {
        Activity activity = done.activity();
        return new Explanation.Activity(
                activity.description(),
                activity.quantity(),
                activity.unit(),
                activity.startsAt().toString(),
                activity.endsAt().toString(),
                activity.minutes(),
                activity.place(),
                activity.links(),
                done.files().stream().map(AttachmentBody::of).toList());
    }
}
