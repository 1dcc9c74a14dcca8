package id.kinerja.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kinerja.access.Authenticated;
import id.kinerja.access.People;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Who an access token speaks of: the user name is the NIP, the groups are the roles. */
@Component
@Profile("keycloak")
class KeycloakPeople {

    /** The claim with the user name. */
    static final String NAME = "preferred_username";

    /** The claim with the paths of the groups: a role's is at the top, since others may give out groups below theirs. */
    private static final String GROUPS = "groups";

    private static final String TOP = "/";

    private final People people;
    private final KeycloakAccounts accounts;
    private final Cache<String, Set<Role>> recorded = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    KeycloakPeople(People people, KeycloakAccounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * The person, whose roles are recorded when they are others than before.
     *
     * @throws OAuth2AuthenticationException when nobody can have such a user name
     */
    SignedIn person(Jwt token) {
        String userName = token.getClaimAsString(NAME);
        if (userName == null || !People.isName(userName)) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_token", "no user name of ours", null));
        }
        Set<Role> roles = roles(token);
        if (!roles.equals(recorded.getIfPresent(userName))) {
            accounts.signedIn(userName, roles);
            recorded.put(userName, roles);
        }
        return people.signedIn(userName, roles, false);
    }

    /** The person with the roles' authorities; with none, if neither an employee nor in a role that needs none. */
    Authentication authentication(Jwt token) {
        SignedIn person = person(token);
        boolean known = person.employeeId() != null || person.roles().stream().anyMatch(role -> role != Role.EMPLOYEE);
        return known ? Authenticated.as(person) : Authenticated.asStranger(person);
    }

    private static Set<Role> roles(Jwt token) {
        List<String> groups = Objects.requireNonNullElse(token.getClaimAsStringList(GROUPS), List.of());
        return groups.stream()
                .filter(group -> group.startsWith(TOP))
                .map(group -> Role.ofGroup(group.substring(TOP.length())))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
