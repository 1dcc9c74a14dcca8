package id.kinerja.reward;

import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachments;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.TypedText;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a nomination needs before it is made, and before it is submitted. */
@Component
class NominationRules {

    private final Nominators nominators;
    private final RewardAccess access;
    private final RewardOfficials officials;
    private final Attachments attachments;
    private final NominationStore store;
    private final Surroundings around;

    NominationRules(
            Nominators nominators,
            RewardAccess access,
            RewardOfficials officials,
            Attachments attachments,
            NominationStore store,
            Surroundings around) {
        this.nominators = nominators;
        this.access = access;
        this.officials = officials;
        this.attachments = attachments;
        this.store = store;
        this.around = around;
    }

    /** People, days and what the government has set. */
    @Component
    record Surroundings(Organization organization, WorkingCalendar calendar, Settings settings) {}

    /** Adds what is wrong with a nomination of somebody by what was typed. */
    void check(SignedIn me, UUID nominee, NominationForm form, FieldMessages.Collected found) {
        if (me.is(nominee)) {
            found.add("nominee", "reward.refused.self");
        } else if (!nominators.mayNominate(me, nominee)) {
            found.add("nominee", "reward.refused.nobody");
        } else if (form.ground() == Ground.PREDICATE && !byPredicate(me, nominee)) {
            // who may not know the predicate would learn it from what becomes of the nomination
            found.add("ground", "reward.refused.predicate-unseen");
        }
        if (form.ground() == Ground.INNOVATION
                && TypedText.of(form.description()).isEmpty()) {
            found.add("description", "reward.refused.innovation");
        }
    }

    /** Why a draft cannot be submitted now, by message code; none when it can. */
    Optional<Problem> obstacle(SignedIn me, Nomination nomination) {
        if (!nominators.mayNominate(me, nomination.nomineeId())) {
            return Optional.of(new Problem("reward.refused.nobody"));
        }
        Ground ground = nomination.written().ground();
        if (ground == Ground.PREDICATE && !byPredicate(me, nomination.nomineeId())) {
            return Optional.of(new Problem("reward.refused.predicate-unseen"));
        }
        if (ground == Ground.PRAISE
                && attachments
                        .at(new AttachedTo(Nominations.PROCESS, nomination.id(), null))
                        .isEmpty()) {
            return Optional.of(new Problem("reward.refused.praise"));
        }
        if (store.isNominated(nomination.nomineeId())) {
            return Optional.of(new Problem("reward.refused.open"));
        }
        if (!officials.headMay(nomination)) {
            return Optional.of(new Problem("reward.refused.no-decider"));
        }
        int most = around.settings().get(RewardSettings.PER_YEAR);
        return submittedThisYear(nomination) >= most
                ? Optional.of(new Problem("reward.refused.too-many", most))
                : Optional.empty();
    }

    /** Whether the predicate may be the ground: for who may know it, and for everybody else by setting. */
    private boolean byPredicate(SignedIn me, UUID nominee) {
        return around.settings().get(RewardSettings.COLLEAGUES_BY_PREDICATE) || access.maySeePredicates(me, nominee);
    }

    private int submittedThisYear(Nomination nomination) {
        Organization organization = around.organization();
        Employee office = Optional.ofNullable(nomination.nominatedFor())
                .flatMap(organization::byUserName)
                .orElseGet(() -> organization.get(nomination.nominatorId()));
        WorkingCalendar calendar = around.calendar();
        Instant newYear =
                calendar.today().withDayOfYear(1).atStartOfDay(calendar.zone()).toInstant();
        return store.submittedSince(office.id(), office.userName(), newYear);
    }

    /** @param arguments what the message is filled with */
    record Problem(String code, Object... arguments) {}
}
