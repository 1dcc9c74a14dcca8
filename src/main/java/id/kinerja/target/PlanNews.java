package id.kinerja.target;

import id.kinerja.access.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the first page tells of target plans that wait for something which is nobody's task. */
@Component
public class PlanNews {

    private final PlanMoves moves;
    private final AwaitedResults awaited;

    PlanNews(PlanMoves moves, AwaitedResults awaited) {
        this.moves = moves;
        this.awaited = awaited;
    }

    /**
     * News of one person.
     *
     * @param own own plans to amend after a move
     * @param below those of people on whose amendments the person decides
     * @param awaited own drafts whose results reports wait for
     */
    public record News(List<PlanMove> own, List<PlanMove> below, List<AwaitedResults.Awaited> awaited) {}

    /** What somebody is told. */
    public News of(SignedIn me) {
        return new News(moves.own(me), moves.below(me), awaited.of(me));
    }
}
