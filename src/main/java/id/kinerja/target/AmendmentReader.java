package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Signatures;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads amendments and the versions that plans had. */
@Service
@Transactional(readOnly = true)
class AmendmentReader {

    private final AmendmentStore store;
    private final PlanReader plans;
    private final Submissions submissions;
    private final Organization organization;
    private final Signatures signatures;
    private final TargetWords words;
    private final PlanMoves moves;
    private final JdbcClient jdbc;

    AmendmentReader(
            AmendmentStore store,
            PlanReader plans,
            Submissions submissions,
            Organization organization,
            Signatures signatures,
            TargetWords words,
            PlanMoves moves,
            JdbcClient jdbc) {
        this.store = store;
        this.plans = plans;
        this.submissions = submissions;
        this.organization = organization;
        this.signatures = signatures;
        this.words = words;
        this.moves = moves;
        this.jdbc = jdbc;
    }

    /** Whose plan it is. */
    UUID owner(UUID planId) {
        return plans.owner(planId);
    }

    /**
     * An amendment as a page shows it.
     *
     * @param plan the plan as the amendment is, or was, to make it, with what it changes
     * @param startedBy the name of who started it, or "A for B"
     * @param endedBy the name of who ended it; none while it runs
     */
    record Shown(
            Amendment amendment,
            PlanView plan,
            String startedBy,
            @Nullable String endedBy) {}

    /**
     * A version in a plan's list.
     *
     * @param establishedBy the name of who established it, or "A for B"
     * @param amendment the amendment that became it; none of the first one
     * @param reason why the plan was amended
     */
    record VersionLine(
            int version,
            Instant establishedAt,
            String establishedBy,
            @Nullable UUID amendment,
            @Nullable String reason) {}

    /**
     * A version with what it changed in the one before.
     *
     * @param plan the plan with the content of this version
     */
    record ShownVersion(VersionLine line, PlanView plan) {}

    /** @throws NotVisible when there is none */
    Shown of(UUID amendmentId) {
        return shown(store.find(amendmentId).orElseThrow(NotVisible::new));
    }

    /** @throws NotVisible when the plan has no such amendment */
    Shown of(UUID planId, UUID amendmentId) {
        return shown(store.find(amendmentId)
                .filter(amendment -> amendment.planId().equals(planId))
                .orElseThrow(NotVisible::new));
    }

    /** All amendments of a plan, the newest first. */
    List<Amendment> ofPlan(UUID planId) {
        return store.of(planId);
    }

    /** @throws NotVisible when there is no such amendment */
    UUID planOf(UUID amendmentId) {
        return store.find(amendmentId).orElseThrow(NotVisible::new).planId();
    }

    /** The versions of a plan, the newest first. */
    List<VersionLine> versions(UUID planId) {
        UUID employee = owner(planId);
        return jdbc.sql("""
                        select v.version, v.established_at, v.established_by, v.established_for, a.id, a.reason
                        from target_plan_version v
                             left join target_amendment a on a.plan_id = v.plan_id and a.version = v.version
                        where v.plan_id = ? order by v.version desc
                        """)
                .param(planId)
                .query((row, number) -> new VersionLine(
                        row.getInt("version"),
                        row.getTimestamp("established_at").toInstant(),
                        signatures.of(
                                employee,
                                row.getString("established_by"),
                                row.getString("established_for"),
                                row.getTimestamp("established_at").toInstant()),
                        row.getObject("id", UUID.class),
                        row.getString("reason")))
                .list();
    }

    /** @throws NotVisible when the plan has no such version */
    ShownVersion version(UUID planId, int version) {
        var line = versions(planId).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(NotVisible::new);
        var content = submissions.version(planId, version);
        var before = version == 1 ? content : submissions.version(planId, version - 1);
        return new ShownVersion(
                line,
                plans.view(planId).saying(content, PlanChange.between(before, content), version, line.establishedAt()));
    }

    /**
     * Why a plan asks for an amendment because of a move, and what was said about such.
     *
     * @param asked none when no amendment is asked for
     */
    record Moves(@Nullable PlanMove asked, List<PlanMoves.Answered> answers) {}

    Moves moves(UUID planId) {
        return new Moves(moves.asked(planId).orElse(null), moves.answers(planId));
    }

    /** What an amendment begins with: the move that asks for it; else nothing. */
    AmendmentForm proposed(UUID planId) {
        return moves.asked(planId)
                .map(move -> new AmendmentForm(
                        words.say("target.move.because." + move.kind(), move.before(), move.now()),
                        words.say("target.move.wanted." + move.kind())))
                .orElse(AmendmentForm.EMPTY);
    }

    private Shown shown(Amendment amendment) {
        var end = amendment.ended();
        return new Shown(
                amendment, plans.view(amendment), name(amendment.startedBy()), end == null ? null : name(end.by()));
    }

    private String name(Actor actor) {
        return actor.person().equals(Trail.SYSTEM)
                ? words.say("target.amend.system")
                : organization.nameOf(actor.person(), actor.principal());
    }
}
