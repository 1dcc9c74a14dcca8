package id.kinerja.strategy;

import java.util.UUID;

/** Knows what serves regional indicators; declared here, answered by who links to them. */
public interface LinkedIndicators {

    /** Whether a result of any plan, drafted, submitted or established, is linked to it. */
    boolean linked(UUID indicator);
}
