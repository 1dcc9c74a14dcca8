package id.kinerja.reward;

import id.kinerja.organization.Organization;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of nominations show. */
@Component
class RewardFormValues {

    private static final String NOTHING = "–";

    private final Organization organization;
    private final Committee committee;
    private final Scores scores;
    private final Rechecks rechecks;
    private final MessageSource messages;

    RewardFormValues(
            Organization organization, Committee committee, Scores scores, Rechecks rechecks, MessageSource messages) {
        this.organization = organization;
        this.committee = committee;
        this.scores = scores;
        this.rechecks = rechecks;
        this.messages = messages;
    }

    /** For who recommends or decides: also whether something of the nominee's performance speaks against it today. */
    Map<String, Object> toDecide(Nomination nomination) {
        Nomination now = rechecks.now(nomination);
        Map<String, Object> values = of(now);
        values.put("performance", messages.getMessage(performance(now), null, LocaleContextHolder.getLocale()));
        return values;
    }

    private String performance(Nomination now) {
        var obstacles = now.found() == null ? List.<Obstacle>of() : now.found().obstacles();
        if (obstacles.contains(Obstacle.LEFT)) {
            return "reward.performance.left";
        }
        if (rechecks.isRefused(now)) {
            return "reward.performance.refused";
        }
        return obstacles.isEmpty() ? "reward.met" : "reward.performance.not";
    }

    /** For who scores. */
    Map<String, Object> of(Nomination nomination) {
        Map<String, Object> values = common(nomination);
        var written = nomination.written();
        values.put(
                "ground",
                messages.getMessage("reward.ground." + written.ground(), null, LocaleContextHolder.getLocale()));
        values.put("reason", written.reason());
        values.put("description", orNothing(written.description()));
        values.put(
                "average",
                nomination.average() == null
                        ? NOTHING
                        : String.format(LocaleContextHolder.getLocale(), "%.2f", nomination.average()));
        values.put("members", scores.givenBy(nomination.id()).size());
        values.put("remarks", orNothing(String.join("\n", scores.remarks(nomination.id()))));
        values.put(
                "recommendation",
                nomination.recommendation() == null
                        ? NOTHING
                        : nomination.recommendation().words());
        List<String> criteria = nomination.criteria();
        for (int i = 0; i < criteria.size(); i++) {
            values.put("criterion" + (i + 1), criteria.get(i));
        }
        return values;
    }

    /** For who completes the committee. */
    Map<String, Object> ofCommittee(Nomination nomination) {
        List<String> able = committee.ableFor(nomination);
        Map<String, Object> values = common(nomination);
        values.put("able", able.size());
        values.put("members", names(able));
        values.put("scored", names(scores.givenBy(nomination.id())));
        return values;
    }

    private Map<String, Object> common(Nomination nomination) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", nomination.id().toString());
        values.put("person", organization.get(nomination.nomineeId()).titledName());
        values.put("nominator", nominator(nomination));
        values.put("award", nomination.written().award());
        return values;
    }

    /** Who nominated, as pages name it. */
    String nominator(Nomination nomination) {
        var nominator = organization.get(nomination.nominatorId());
        return nominator.userName() == null
                ? nominator.titledName()
                : organization.nameOf(nominator.userName(), nomination.nominatedFor());
    }

    private String names(Collection<String> accounts) {
        return orNothing(accounts.stream().map(organization::nameOf).sorted().collect(Collectors.joining("; ")));
    }

    private static String orNothing(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : text;
    }
}
