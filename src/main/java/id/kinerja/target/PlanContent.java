package id.kinerja.target;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says at one moment: what is shown, checked, submitted, compared and established. Texts that are not
 * written yet are empty. Indicators are those of the chosen approach only.
 */
record PlanContent(Approach approach, List<Result> results, List<Expectation> behaviours, List<AnnexRow> annex) {

    /**
     * A work result.
     *
     * @param superiorResult the text of the superior's result, none when there is no link or the superior removed it
     * @param regionalIndicator the name of the regional indicator that a head of agency's result serves
     * @param superiorPending marked "RHK pimpinan belum tersedia"
     * @param assignedBy who assigned an additional result
     */
    record Result(
            UUID id,
            ResultKind kind,
            String text,
            @Nullable UUID superiorResultId,
            @Nullable String superiorResult,
            boolean superiorPending,
            @Nullable UUID regionalIndicatorId,
            @Nullable String regionalIndicator,
            String assignedBy,
            @Nullable Perspective perspective,
            List<Indicator> indicators) {

        /** The result as its employee saved it. */
        ResultDraft draft() {
            return new ResultDraft(
                    kind,
                    text,
                    superiorResultId,
                    superiorPending,
                    regionalIndicatorId,
                    assignedBy,
                    perspective,
                    indicators);
        }
    }

    /**
     * An indicator; without aspect it is the measure of success of a qualitative plan.
     *
     * @param target the year's target
     */
    record Indicator(
            UUID id, @Nullable Aspect aspect, String text, String target, String unit, QuarterTargets quarters) {

        Indicator {
            // what was kept before there were quarterly targets says nothing of them
            quarters = Objects.requireNonNullElse(quarters, QuarterTargets.NONE);
        }

        /** Without quarterly targets. */
        Indicator(UUID id, @Nullable Aspect aspect, String text, String target, String unit) {
            this(id, aspect, text, target, unit, QuarterTargets.NONE);
        }
    }

    /**
     * A behaviour with the leader's special expectation, which may be empty.
     *
     * @param writtenBy the user name of who worded it last
     * @param writtenFor the user name of the official in whose place; none when in no other's
     */
    record Expectation(
            UUID id,
            Behaviour behaviour,
            String text,
            @Nullable String writtenBy,
            @Nullable String writtenFor) {}

    record AnnexRow(UUID id, AnnexKind kind, String text) {}

    Map<Behaviour, String> expectations() {
        Map<Behaviour, String> texts = new EnumMap<>(Behaviour.class);
        behaviours.forEach(row -> texts.put(row.behaviour(), row.text()));
        return texts;
    }

    List<Result> results(ResultKind kind) {
        return results.stream().filter(result -> result.kind() == kind).toList();
    }

    List<AnnexRow> annex(AnnexKind kind) {
        return annex.stream().filter(row -> row.kind() == kind).toList();
    }
}
