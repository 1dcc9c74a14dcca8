package id.kinerja.organization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names of all who acted in a list, as {@link Organization#nameOf(String, String)} gives each, by one query. */
public final class ActorNames {

    private final Organization organization;
    private final Map<String, Employee> people;

    private ActorNames(Organization organization, Map<String, Employee> people) {
        this.organization = organization;
        this.people = people;
    }

    /** Of these. */
    public static ActorNames of(Organization organization, Collection<Actor> actors) {
        Set<String> accounts = new LinkedHashSet<>();
        for (Actor actor : actors) {
            accounts.add(actor.person());
            Stream.ofNullable(actor.principal()).forEach(accounts::add);
        }
        return new ActorNames(organization, organization.byUserNames(accounts));
    }

    /** "A", or "A for B" where A stood in for B. */
    public String of(Actor actor) {
        String principal = actor.principal();
        return principal == null ? name(actor.person()) : organization.actingFor(name(actor.person()), name(principal));
    }

    private String name(String account) {
        Employee employee = people.get(account);
        return employee == null ? account : employee.titledName();
    }
}
