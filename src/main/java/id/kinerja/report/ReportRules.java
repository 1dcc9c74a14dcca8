package id.kinerja.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says whether a daily report may be submitted, and what its writer should look at again. */
final class ReportRules {

    /** The order in which activities are shown and numbered. */
    static final Comparator<Activity> DAY_ORDER = Comparator.comparing(Activity::startsAt)
            .thenComparing(Activity::endMinute)
            .thenComparing(Activity::id);

    private ReportRules() {}

    /** All findings: those about the day first, then by activity. */
    static List<Finding> judge(ReportFacts facts) {
        var findings = new ArrayList<>(aboutTheDay(facts));
        if (facts.activities().isEmpty()) {
            findings.add(Finding.refusal(0, "activities", "report.rule.empty"));
        }
        if (facts.unfinished() > 0) {
            findings.add(Finding.refusal(0, "activities", "report.rule.unfinished", facts.unfinished()));
        }
        indicators(facts, findings);
        totals(facts, findings);
        overlaps(facts.activities(), findings);
        return List.copyOf(findings);
    }

    /** The findings that hold whatever the activities are: with a refusal among them nothing may be written. */
    static List<Finding> aboutTheDay(ReportFacts facts) {
        var findings = new ArrayList<Finding>();
        if (facts.day().isAfter(facts.today())) {
            findings.add(Finding.refusal(0, "day", "report.rule.future"));
        }
        if (facts.quarterLocked()) {
            findings.add(Finding.refusal(0, "day", "report.rule.locked"));
        }
        if (!facts.returned()
                && facts.day().isBefore(facts.today().minusDays(facts.limits().daysBack()))) {
            findings.add(
                    Finding.refusal(0, "day", "report.rule.late", facts.limits().daysBack()));
        }
        if (facts.indicators() == null) {
            findings.add(Finding.refusal(
                    0, "day", "report.rule.plan", String.valueOf(facts.day().getYear())));
        }
        if (!facts.workingDay()) {
            findings.add(Finding.warning(0, "day", "report.rule.holiday"));
        }
        return findings;
    }

    private static void indicators(ReportFacts facts, List<Finding> findings) {
        var known = facts.indicators();
        if (known == null) {
            return;
        }
        for (int i = 0; i < facts.activities().size(); i++) {
            var indicator = facts.activities().get(i).indicatorId();
            if (indicator != null && !known.contains(indicator)) {
                findings.add(Finding.refusal(i + 1, "indicator", "report.rule.indicator"));
            }
        }
    }

    /** Names the activity with which the day becomes too long. */
    private static void totals(ReportFacts facts, List<Finding> findings) {
        int most = facts.limits().minutesADay();
        int duration = 0;
        int minutes = 0;
        for (int i = 0; i < facts.activities().size(); i++) {
            var activity = facts.activities().get(i);
            boolean fitted = duration <= Activity.MINUTES_OF_A_DAY;
            duration += activity.duration();
            if (fitted && duration > Activity.MINUTES_OF_A_DAY) {
                findings.add(Finding.refusal(i + 1, "endsAt", "report.rule.longest"));
            }
            fitted = minutes <= most;
            minutes += activity.minutes();
            if (fitted && minutes > most) {
                findings.add(Finding.refusal(i + 1, "minutes", "report.rule.minutes", most));
            }
        }
    }

    private static void overlaps(List<Activity> activities, List<Finding> findings) {
        for (int later = 1; later < activities.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (activities.get(later).overlaps(activities.get(earlier))) {
                    findings.add(Finding.warning(later + 1, "startsAt", "report.rule.overlap", earlier + 1));
                }
            }
        }
    }
}
