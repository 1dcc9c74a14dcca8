package id.kinerja.demo;

import id.kinerja.access.HandedOutPasswords;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.NewAccount;
import id.kinerja.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The accounts with which somebody looks at the demonstration: one for each role, and three people of one line. */
@Component
@Conditional(DemoWanted.class)
class HandedOutAccounts {

    private final LocalAccounts accounts;
    private final HandedOutPasswords passwords;
    private final DemoRecord record;
    private final List<NewAccount> made = new ArrayList<>();

    HandedOutAccounts(LocalAccounts accounts, HandedOutPasswords passwords, DemoRecord record) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.record = record;
    }

    /** Makes an account with a password that need not be changed. */
    void make(DemoAccount account, Set<Role> roles) {
        made.add(accounts.createToKeep(account.userName(), account.label(), roles, "system"));
        record.keep(made.size(), account);
    }

    /** Hands out the passwords of the accounts made at this start. */
    void handOut() {
        passwords.handOut(List.copyOf(made));
        made.clear();
    }

    /** Gives all of them new passwords when this start is to. */
    void resetIfAsked() {
        if (passwords.resetAsked()) {
            passwords.handOut(record.accounts().stream()
                    .map(account -> accounts.resetToKeep(account.userName(), account.label()))
                    .toList());
        }
    }
}
