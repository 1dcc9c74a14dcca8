package id.kinerja.notice;

import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has mails that failed sent again, because a personnel admin asks. */
@Service
@Transactional
class FailedMails {

    private final MailDigests digests;
    private final Trail trail;
    private final Clock clock;

    FailedMails(MailDigests digests, Trail trail, Clock clock) {
        this.digests = digests;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Has one of them, or all, tried again from the first.
     *
     * @return how many were still failed
     */
    int retry(@Nullable UUID id, SignedIn by) {
        int retried = digests.retry(id, clock.instant());
        if (retried > 0) {
            trail.record(Entry.of(Action.MAIL_RETRIED, "mail", id)
                    .by(by.userName())
                    .changed(Map.of(), Map.of("count", retried)));
        }
        return retried;
    }
}
