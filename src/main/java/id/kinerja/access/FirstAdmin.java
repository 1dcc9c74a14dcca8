package id.kinerja.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the one account with which a new installation begins: {@code admin}, with a one-time password that is printed
 * and written to a file of the owner. A start with {@code kinerja.accounts.reset} gives it a new one. Where passwords
 * were handed out before at the same start, such as those of a demonstration, nothing is left to do.
 */
@Component
@Profile("!keycloak")
class FirstAdmin {

    static final String USER_NAME = "admin";
    private static final String DISPLAY_NAME = "Admin";
    private static final Set<Role> ROLES = Set.of(Role.PERSONNEL_ADMIN, Role.PROCESS_OWNER, Role.OPERATOR);

    private final LocalAccounts accounts;
    private final HandedOutPasswords handedOut;

    FirstAdmin(LocalAccounts accounts, HandedOutPasswords handedOut) {
        this.accounts = accounts;
        this.handedOut = handedOut;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void prepare() {
        if (handedOut.done()) {
            return;
        }
        boolean exists = !accounts.existing(Set.of(USER_NAME)).isEmpty();
        if (!exists) {
            handedOut.handOut(accounts.create(Map.of(USER_NAME, DISPLAY_NAME), ROLES, "system"));
        } else if (handedOut.resetAsked()) {
            handedOut.handOut(List.of(accounts.reset(USER_NAME, DISPLAY_NAME)));
        }
    }
}
