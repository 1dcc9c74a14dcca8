package id.kinerja.notice;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about the daily mail; the mail server itself belongs to the installation. */
@Component
class MailSettings implements SettingGroup {

    /** Whether mails are sent at all. */
    static final Setting<Boolean> ON = Setting.flag("mail.on", false);

    /** From this hour on, in the government's zone, a day's mail is sent. */
    static final Setting<Integer> HOUR = Setting.integer("mail.hour", 7, 0, 23);

    /** Whom a mail is from. */
    static final Setting<String> FROM = Setting.text("mail.from", "kinerja@localhost");

    /** The application's address as people reach it; links begin with it. */
    static final Setting<String> BASE_URL = Setting.text("mail.base-url", "http://localhost:8080");

    /** So often a mail is tried before it counts as failed. */
    static final Setting<Integer> TRIES = Setting.integer("mail.tries", 5, 1, 20);

    /** So many minutes after the first try the second follows; each pause is twice as long as the one before. */
    static final Setting<Integer> PAUSE = Setting.integer("mail.pause-minutes", 10, 1, 1440);

    @Override
    public List<Setting<?>> settings() {
        return List.of(ON, HOUR, FROM, BASE_URL, TRIES, PAUSE);
    }
}
