package id.kinerja.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Something about an employee that somebody asks for.
 *
 * @param employee whom it is about
 * @param stage how far it is
 * @param byCase what who asks may be to it by the case itself ({@link Relation#ASKED}, {@link Relation#RATER}); asked
 *     only when nothing else gives the right
 */
public record Appraisal(Matter matter, UUID employee, Stage stage, Map<Relation, BooleanSupplier> byCase) {

    public Appraisal {
        byCase = Map.copyOf(byCase);
    }

    static Appraisal of(Matter matter, UUID employee) {
        return new Appraisal(matter, employee, Stage.DRAFT, Map.of());
    }

    /** The same at a stage. */
    public Appraisal at(Stage reached) {
        return new Appraisal(matter, employee, reached, byCase);
    }

    /** The same, where the case may make who asks something to it. */
    public Appraisal with(Relation relation, BooleanSupplier holds) {
        Map<Relation, BooleanSupplier> more = new EnumMap<>(Relation.class);
        more.putAll(byCase);
        more.put(relation, holds);
        return new Appraisal(matter, employee, stage, more);
    }
}
