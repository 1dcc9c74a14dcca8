package id.kinerja.notice;

import id.kinerja.access.Identities;
import id.kinerja.access.SignedIn;
import id.kinerja.notice.MailDigests.ClaimedDigest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that wait, each in its own time and outside of all transactions: no person and no task ever waits for the mail
 * server. What stands in a mail is looked up when it is sent. A mail whose sending broke off before that was written down is sent
 * again rather than never.
 */
@Component
class DigestSender {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSender.class);

    /** So long a run goes on at most: other things are to be done by the clock as well. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final MailDigests digests;
    private final Notices notices;
    private final MailNews news;
    private final MailText text;
    private final Mailer mailer;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    DigestSender(
            MailDigests digests,
            Notices notices,
            MailNews news,
            MailText text,
            Mailer mailer,
            People people,
            Settings settings,
            Clock clock) {
        this.digests = digests;
        this.notices = notices;
        this.news = news;
        this.text = text;
        this.mailer = mailer;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who gets mails, by account. */
    @Component
    record People(Organization organization, Identities identities, id.kinerja.access.People everybody) {

        Optional<Employee> of(String userName) {
            return organization.byUserName(userName);
        }

        SignedIn signedIn(String userName) {
            return everybody.signedIn(userName, identities.rolesOf(userName), false);
        }
    }

    /**
     * Sends what is due, for some seconds; stops when the server does not answer, so that the others keep their tries.
     *
     * @return how many were sent
     */
    int run() {
        if (!settings.get(MailSettings.ON) || !mailer.hasServer()) {
            return 0;
        }
        long begun = System.nanoTime();
        int sent = 0;
        Optional<ClaimedDigest> next = digests.claim(clock.instant());
        while (next.isPresent()) {
            MailProblem problem = send(next.get().digest(), next.get().since());
            if (problem != null && problem.concernsAll()) {
                break;
            }
            sent += problem == null ? 1 : 0;
            next = System.nanoTime() - begun < LONGEST.toNanos() ? digests.claim(clock.instant()) : Optional.empty();
        }
        if (sent > 0) {
            LOG.info("{} daily mails are done", sent);
        }
        return sent;
    }

    /** @return why it was not sent; none when it was, or was not needed */
    private @Nullable MailProblem send(MailDigest digest, Instant since) {
        try {
            end(digest, sent(digest, since), null);
            return null;
        } catch (MailException | MessagingException failure) {
            // the server's own words may repeat who it was for
            return failed(digest, MailProblem.of(failure), "");
        } catch (RuntimeException failure) {
            // what is wrong with one person's data holds up nobody else's mail; its words may tell of the person
            return failed(digest, MailProblem.OTHER, where(failure));
        }
    }

    /** @return what became of it: sent, or nothing to be sent */
    private MailDigest.State sent(MailDigest digest, Instant since) throws MessagingException {
        Employee person = people.of(digest.recipient()).orElse(null);
        if (person == null || person.email() == null) {
            return MailDigest.State.NO_ADDRESS;
        }
        SignedIn reader = people.signedIn(digest.recipient());
        List<OpenNotice> unread = notices.of(reader).stream()
                .filter(one -> !one.read() && one.official() == null)
                .toList();
        MailNews.News told = news.of(reader, person.id(), since);
        if (unread.isEmpty() && told.isEmpty()) {
            return MailDigest.State.NOTHING;
        }
        mailer.send(person.email(), text.of(person.titledName(), unread, told));
        return MailDigest.State.SENT;
    }

    /** What failed and where, without its message. */
    private static String where(RuntimeException failure) {
        Throwable cause = ExceptionUtils.getRootCause(failure);
        return " (" + cause.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("id.kinerja."))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("")
                + ")";
    }

    private MailProblem failed(MailDigest digest, MailProblem problem, String where) {
        LOG.warn("A daily mail was not sent on try {}: {}{}", digest.tries(), problem, where);
        if (problem == MailProblem.ADDRESS || digest.tries() >= settings.get(MailSettings.TRIES)) {
            end(digest, MailDigest.State.FAILED, problem);
        } else {
            Duration pause = Duration.ofMinutes(settings.get(MailSettings.PAUSE));
            digests.postpone(digest.id(), problem, clock.instant().plus(MailPause.after(digest.tries(), pause)));
        }
        return problem;
    }

    private void end(MailDigest digest, MailDigest.State state, @Nullable MailProblem problem) {
        digests.end(digest.id(), state, problem, clock.instant());
    }
}
