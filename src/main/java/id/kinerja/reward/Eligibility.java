package id.kinerja.reward;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.coaching.BeingCoached;
import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionKind;
import id.kinerja.cycle.Exclusions;
import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Organization;
import id.kinerja.reward.Nomination.Found;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a nomination may be scored, and rewarded: what was found about the nominee, and what of it speaks against it. */
@Component
class Eligibility {

    private static final Set<Predicate> WEAK =
            EnumSet.of(Predicate.NEEDS_IMPROVEMENT, Predicate.POOR, Predicate.VERY_POOR);

    private final Organization organization;
    private final JudgedPeriods judged;
    private final BeingCoached coached;
    private final Exclusions exclusions;
    private final WorkingCalendar calendar;
    private final Settings settings;

    Eligibility(
            Organization organization,
            JudgedPeriods judged,
            BeingCoached coached,
            Exclusions exclusions,
            WorkingCalendar calendar,
            Settings settings) {
        this.organization = organization;
        this.judged = judged;
        this.coached = coached;
        this.exclusions = exclusions;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Whether something of what was found refuses the reward. */
    boolean refuses(Found found) {
        String verification = settings.get(RewardSettings.VERIFICATION);
        return found.obstacles().stream().anyMatch(one -> one.ends(verification));
    }

    /** Looks at the nominee as of now; a ground that was so when it was checked before is not lost by a later, merely good result. */
    Found check(Nomination nomination, Instant at) {
        UUID nominee = nomination.nomineeId();
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        Exclusion excluded = exclusions.today(List.of(nominee)).get(nominee);
        if (!organization.works(nominee, calendar.today()) || excluded != null && excluded.forGood()) {
            obstacles.add(Obstacle.LEFT);
        }
        List<JudgedPeriod> results = judged.of(nominee);
        JudgedPeriod shown = results.isEmpty() ? null : results.get(0);
        // one that may still be contested is told to who decides, and refuses nothing
        if (shown != null && WEAK.contains(shown.predicate()) && judged.stands(shown.evaluationId())) {
            obstacles.add(Obstacle.WEAK);
        }
        if (nomination.written().ground() == Ground.PREDICATE) {
            JudgedPeriod best = veryGood(results);
            if (best == null) {
                best = named(results, nomination.found());
            }
            if (best == null) {
                obstacles.add(Obstacle.PREDICATE);
            } else if (!obstacles.contains(Obstacle.WEAK)) {
                shown = best;
            }
        }
        if (coached.isCoached(nominee)) {
            obstacles.add(Obstacle.COACHED);
        }
        boolean suspended = excluded != null && excluded.kind() == ExclusionKind.SUSPENSION;
        if (suspended || exclusions.isDisciplined(nominee)) {
            obstacles.add(Obstacle.DISCIPLINE);
        }
        return new Found(
                at,
                List.copyOf(obstacles),
                shown == null ? null : shown.predicate(),
                shown == null ? null : period(shown));
    }

    /** The result that was found when it was checked before, as long as it still is Sangat Baik. */
    static @Nullable JudgedPeriod named(List<JudgedPeriod> results, @Nullable Found before) {
        return results.stream()
                .filter(one -> before != null && period(one).equals(before.period()))
                .filter(one -> one.predicate() == Predicate.VERY_GOOD)
                .findFirst()
                .orElse(null);
    }

    private static String period(JudgedPeriod one) {
        return one.year() + "/" + one.quarter();
    }

    /**
     * The result that makes somebody eligible: the last year's counts until the next year's is handed over, the last quarter's
     * until the next quarter's; none when neither is Sangat Baik.
     *
     * @param results the latest first
     */
    static @Nullable JudgedPeriod veryGood(List<JudgedPeriod> results) {
        return Stream.of(last(results, true), last(results, false))
                .flatMap(Optional::stream)
                .filter(one -> one.predicate() == Predicate.VERY_GOOD)
                .findFirst()
                .orElse(null);
    }

    private static Optional<JudgedPeriod> last(List<JudgedPeriod> results, boolean annual) {
        return results.stream().filter(one -> one.isAnnual() == annual).findFirst();
    }
}
