package id.kinerja.strategy;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What the performance team says about the strategy, on pages and by programs alike. */
final class StrategyForms {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int TEXT = 2000;
    private static final int LINE = 300;
    private static final int SHORT = 100;
    private static final int YEARS = 10;

    private StrategyForms() {}

    /**
     * Vision and period.
     *
     * @param base the revision that was read; none for a new one
     */
    record Head(
            @NotNull(message = "{strategy.year.required}")
            @Min(value = FIRST, message = "{strategy.year.range}")
            @Max(value = LAST, message = "{strategy.year.range}")
            @Nullable
            Integer firstYear,

            @NotNull(message = "{strategy.year.required}")
            @Min(value = FIRST, message = "{strategy.year.range}")
            @Max(value = LAST, message = "{strategy.year.range}")
            @Nullable
            Integer lastYear,

            @NotBlank(message = "{strategy.vision.required}") @PlainText(max = TEXT, multiline = true) @Nullable
            String vision,

            @PlainText(max = LINE) @Nullable String document,

            @Nullable Integer base) {

        static final Head EMPTY = new Head(null, null, "", "", null);

        static Head of(Strategy saved) {
            return new Head(saved.firstYear(), saved.lastYear(), saved.vision(), saved.document(), saved.revision());
        }
    }

    /**
     * A mission.
     *
     * @param number its place among the missions, counted from 1; the last when it is none
     * @param base the revision that was read; none for a new one
     */
    record Mission(
            @NotBlank(message = "{strategy.mission.required}") @PlainText(max = TEXT, multiline = true) @Nullable
            String text,

            @Min(value = 1, message = "{strategy.mission.number.range}")
            @Max(value = SHORT, message = "{strategy.mission.number.range}")
            @Nullable
            Integer number,

            @Nullable Integer base) {

        static Mission of(Strategy.Mission saved) {
            return new Mission(saved.text(), saved.number(), saved.revision());
        }
    }

    /**
     * A regional indicator.
     *
     * @param targets what it is to show year by year; a blank one says nothing
     * @param base the revision that was read; none for a new one
     */
    record Indicator(
            @NotNull(message = "{strategy.indicator.mission.required}") @Nullable
            UUID mission,

            @NotBlank(message = "{strategy.indicator.name.required}") @PlainText(max = LINE) @Nullable
            String name,

            @NotBlank(message = "{strategy.indicator.unit.required}") @PlainText(max = SHORT) @Nullable
            String unit,

            @Size(max = YEARS * YEARS) @Nullable
            List<@NotNull(message = "{api.problem.missing}") @Valid Target> targets,

            @Nullable Integer base) {

        static Indicator of(Strategy plan, Strategy.Indicator saved) {
            return new Indicator(
                    plan.missionOf(saved.id()).map(Strategy.Mission::id).orElse(null),
                    saved.name(),
                    saved.unit(),
                    targets(plan, saved::target),
                    saved.revision());
        }

        static Indicator blank(Strategy plan, @Nullable UUID mission) {
            return new Indicator(mission, "", "", targets(plan, year -> ""), null);
        }

        private static List<Target> targets(Strategy plan, IntFunction<String> of) {
            return plan.years().stream()
                    .map(year -> new Target(year, of.apply(year)))
                    .toList();
        }

        /** What is said about years. */
        List<Strategy.YearTarget> said() {
            List<Strategy.YearTarget> said = new ArrayList<>();
            for (Target one : targets == null ? List.<Target>of() : targets) {
                String text = TypedText.of(one.target());
                if (one.year() != null && !text.isEmpty()) {
                    said.add(new Strategy.YearTarget(one.year(), text));
                }
            }
            return said;
        }
    }

    /** What an indicator is to show in a year. */
    record Target(
            @NotNull(message = "{api.problem.missing}") @Nullable
            Integer year,

            @PlainText(max = SHORT) @Nullable String target) {}

    /**
     * Since when nothing more is linked to an indicator.
     *
     * @param lastYear the last year in which results may be linked; none for the plan's last
     * @param base the revision that was read
     */
    record End(@Nullable Integer lastYear, @Nullable Integer base) {}

    /** Why something is removed. */
    record Removal(
            @NotBlank(message = "{strategy.removal.required}") @PlainText(max = TEXT, multiline = true) @Nullable
            String reason) {}

    /** The most years of a period. */
    static int mostYears() {
        return YEARS;
    }
}
