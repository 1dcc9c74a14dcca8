package id.kinerja.strategy;

import java.util.Collection;
import java.util.SortedMap;
import java.util.UUID;

/** Knows what serves regional indicators; declared here, answered by who links to them. */
public interface LinkedIndicators {

    /**
     * How many plans have results, drafted, submitted or established, that are linked to any of these, by the plans' year. A
     * year without such plans is missing.
     */
    SortedMap<Integer, Integer> plans(Collection<UUID> indicators);
}
