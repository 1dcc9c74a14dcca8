package id.kinerja.keycloak;

import id.kinerja.access.Authenticated;
import id.kinerja.access.People;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.time.Instant;
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

    private static final String OUTDATED = "a later token names other roles";

    private final People people;
    private final KeycloakAccounts accounts;

    KeycloakPeople(People people, KeycloakAccounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * The person, whose roles are recorded when they are others than before.
     *
     * <p>A token tells of the moment in which it was made. One that names other roles than a later one did is refused: the
     * person was given or taken a role since, and whoever sent it asks for a new one.
     *
     * @throws OAuth2AuthenticationException when nobody can have such a user name, or a later token named other roles
     */
    SignedIn person(Jwt token) {
        String userName = token.getClaimAsString(NAME);
        if (userName == null || !People.isName(userName)) {
            throw invalid("no user name of ours");
        }
        Instant issuedAt = token.getIssuedAt();
        if (issuedAt == null) {
            throw invalid("no time of issue");
        }
        Set<Role> roles = roles(token);
        if (!accounts.isNoted(userName, roles, issuedAt) && !accounts.signedIn(userName, roles, issuedAt)) {
            throw invalid(OUTDATED);
        }
        return people.signedIn(userName, roles, false);
    }

    /** The person with the roles' authorities; with none, if neither an employee nor in a role that needs none. */
    Authentication authentication(Jwt token) {
        SignedIn person = person(token);
        boolean known = person.employeeId() != null || person.roles().stream().anyMatch(role -> role != Role.EMPLOYEE);
        return known ? Authenticated.as(person) : Authenticated.asStranger(person);
    }

    private static OAuth2AuthenticationException invalid(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_token", why, null));
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
