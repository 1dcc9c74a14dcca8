package id.kinerja.access;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

/** Lets tests ask a policy whose table lacks some lines. */
@Component
public class TestRights {

    private static final String TABLE = "table";

    private final Policy policy;

    TestRights(Policy policy) {
        this.policy = policy;
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Trial {

        void run() throws Exception;
    }

    /** Does something while some relations have no rights on a kind of data. */
    public void without(Matter matter, Predicate<Relation> relations, Trial trial) throws Exception {
        AccessTable whole = AccessTable.packaged();
        var fewer = new AccessTable(whole.grants().stream()
                .filter(grant -> grant.matter() != matter || !relations.test(grant.relation()))
                .toList());
        ReflectionTestUtils.setField(policy, TABLE, fewer);
        try {
            trial.run();
        } finally {
            ReflectionTestUtils.setField(policy, TABLE, whole);
        }
    }
}
