package id.kinerja.target;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the first page tells of established plans, and of what others wait for; asks once whose amendments somebody decides. */
@Component
public class PlanNews {

    private final AmendmentNews amendments;
    private final PlanMoves moves;
    private final AwaitedResults awaited;
    private final Policy policy;

    PlanNews(AmendmentNews amendments, PlanMoves moves, AwaitedResults awaited, Policy policy) {
        this.amendments = amendments;
        this.moves = moves;
        this.awaited = awaited;
        this.policy = policy;
    }

    /**
     * News of one person.
     *
     * @param lapsed amendments that ended with their year, the own and those of people below
     * @param own own plans to amend after a move
     * @param below those of people on whose amendments the person decides
     * @param awaited own drafts whose results reports wait for
     */
    public record News(
            List<AmendmentNews.Lapsed> lapsed,
            List<PlanMove> own,
            List<PlanMove> below,
            List<AwaitedResults.Awaited> awaited) {}

    /** Plans to amend after a move on whose amendments somebody decides; none who is no employee. */
    public List<PlanMove> below(SignedIn me) {
        return me.employeeId() == null
                ? List.of()
                : moves.below(me, policy.reportsOf(me, Right.DECIDE, Matter.AMENDMENT));
    }

    /** What somebody is told; nothing who is no employee. */
    public News of(SignedIn me) {
        if (me.employeeId() == null) {
            return new News(List.of(), List.of(), List.of(), List.of());
        }
        var reports = policy.reportsOf(me, Right.DECIDE, Matter.AMENDMENT);
        return new News(amendments.of(me, reports), moves.own(me), moves.below(me, reports), awaited.of(me));
    }
}
