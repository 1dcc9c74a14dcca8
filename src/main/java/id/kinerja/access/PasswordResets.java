package id.kinerja.access;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces passwords of others by one-time passwords, each time with a reason that the other one reads. */
@Service
@Transactional
class PasswordResets {

    private final LocalAccounts accounts;
    private final ReplaceablePasswords replaceable;
    private final Organization organization;
    private final Policy policy;

    PasswordResets(LocalAccounts accounts, ReplaceablePasswords replaceable, Organization organization, Policy policy) {
        this.accounts = accounts;
        this.replaceable = replaceable;
        this.organization = organization;
        this.policy = policy;
    }

    /**
     * Why somebody may not replace the password of an account; an account that is nobody's of the government is an
     * operator's to mend.
     *
     * @return the code of the message; nothing when it may be replaced
     */
    @Transactional(readOnly = true)
    public Optional<String> problem(String userName, SignedIn by) {
        return replaceable
                .problem(by, userName)
                .or(() -> policy.may(by, Right.WRITE, Matter.OFFICE_PASSWORD)
                                || organization.byUserName(userName).isPresent()
                        ? Optional.empty()
                        : Optional.of("access.accounts.unknown"));
    }

    /** @throws NotVisible when the person may not */
    public NewAccount reset(String userName, String reason, SignedIn by) {
        if (problem(userName, by).isPresent()) {
            throw new NotVisible();
        }
        return organization
                .byUserName(userName)
                .map(employee -> reset(employee, reason, by))
                .orElseGet(() -> accounts.reset(userName, userName, new PasswordReset(by.userName(), reason, null)));
    }

    /** Whose one-time password nobody has used yet, as far as somebody may replace it. */
    @Transactional(readOnly = true)
    public Map<String, Employee> unused(SignedIn by) {
        return organization.byUserNames(replaceable.of(accounts.unused(), by));
    }

    /** New one-time passwords for all of {@link #unused}. */
    public List<NewAccount> renew(String reason, SignedIn by) {
        return unused(by).values().stream()
                .map(employee -> reset(employee, reason, by))
                .toList();
    }

    private NewAccount reset(Employee employee, String reason, SignedIn by) {
        return accounts.reset(
                String.valueOf(employee.userName()),
                employee.titledName(),
                new PasswordReset(by.userName(), reason, employee.id()));
    }
}
