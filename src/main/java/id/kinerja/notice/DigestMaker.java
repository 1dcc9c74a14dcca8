package id.kinerja.notice;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides who gets a mail today: whoever was told something since the last one and has not read it, a task, an announcement or other news; once a day. */
@Component
class DigestMaker {

    private final MailDigests digests;
    private final MailNews news;
    private final Identities identities;
    private final DigestParts parts;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DigestMaker(
            MailDigests digests,
            MailNews news,
            Identities identities,
            DigestParts parts,
            Settings settings,
            WorkingCalendar calendar,
            Clock clock) {
        this.digests = digests;
        this.news = news;
        this.identities = identities;
        this.parts = parts;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Makes the mails that are due, without sending them; none on a day off, before the hour, or while mails are off.
     *
     * @return how many were made
     */
    int run() {
        Instant now = clock.instant();
        LocalDate today = calendar.today();
        if (!settings.get(MailSettings.ON)
                || !calendar.isWorkingDay(today)
                || LocalTime.ofInstant(now, calendar.zone()).getHour() < settings.get(MailSettings.HOUR)) {
            return 0;
        }
        int made = parts.attempt("notices", () -> digests.make(today, now));
        for (var source : news.latest().entrySet()) {
            made += parts.attempt(
                    source.getKey(), () -> digests.make(source.getValue().get(), today, now));
        }
        made += parts.attempt("roles", () -> ofRoles(today, now));
        return made;
    }

    /** One role whose members cannot be told leaves those of the others. */
    private int ofRoles(LocalDate today, Instant now) {
        int made = 0;
        for (String group : digests.roles()) {
            made += parts.attempt("role." + group, () -> {
                Set<String> members =
                        Role.ofGroup(group).map(identities::membersOf).orElse(Set.of());
                return digests.make(group, members, today, now);
            });
        }
        return made;
    }
}
