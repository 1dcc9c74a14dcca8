package id.kinerja.notice;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about reminders and escalation; days are working days. No source gives these numbers. */
@Component
class NoticeSettings implements SettingGroup {

    /** The first reminder, so many days before the due day. */
    static final Setting<Integer> FIRST_DAYS = Setting.integer("notice.first-days", 3, 0, 30);

    /** The second one. */
    static final Setting<Integer> SECOND_DAYS = Setting.integer("notice.second-days", 1, 0, 30);

    /** So many days after the due day a task is escalated; 0 for never. */
    static final Setting<Integer> ESCALATION_DAYS = Setting.integer("notice.escalation-days", 3, 0, 60);

    /** So long somebody who was excluded for some days has for what waited meanwhile. */
    static final Setting<Integer> RETURN_DAYS = Setting.integer("notice.return-days", 5, 1, 60);

    @Override
    public List<Setting<?>> settings() {
        return List.of(FIRST_DAYS, SECOND_DAYS, ESCALATION_DAYS, RETURN_DAYS);
    }
}
