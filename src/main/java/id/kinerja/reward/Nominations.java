package id.kinerja.reward;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.organization.Actor;
import id.kinerja.settings.Settings;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes nominations on from step to step; who may is checked before. */
@Service
@Transactional
class Nominations {

    static final String PROCESS = "reward";
    static final String SCORING = "reward-scoring";

    private final NominationStore store;
    private final NominationRows rows;
    private final Scores scores;
    private final Deciding deciding;
    private final RewardHistory history;
    private final Cases cases;
    private final Trail trail;
    private final Clock clock;

    Nominations(
            NominationStore store,
            NominationRows rows,
            Scores scores,
            Deciding deciding,
            RewardHistory history,
            Cases cases,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.scores = scores;
        this.deciding = deciding;
        this.history = history;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    /** By what and by whom it is decided how a nomination goes on. */
    @Component
    record Deciding(
            Eligibility eligibility,
            Rechecks rechecks,
            Committee committee,
            RewardOfficials officials,
            Settings settings) {}

    /** Looks for what speaks against it; some of that refuses it at once, with all that was found. */
    void check(UUID id) {
        Nomination nomination = get(id);
        var found = deciding.eligibility().check(nomination, clock.instant());
        store.checked(id, found, RewardSettings.criteria(deciding.settings()));
        if (deciding.eligibility().refuses(found)) {
            end(id, RewardState.CHECKING, Ending.NOT_ELIGIBLE, "", null);
            return;
        }
        history.add(id, RewardEventKind.ELIGIBLE, null);
        if (deciding.committee().isWholeFor(nomination)) {
            moved(id, RewardState.CHECKING, RewardState.SCORING);
        } else {
            move(id, RewardState.CHECKING, RewardState.COMPLETING, RewardEventKind.COMMITTEE_LACKS, null);
        }
    }

    /** Asks each member of the committee who may score it and has not. */
    void askCommittee(UUID id) {
        deciding.committee()
                .toAsk(get(id))
                .forEach(member -> cases.start(SCORING, scores.ask(id, member, clock.instant())));
    }

    /**
     * A member has scored, or let the term pass; after the last one the nomination goes on. It ends when the nominee is not
     * eligible any more.
     */
    void answered(UUID id) {
        // two members who are the last in the same instant come one after the other
        Nomination open = rows.forChange(id)
                .filter(one -> one.state() == RewardState.SCORING)
                .orElse(null);
        if (open == null || !scores.waiting(id).isEmpty()) {
            return;
        }
        if (deciding.rechecks().isRefused(deciding.rechecks().kept(open))) {
            stop(id, Ending.NOT_ELIGIBLE, "", null);
        } else {
            cases.send("reward-scored", id);
        }
    }

    /** The average of those who scored; without three of them there is none, and the committee is completed first. */
    void count(UUID id) {
        Nomination nomination = get(id);
        if (scores.givenBy(id).size() < Committee.LEAST) {
            move(id, RewardState.SCORING, RewardState.COMPLETING, RewardEventKind.COMMITTEE_LACKS, null);
            return;
        }
        store.average(id, scores.average(id));
        history.add(id, RewardEventKind.SCORED, null);
        if (deciding.officials().secretaryMay(nomination)) {
            moved(id, RewardState.SCORING, RewardState.RECOMMENDING);
        } else {
            move(id, RewardState.SCORING, RewardState.DECIDING, RewardEventKind.NO_SECRETARY, null);
        }
    }

    /**
     * Ends one that waits for somebody, whatever it waits for; those who were asked to score are not asked any more.
     *
     * @param by who ends it; none when it ends by itself
     * @return false when it waits for nobody any more
     */
    boolean stop(UUID id, Ending ending, String why, @Nullable Actor by) {
        Nomination before = rows.forChange(id).orElseThrow(NotVisible::new);
        RewardState state = before.state();
        if (!state.isOpen()) {
            return false;
        }
        end(id, state, ending, why, by);
        for (UUID score : scores.waiting(id)) {
            scores.lapse(score, clock.instant());
            cases.send("reward-scoring-ended", score);
        }
        cases.send("reward-ended", id);
        if (by == null) {
            trail.record(Entry.of(Action.REWARD_STOPPED, PROCESS, id)
                    .by(Trail.SYSTEM)
                    .fileOf(before.nomineeId())
                    .inCase(id, null)
                    .changed(Map.of("state", state.name()), Map.of("ending", ending.name())));
        }
        return true;
    }

    /** @throws CaseMoved when it is not in the first state */
    void move(UUID id, RewardState from, RewardState to, RewardEventKind event, @Nullable Actor by) {
        moved(id, from, to);
        history.add(id, event, by);
    }

    /** @throws CaseMoved when it is not in the state */
    void end(UUID id, RewardState from, Ending ending, String why, @Nullable Actor by) {
        if (!store.end(id, from, ending, why, by, clock.instant())) {
            throw new CaseMoved(id);
        }
        history.add(id, RewardEventKind.valueOf(ending.name()), by);
    }

    /** @throws NotVisible when there is none */
    Nomination get(UUID id) {
        return rows.find(id).orElseThrow(NotVisible::new);
    }

    private void moved(UUID id, RewardState from, RewardState to) {
        if (!store.move(id, from, to)) {
            throw new CaseMoved(id);
        }
    }
}
