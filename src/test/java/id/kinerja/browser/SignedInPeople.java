package id.kinerja.browser;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.organization.Employee;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** People with accounts and browser windows of their own, signed in to the application that the integration tests share. */
final class SignedInPeople implements AutoCloseable {

    private static final int LONGEST_WAIT = 20_000;
    private static final String PASSWORD = "gunung-biru-7788";

    private final Identities identities;
    private final ServedApplication application;
    private final Browsers browsers;
    private final Map<String, Person> windows = new HashMap<>();

    SignedInPeople(ConfigurableApplicationContext context) {
        identities = context.getBean(Identities.class);
        application = ServedApplication.of(context);
        browsers = new Browsers();
    }

    /** The window of who was signed in. */
    Person of(Employee employee) {
        return Objects.requireNonNull(windows.get(userName(employee)));
    }

    /** Somebody who gets an account with these roles. */
    Person signIn(Employee employee, Role... roles) {
        return signIn(userName(employee), roles);
    }

    Person signIn(String userName, Role... roles) {
        identities.create(userName, userName, PASSWORD, false, Set.of(roles));
        Person person = browsers.person(application, userName);
        windows.put(userName, person);
        person.page().setDefaultTimeout(LONGEST_WAIT);
        person.page().setDefaultNavigationTimeout(LONGEST_WAIT);
        return person.signsIn();
    }

    /** Nobody keeps a role. */
    @Override
    public void close() {
        windows.keySet().forEach(userName -> identities.setRoles(userName, Set.of()));
        browsers.close();
        application.close();
    }

    static String userName(Employee employee) {
        return String.valueOf(employee.userName());
    }
}
