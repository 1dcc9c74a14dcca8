package id.kinerja.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose places somebody acts on a day, asked once for a list and not for each of its rows. */
public record Places(List<Place> all) {

    /** In nobody's. */
    public static final Places NONE = new Places(List.of());

    /**
     * An official's place.
     *
     * @param principal the official's user name
     * @param employee whom alone it is about; none when it is about everybody
     */
    public record Place(String principal, @Nullable UUID employee) {}

    /** Whether something was done in the person's own place, or in one of these. */
    public boolean include(@Nullable String principal, UUID employee) {
        return principal == null
                || all.stream()
                        .anyMatch(place -> place.principal().equals(principal)
                                && (place.employee() == null || place.employee().equals(employee)));
    }

    /**
     * Whether what was done is the person's: what was done in an official's place is the official's for good, and that of
     * who did it only as long as the person acts for the official.
     */
    public boolean isOf(String person, Actor actor, UUID employee) {
        return person.equals(actor.principal())
                || person.equals(actor.person()) && include(actor.principal(), employee);
    }

    /** The officials' user names, for a statement; {@link #employees} beside them. */
    public String[] principals() {
        return all.stream().map(Place::principal).toArray(String[]::new);
    }

    /** Whom alone each place is about. */
    public @Nullable UUID[] employees() {
        return all.stream().map(Place::employee).toArray(UUID[]::new);
    }
}
