package id.kinerja.strategy;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A whole strategy to be entered at once.
 *
 * @param missions in their order
 */
public record NewStrategy(int firstYear, int lastYear, String vision, List<Mission> missions) {

    /** A mission with what measures it. */
    public record Mission(UUID id, String text, List<Indicator> indicators) {}

    /**
     * A regional indicator.
     *
     * @param targets what it is to show, by year
     */
    public record Indicator(UUID id, String name, String unit, SortedMap<Integer, String> targets) {}
}
