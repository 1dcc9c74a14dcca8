package id.kinerja.access;

import java.util.EnumMap;
import java.util.Map;

/** What one person may do with one case; what the answers rest on is looked up once. */
public final class Rights {

    private final Policy policy;
    private final Relations.Standing standing;
    private final Appraisal object;
    private final Map<Relation, Boolean> known = new EnumMap<>(Relation.class);

    Rights(Policy policy, Relations.Standing standing, Appraisal object) {
        this.policy = policy;
        this.standing = standing;
        this.object = object;
    }

    /** Whether the person may do something with a kind of data of the case. */
    public boolean may(Right right, Matter matter) {
        var giving = policy.giving(right, matter, object.stage());
        return giving.stream()
                        .anyMatch(grant ->
                                is(grant.relation()) && policy.counts(grant, right, object.employee(), standing))
                || giving.stream().anyMatch(grant -> standing.holdsByCase(grant.relation()));
    }

    private boolean is(Relation relation) {
        return known.computeIfAbsent(relation, standing::holds);
    }
}
