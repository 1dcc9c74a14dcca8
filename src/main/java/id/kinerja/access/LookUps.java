package id.kinerja.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was looked up for one question of one person, so that it is looked up once, however many it is about. */
final class LookUps {

    private final Function<Collection<UUID>, Map<UUID, UUID>> superiorsOf;
    private final Function<Relation, List<UUID>> peopleOf;
    private final Supplier<Set<UUID>> principalsOf;
    private final Supplier<Set<UUID>> aboveOf;
    private final Supplier<Set<UUID>> meantBy;
    private final Supplier<Set<UUID>> examinedBy;
    private Collection<UUID> ahead = Set.of();
    private final Supplier<Boolean> leaves;
    private final Map<UUID, Optional<UUID>> superiors = new HashMap<>();
    private final Map<Relation, Set<UUID>> people = new EnumMap<>(Relation.class);
    private @Nullable Set<UUID> principals;
    private @Nullable Set<UUID> above;
    private @Nullable Set<UUID> meant;
    private @Nullable Set<UUID> examined;
    private @Nullable Boolean left;

    /**
     * @param superiorsOf the direct superiors of employees
     * @param peopleOf those whose head or unit admin the person is
     * @param principalsOf in whose places the person acts
     * @param aboveOf those on whom the person decides nothing for want of a superior
     * @param meantBy who the person is, or as a personnel admin may be
     * @param examinedBy those whom the person examines
     * @param leaves whether the person has left the government
     */
    LookUps(
            Function<Collection<UUID>, Map<UUID, UUID>> superiorsOf,
            Function<Relation, List<UUID>> peopleOf,
            Supplier<Set<UUID>> principalsOf,
            Supplier<Set<UUID>> aboveOf,
            Supplier<Set<UUID>> meantBy,
            Supplier<Set<UUID>> examinedBy,
            Supplier<Boolean> leaves) {
        this.superiorsOf = superiorsOf;
        this.peopleOf = peopleOf;
        this.principalsOf = principalsOf;
        this.aboveOf = aboveOf;
        this.meantBy = meantBy;
        this.examinedBy = examinedBy;
        this.leaves = leaves;
    }

    /** Whose lines are looked up together as soon as one of them is asked for. */
    void linesOf(Collection<UUID> employees) {
        ahead = employees;
    }

    /** Looks up who stands above these people, level by level. */
    private void lookUp(Collection<UUID> employees) {
        for (Set<UUID> level = Set.copyOf(employees); !level.isEmpty(); ) {
            Map<UUID, UUID> above = superiorsOf.apply(level);
            level.forEach(one -> superiors.put(one, Optional.ofNullable(above.get(one))));
            level = above.values().stream()
                    .filter(one -> !superiors.containsKey(one))
                    .collect(Collectors.toSet());
        }
    }

    @Nullable
    UUID superiorOf(UUID employee) {
        if (!ahead.isEmpty()) {
            lookUp(ahead);
            ahead = Set.of();
        }
        if (!superiors.containsKey(employee)) {
            superiors.put(
                    employee,
                    Optional.ofNullable(superiorsOf.apply(List.of(employee)).get(employee)));
        }
        return superiors.getOrDefault(employee, Optional.empty()).orElse(null);
    }

    Set<UUID> peopleAs(Relation relation) {
        return people.computeIfAbsent(relation, asked -> Set.copyOf(peopleOf.apply(asked)));
    }

    Set<UUID> principals() {
        principals = principals == null ? principalsOf.get() : principals;
        return principals;
    }

    Set<UUID> above() {
        above = above == null ? aboveOf.get() : above;
        return above;
    }

    Set<UUID> meant() {
        meant = meant == null ? meantBy.get() : meant;
        return meant;
    }

    Set<UUID> examined() {
        examined = examined == null ? examinedBy.get() : examined;
        return examined;
    }

    boolean hasLeft() {
        left = left == null ? leaves.get() : left;
        return left;
    }
}
