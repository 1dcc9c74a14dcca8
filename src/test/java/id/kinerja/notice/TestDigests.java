package id.kinerja.notice;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the daily mails of roles made for tests, with accounts that are kept elsewhere. */
@Component
public class TestDigests {

    private final MailDigests digests;
    private final MailNews news;
    private final DigestParts parts;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final JdbcClient jdbc;

    TestDigests(
            MailDigests digests,
            MailNews news,
            DigestParts parts,
            Settings settings,
            WorkingCalendar calendar,
            Clock clock,
            JdbcClient jdbc) {
        this.digests = digests;
        this.news = news;
        this.parts = parts;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Who is mailed today that something waits for a role; nothing of it is left. */
    public List<String> mailedOf(Role role, Identities identities) {
        settings.set(MailSettings.ON, true, "test");
        settings.set(MailSettings.HOUR, 0, "test");
        jdbc.sql("insert into notice (id, task_id, process, kind, stage, due_on, role_group, made_at)"
                        + " values (?, 'uji', 'target-setting', 'DUE', 1, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        LocalDate.of(2026, 7, 16),
                        role.group(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        try {
            new DigestMaker(digests, news, identities, parts, settings, calendar, clock).run();
            return jdbc.sql("select recipient from mail_digest order by recipient")
                    .query(String.class)
                    .list();
        } finally {
            jdbc.sql("delete from notice where task_id = 'uji'").update();
            jdbc.sql("delete from mail_digest").update();
            settings.set(MailSettings.ON, MailSettings.ON.defaultValue(), "test");
            settings.set(MailSettings.HOUR, MailSettings.HOUR.defaultValue(), "test");
        }
    }
}
