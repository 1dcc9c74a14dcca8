package id.kinerja.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A government's medium-term plan (RPJMD).
 *
 * @param firstYear the first year of its period
 * @param lastYear the last one
 * @param document the rule by which it was set; may be empty
 * @param revision what a change names as its base
 * @param missions in their order
 */
public record Strategy(
        UUID id, int firstYear, int lastYear, String vision, String document, int revision, List<Mission> missions) {

    /**
     * What is to be done for the vision (misi).
     *
     * @param number its place, counted from 1
     * @param revision what a change names as its base
     */
    public record Mission(UUID id, int number, String text, int revision, List<Indicator> indicators) {}

    /**
     * By what a mission is measured (indikator daerah).
     *
     * @param unit the unit of measure
     * @param lastYear the last year in which results may be linked to it; none for the plan's last
     * @param revision what a change names as its base
     * @param targets what it is to show, year by year; a year may be missing
     */
    public record Indicator(
            UUID id, String name, String unit, @Nullable Integer lastYear, int revision, List<YearTarget> targets) {

        /** What it is to show in a year; empty when that is not said. */
        public String target(int year) {
            return targets.stream()
                    .filter(one -> one.year() == year)
                    .map(YearTarget::target)
                    .findFirst()
                    .orElse("");
        }
    }

    /** What an indicator is to show in a year. */
    public record YearTarget(int year, String target) {}

    /** The years of its period. */
    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }

    boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }

    Optional<Mission> mission(UUID mission) {
        return missions.stream().filter(one -> one.id().equals(mission)).findFirst();
    }

    /** The ids of all its indicators. */
    List<UUID> indicators() {
        return missions.stream()
                .flatMap(mission -> mission.indicators().stream())
                .map(Indicator::id)
                .toList();
    }

    Optional<Indicator> indicator(UUID indicator) {
        return missions.stream()
                .flatMap(mission -> mission.indicators().stream())
                .filter(one -> one.id().equals(indicator))
                .findFirst();
    }

    /** The mission that an indicator measures. */
    Optional<Mission> missionOf(UUID indicator) {
        return missions.stream()
                .filter(mission ->
                        mission.indicators().stream().anyMatch(one -> one.id().equals(indicator)))
                .findFirst();
    }
}
