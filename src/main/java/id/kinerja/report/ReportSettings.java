package id.kinerja.report;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import id.kinerja.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** The limits of daily reports that a government chooses. */
@Component
public class ReportSettings implements SettingGroup {

    /** The most effective minutes that one day's report may hold. */
    public static final Setting<Integer> MAX_MINUTES_A_DAY =
            Setting.integer("report.max-minutes-a-day", 660, 1, Activity.MINUTES_OF_A_DAY);

    /** How many calendar days after its day a report may still be submitted. */
    public static final Setting<Integer> DAYS_BACK = Setting.integer("report.days-back", 7, 0, 60);

    /** How many working days the supervisor has for the decision. */
    public static final Setting<Integer> DECISION_DAYS = Setting.integer("report.decision-days", 3, 1, 30);

    /** How many working days the employee has for revising a returned report. */
    public static final Setting<Integer> REVISION_DAYS = Setting.integer("report.revision-days", 3, 1, 30);

    private final Settings settings;

    ReportSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MAX_MINUTES_A_DAY, DAYS_BACK, DECISION_DAYS, REVISION_DAYS);
    }

    ReportLimits limits() {
        return new ReportLimits(settings.get(MAX_MINUTES_A_DAY), settings.get(DAYS_BACK));
    }

    int decisionDays() {
        return settings.get(DECISION_DAYS);
    }

    int revisionDays() {
        return settings.get(REVISION_DAYS);
    }
}
