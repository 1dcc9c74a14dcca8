package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Announcements;
import id.kinerja.distribution.DistributionNews;
import id.kinerja.engine.DecisionsAbove;
import id.kinerja.evaluation.SegmentNews;
import id.kinerja.objection.MissingDeciders;
import id.kinerja.reward.RewardNews;
import id.kinerja.target.PlanNews;
import id.kinerja.target.TeamPlans;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the first page tells beside tasks. */
@Component
class FirstPageNews {

    private final Announcements announcements;
    private final TeamPlans teamPlans;
    private final PlanNews plans;
    private final RewardNews rewards;
    private final SegmentNews segments;
    private final DistributionNews units;
    private final DecisionsAbove above;
    private final MissingDeciders deciders;

    FirstPageNews(
            Announcements announcements,
            TeamPlans teamPlans,
            PlanNews plans,
            RewardNews rewards,
            SegmentNews segments,
            DistributionNews units,
            DecisionsAbove above,
            MissingDeciders deciders) {
        this.announcements = announcements;
        this.teamPlans = teamPlans;
        this.plans = plans;
        this.rewards = rewards;
        this.segments = segments;
        this.units = units;
        this.above = above;
        this.deciders = deciders;
    }

    void show(SignedIn me, Model model) {
        model.addAttribute("announcements", me.employeeId() == null ? List.of() : announcements.of(me.employeeId()));
        model.addAttribute("teamPlans", me.employeeId() == null ? List.of() : teamPlans.toldTo(me.employeeId()));
        model.addAttribute("planNews", plans.of(me));
        model.addAttribute("rewards", rewards.of(me));
        model.addAttribute("segments", segments.of(me));
        model.addAttribute("unitNews", units.of(me));
        model.addAttribute("missingDeciders", deciders.toldTo(me));
        model.addAttribute("decidersAbove", above.others(me));
    }
}
