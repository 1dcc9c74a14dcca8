package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.AboveAdmins;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are to each other today, by role and organisation. */
@Component
class Relations {

    private final Organization organization;
    private final LedPeople led;
    private final AboveAdmins aboveAdmins;
    private final ActingFor actingFor;
    private final WorkingCalendar calendar;
    private final Examiners examiners;

    Relations(
            Organization organization,
            LedPeople led,
            AboveAdmins aboveAdmins,
            ActingFor actingFor,
            WorkingCalendar calendar,
            Examiners examiners) {
        this.organization = organization;
        this.led = led;
        this.aboveAdmins = aboveAdmins;
        this.actingFor = actingFor;
        this.calendar = calendar;
        this.examiners = examiners;
    }

    /** What somebody is to the employee whom something is about; each is looked up once, and when it is asked for. */
    Standing of(SignedIn person, Appraisal object) {
        return new Standing(person, lookUps(person, object.matter()), object);
    }

    /** The same beside each of many people, with statements that do not grow with them. */
    Map<UUID, Standing> ofEach(SignedIn person, Matter matter, Stage stage, Collection<UUID> employees) {
        var known = lookUps(person, matter);
        known.linesOf(employees);
        Map<UUID, Standing> each = new LinkedHashMap<>();
        employees.forEach(
                one -> each.put(one, new Standing(person, known, matter.of(one).at(stage))));
        return each;
    }

    /** Whether somebody's role, or office, makes this possible. */
    boolean mayHave(Relation relation, SignedIn person) {
        Role role = relation.role();
        if (role != null && person.has(role)) {
            return true;
        }
        return relation == Relation.HEAD && led.isHeadOfGovernment(person);
    }

    /** The people whose head or unit admin somebody is; never themselves. */
    List<UUID> peopleOf(Relation relation, SignedIn person) {
        return peopleOf(relation, person, calendar.today());
    }

    /** The same as people were on another day. */
    List<UUID> peopleOf(Relation relation, SignedIn person, LocalDate day) {
        return led.peopleOf(relation, person, day);
    }

    /**
     * The direct reports of somebody, and of those in whose place the person acts, by name; never themselves.
     *
     * @param asSuperior whether the own ones count
     * @param asStandIn whether those of others do
     */
    List<Employee> reportsOf(SignedIn person, Matter matter, boolean asSuperior, boolean asStandIn) {
        UUID self = person.employeeId();
        if (self == null) {
            return List.of();
        }
        LocalDate today = calendar.today();
        List<Employee> own = asSuperior ? organization.reportsOf(self, today) : List.of();
        if (!own.isEmpty() && hasLeft(person)) {
            return List.of();
        }
        Set<UUID> principals = asStandIn ? principals(self, matter) : Set.of();
        if (principals.isEmpty()) {
            return own;
        }
        Map<UUID, Employee> reports = new LinkedHashMap<>();
        own.forEach(one -> reports.put(one.id(), one));
        principals.forEach(principal ->
                organization.reportsOf(principal, today).forEach(one -> reports.putIfAbsent(one.id(), one)));
        reports.remove(self);
        return reports.values().stream()
                .sorted(Comparator.comparing(Employee::name).thenComparing(Employee::id))
                .toList();
    }

