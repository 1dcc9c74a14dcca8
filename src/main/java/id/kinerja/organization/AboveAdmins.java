package id.kinerja.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On whom a personnel admin decides nothing in a missing superior's place. An account that is nobody's of the government may
 * be any personnel admin's second one, so it counts as all of them as long as one who works here is listed.
 */
@Service
@Transactional(readOnly = true)
public class AboveAdmins {

    private final PersonnelAdmins admins;
    private final Accounts accounts;
    private final Organization organization;
    private final Reach reach;

    AboveAdmins(PersonnelAdmins admins, Accounts accounts, Organization organization, Reach reach) {
        this.admins = admins;
        this.accounts = accounts;
        this.organization = organization;
        this.reach = reach;
    }

    /**
     * Everybody above a personnel admin, without the admin.
     *
     * @param admin none for an account that is nobody's: then the personnel admins who are employees, and everybody above them
     */
    public Set<UUID> of(@Nullable UUID admin, LocalDate on) {
        if (admin != null) {
            return reach.above(admin, on);
        }
        Set<UUID> people = meantBy(null, on);
        Set<UUID> meant = new HashSet<>(people);
        meant.addAll(ofAny(people, on));
        return meant;
    }

    /** Everybody above any of these people, also those of them who are above others of them. */
    public Set<UUID> ofAny(Collection<UUID> people, LocalDate on) {
        return reach.above(people, on);
    }

    /**
     * Whose own case is a personnel admin's own.
     *
     * @param admin none for an account that is nobody's: then the personnel admins who are employees, as long as one of them
     *     works here
     */
    public Set<UUID> meantBy(@Nullable UUID admin, LocalDate on) {
        if (admin != null) {
            return Set.of(admin);
        }
        Collection<String> listed = admins.accounts();
        return listed.isEmpty() || !accounts.anyWorks(listed, on)
                ? Set.of()
                : organization.byUserNames(listed).values().stream()
                        .map(Employee::id)
                        .collect(Collectors.toSet());
    }
}
