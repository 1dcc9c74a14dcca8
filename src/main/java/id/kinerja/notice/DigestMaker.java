package id.kinerja.notice;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Decides who gets a mail today: whoever was told something since the last one and has not read it; once a day. */
@Component
class DigestMaker {

    private final MailDigests digests;
    private final Identities identities;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DigestMaker(MailDigests digests, Identities identities, Settings settings, WorkingCalendar calendar, Clock clock) {
        this.digests = digests;
        this.identities = identities;
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
        return (int) recipients().stream()
                .filter(one -> digests.make(one, today, now))
                .count();
    }

    private Set<String> recipients() {
        Set<String> recipients = new TreeSet<>(digests.withNews());
        for (String group : digests.roles()) {
            Collection<String> members =
                    Role.ofGroup(group).map(identities::membersOf).orElse(Set.of());
            recipients.addAll(digests.withNews(group, List.copyOf(members)));
        }
        return recipients;
    }
}
