package id.kinerja.notice;

import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Announcement;
import id.kinerja.cycle.Announcements;
import id.kinerja.distribution.DeviationReasons;
import id.kinerja.evaluation.SegmentNews;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the daily mail tells besides tasks: announcements, reasons that raters are asked for afterwards, and segments that are others' to rate now. */
@Component
class MailNews {

    private final Announcements announcements;
    private final DeviationReasons reasons;
    private final SegmentNews segments;

    MailNews(Announcements announcements, DeviationReasons reasons, SegmentNews segments) {
        this.announcements = announcements;
        this.reasons = reasons;
        this.segments = segments;
    }

    /** Who is asked for a reason or let go as rater, by account, and since when the latest; whom announcements concern the digests know themselves. */
    Map<String, Instant> latest() {
        Map<String, Instant> latest = new HashMap<>(reasons.latest());
        segments.latest().forEach((account, at) -> latest.merge(account, at, MailNews::later));
        return latest;
    }

    /** What somebody is told that is newer than this. */
    News of(SignedIn person, UUID employeeId, Instant since) {
        return new News(
                announcements.of(employeeId).stream()
                        .filter(one -> one.announcedAt().isAfter(since))
                        .toList(),
                reasons.countOf(person, since),
                (int) segments.of(person).stream()
                        .filter(one -> one.at().isAfter(since))
                        .count());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * News of one person; whom it is about is read after signing in.
     *
     * @param reasons how many reasons the person is asked for
     * @param letGo how many segments are others' to rate now
     */
    record News(List<Announcement> announced, int reasons, int letGo) {

        boolean isEmpty() {
            return announced.isEmpty() && reasons == 0 && letGo == 0;
        }
    }
}
