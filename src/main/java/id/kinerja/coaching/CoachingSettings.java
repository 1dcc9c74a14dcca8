package id.kinerja.coaching;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about coaching; terms are in working days. No source gives these numbers but the months. */
@Component
class CoachingSettings implements SettingGroup {

    /** How many months a coaching runs: the time to improve of PP 30/2019, articles 56 to 58. */
    static final Setting<Integer> MONTHS = Setting.integer("coaching.months", 6, 1, 12);

    /** How long superior and employee have to write the plan. */
    static final Setting<Integer> PLAN_DAYS = Setting.integer("coaching.plan-days", 10, 1, 60);

    /** How long the employee, and then the head of the unit, have to look at it. */
    static final Setting<Integer> DECISION_DAYS = Setting.integer("coaching.decision-days", 5, 1, 60);

    /** How long both have to write the notes of a month. */
    static final Setting<Integer> CHECK_DAYS = Setting.integer("coaching.check-days", 5, 1, 15);

    /** How long the follow-up team, and after an escalation the personnel admins, have. */
    static final Setting<Integer> CLOSING_DAYS = Setting.integer("coaching.closing-days", 10, 1, 60);

    /** So many returned daily reports suggest a coaching; 0 for never. */
    static final Setting<Integer> RETURNS = Setting.integer("coaching.returns", 5, 0, 100);

    /** Within so many days, today included. */
    static final Setting<Integer> RETURNS_DAYS = Setting.integer("coaching.returns-days", 30, 1, 366);

    /**
     * How much of a period lies on or after the beginning of a coaching, in percent of its days, for its result to tell what
     * came of that: a third of a quarter is the month of the first check. With 100 the period begins afterwards.
     */
    static final Setting<Integer> AFTER_SHARE = Setting.integer("coaching.after-share", 33, 1, 100);

    /** What the personnel admins read when a coaching is escalated; the government's words. */
    static final Setting<String> ESCALATION = Setting.text(
            "coaching.escalation",
            "Bila selama masa pembinaan tidak ada perbaikan, pegawai diusulkan mengikuti uji kompetensi.");

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                MONTHS,
                PLAN_DAYS,
                DECISION_DAYS,
                CHECK_DAYS,
                CLOSING_DAYS,
                RETURNS,
                RETURNS_DAYS,
                AFTER_SHARE,
                ESCALATION);
    }
}
