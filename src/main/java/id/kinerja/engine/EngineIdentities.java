package id.kinerja.engine;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link Identities} in the engine's identity tables. */
@Component
@Profile("!keycloak")
class EngineIdentities implements Identities {

    private final IdentityService identity;
    private final EngineAuthentication authentication;

    EngineIdentities(IdentityService identity, EngineAuthentication authentication) {
        this.identity = identity;
        this.authentication = authentication;
    }

    @Override
    public boolean matches(String userName, String password) {
        return authentication.asSystem(() -> identity.checkPassword(userName, password));
    }

    @Override
    public Set<Role> rolesOf(String userName) {
        return authentication.asSystem(() -> identity.createGroupQuery().groupMember(userName).list().stream()
                .map(group -> Role.ofGroup(group.getId()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<String> membersOf(Role role) {
        return authentication.asSystem(() -> identity.createUserQuery().memberOfGroup(role.group()).list().stream()
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<String> existing(Collection<String> userNames) {
        if (userNames.isEmpty()) {
            return Set.of();
        }
        return authentication.asSystem(
                () -> identity.createUserQuery().userIdIn(userNames.toArray(String[]::new)).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    @Transactional
    public void create(String userName, String displayName, String password, boolean oneTime, Set<Role> roles) {
        authentication.asSystem(() -> {
            User user = identity.newUser(userName);
            user.setFirstName(displayName.length() > 250 ? displayName.substring(0, 250) : displayName);
            user.setLastName("");
            user.setPassword(password);
            save(user, oneTime);
            roles.forEach(role -> identity.createMembership(userName, role.group()));
            return user;
        });
    }

    @Override
    @Transactional
    public void changePassword(String userName, String password, boolean oneTime) {
        authentication.asSystem(() -> {
            User user = identity.createUserQuery().userId(userName).singleResult();
            user.setPassword(password);
            save(user, oneTime);
            identity.unlockUser(userName);
            return user;
        });
    }

    @Override
    @Transactional
    public void setRoles(String userName, Set<Role> roles) {
        authentication.asSystem(() -> {
            for (Role role : Role.values()) {
                identity.deleteMembership(userName, role.group());
                if (roles.contains(role)) {
                    identity.createMembership(userName, role.group());
                }
            }
            return userName;
        });
    }

    private void save(User user, boolean oneTime) {
        if (oneTime) {
            PasswordHash.forOneTimePassword(() -> identity.saveUser(user));
        } else {
            identity.saveUser(user);
        }
    }
}
