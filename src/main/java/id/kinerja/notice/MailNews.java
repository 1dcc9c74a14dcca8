package id.kinerja.notice;

import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Announcement;
import id.kinerja.cycle.Announcements;
import id.kinerja.distribution.DistributionNews;
import id.kinerja.evaluation.SegmentNews;
import id.kinerja.target.AmendmentNews;
import id.kinerja.target.AwaitedResults;
import id.kinerja.target.PlanMove;
import id.kinerja.target.PlanMoves;
import id.kinerja.target.PlanNews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the daily mail tells besides tasks: announcements, units' results to set, reasons that raters are asked for afterwards, segments that are others' to rate now, amendments that ended with their year, plans to amend after a move, and that reports wait for a superior's plan. */
@Component
class MailNews {

    private final Announcements announcements;
    private final DistributionNews units;
    private final SegmentNews segments;
    private final AmendmentNews amendments;
    private final PlanMoves moves;
    private final PlanNews plans;
    private final AwaitedResults awaited;

    MailNews(
            Announcements announcements,
            DistributionNews units,
            SegmentNews segments,
            AmendmentNews amendments,
            PlanMoves moves,
            PlanNews plans,
            AwaitedResults awaited) {
        this.announcements = announcements;
        this.units = units;
        this.segments = segments;
        this.amendments = amendments;
        this.moves = moves;
        this.plans = plans;
        this.awaited = awaited;
    }

    /**
     * By source who is told something, by account, and since when the latest: who is to set a unit's result or is asked for a reason,
     * who is let go as rater, whose amendments ended with their year, whose plan, or report's plan, is to be amended after a move, and whose reports wait for results. Whom announcements concern the digests know themselves.
     */
    Map<String, Supplier<Map<String, Instant>>> latest() {
        return Map.of(
                "units",
                units::latest,
                "segments",
                segments::latest,
                "amendments",
                amendments::latest,
                "moves",
                moves::latest,
                "awaited",
                awaited::latest);
    }

    /** What somebody is told that is newer than this. */
    News of(SignedIn person, UUID employeeId, Instant since) {
        return new News(
                announcements.of(employeeId).stream()
                        .filter(one -> one.announcedAt().isAfter(since))
                        .toList(),
                units.of(person, since),
                (int) segments.of(person).stream()
                        .filter(one -> one.at().isAfter(since))
                        .count(),
                (int) amendments.of(person).stream()
                        .filter(one -> one.at().isAfter(since))
                        .count(),
                after(since, moves.own(person)),
                after(since, plans.below(person)),
                awaited.of(person).stream()
                        .mapToInt(AwaitedResults.Awaited::people)
                        .sum());
    }

    private static int after(Instant since, List<PlanMove> moves) {
        return (int) moves.stream().filter(one -> one.at().isAfter(since)).count();
    }

    /**
     * News of one person; whom it is about is read after signing in.
     *
     * @param units the units' results and the reasons that the person is asked for
     * @param letGo how many segments are others' to rate now
     * @param lapsed how many amendments, own or of people below, ended with their year
     * @param moved how many own plans are to be amended after a move
     * @param movedBelow how many plans of people on whose amendments the person decides
     * @param awaiting how many reports wait for results of an own draft
     */
    record News(
            List<Announcement> announced,
            DistributionNews.News units,
            int letGo,
            int lapsed,
            int moved,
            int movedBelow,
            int awaiting) {

        boolean isEmpty() {
            return announced.isEmpty() && units.isEmpty() && letGo + lapsed + moved + movedBelow + awaiting == 0;
        }
    }
}