    /** The official in whose place alone somebody has to do with each employee; who is missing is the person's own. */
    Map<UUID, UUID> officialsOf(SignedIn person, Matter matter, Collection<UUID> employees) {
        UUID self = person.employeeId();
        Set<UUID> principals = self == null || employees.isEmpty() ? Set.of() : principals(self, matter);
        if (principals.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> officials = new LinkedHashMap<>(organization.superiorsOf(employees, calendar.today()));
        officials.values().removeIf(superior -> superior.equals(self) || !principals.contains(superior));
        return officials;
    }

    private LookUps lookUps(SignedIn person, Matter matter) {
        UUID self = person.employeeId();
        return new LookUps(
                employees -> organization.superiorsOf(employees, calendar.today()),
                relation -> peopleOf(relation, person),
                () -> self == null ? Set.of() : principals(self, matter),
                () -> aboveAdmins.of(self, calendar.today()),
                () -> aboveAdmins.meantBy(self, calendar.today()),
                () -> examiners.letters(person).keySet(),
                () -> hasLeft(person));
    }

    /** Whether an employee does not work there today; an account that is nobody's has not left. */
    boolean hasLeft(SignedIn person) {
        UUID self = person.employeeId();
        return self != null && !organization.works(self, calendar.today());
    }

    /** The officials' places in which somebody acts today, for a kind of data. */
    Places placesOf(SignedIn person, Matter matter) {
        UUID self = person.employeeId();
        return self == null ? Places.NONE : actingFor.placesOf(self, matter, calendar.today());
    }

    private Set<UUID> principals(UUID self, Matter matter) {
        return actingFor.principalsOf(self, matter, calendar.today());
    }

    /** One person beside one employee. */
    final class Standing {

        private final SignedIn person;
        private final LookUps known;
        private final Appraisal object;
        private final List<UUID> line = new ArrayList<>();

        private Standing(SignedIn person, LookUps known, Appraisal object) {
            this.person = person;
            this.known = known;
            this.object = object;
        }

        /** Whether the person is this to the employee: who has left is nothing to anybody but themselves. */
        boolean holds(Relation relation) {
            return person.is(object.employee()) ? relation == Relation.OWN : isNow(relation) && !known.hasLeft();
        }

        /** Whether the case itself makes the person this, as long as they work there; in the own case it makes nobody anything. */
        boolean holdsByCase(Relation relation) {
            var byCase = object.byCase().get(relation);
            return byCase != null && !person.is(object.employee()) && byCase.getAsBoolean() && !known.hasLeft();
        }

        private boolean isNow(Relation relation) {
            if (relation.ofEverybody()) {
                return mayHave(relation, person);
            }
            if (relation == Relation.EXAMINER) {
                return person.has(Role.AUDITOR) && known.examined().contains(object.employee());
            }
            UUID self = person.employeeId();
            if (self == null) {
                return false;
            }
            return switch (relation) {
                case SUPERIOR -> self.equals(above(1));
                case STAND_IN -> actsFor(self, 1);
                case SUPERIORS_SUPERIOR -> self.equals(above(2));
                case STAND_IN_ABOVE -> actsFor(self, 2);
                case INDIRECT -> isFurtherAbove(self);
                case UNIT_ADMIN, HEAD ->
                    mayHave(relation, person) && known.peopleAs(relation).contains(object.employee());
                default -> false;
            };
        }

        /** The official in whose place alone the person is this to the employee; none when it is the person's own. */
        @Nullable
        UUID official(Relation relation) {
            UUID self = person.employeeId();
            int level = relation == Relation.STAND_IN ? 1 : relation == Relation.STAND_IN_ABOVE ? 2 : 0;
            return self == null || level == 0 || self.equals(above(level)) || !actsFor(self, level)
                    ? null
                    : above(level);
        }

        /** Whether the person works below the employee, however far, or by an account of which nobody knows that it is not so. */
        boolean isBelow() {
            return known.above().contains(object.employee());
        }

        /** Whether the employee may be the person: a personnel admin's account that is nobody's may be that of any of them. */
        boolean mayBe() {
            return person.is(object.employee())
                    || person.employeeId() == null
                            && person.has(Role.PERSONNEL_ADMIN)
                            && known.meant().contains(object.employee());
        }

        private boolean actsFor(UUID self, int level) {
            Set<UUID> principals = known.principals();
            UUID official = principals.isEmpty() ? null : above(level);
            return official != null && principals.contains(official);
        }

        private boolean isFurtherAbove(UUID self) {
            int level = 3;
            for (UUID next = above(level); next != null; next = above(++level)) {
                if (next.equals(self)) {
                    return true;
                }
            }
            return false;
        }

        /** Who stands so many levels above the employee; none where the line ends, or turns back on itself. */
        private @Nullable UUID above(int level) {
            while (line.size() < level) {
                UUID last = line.isEmpty() ? object.employee() : line.get(line.size() - 1);
                UUID next = known.superiorOf(last);
                if (next == null || next.equals(object.employee()) || line.contains(next)) {
                    return null;
                }
                line.add(next);
            }
            return line.get(level - 1);
        }
    }
}
