package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.LeavingOffices.Leaving;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may confirm an import: nobody one that touches them, and not alone who uploaded it where it touches them or takes somebody
 * with an office away; nobody at all where nobody would be left to give roles or to run the installation. An account that is nobody's of the
 * government may be any personnel admin's second one, so it counts as all of them.
 */
@Service
@Transactional(readOnly = true)
class SecondAdmin {

    private static final int SHOWN = 50;

    private final ImportTouches touches;
    private final LeavingOffices offices;
    private final Organization organization;
    private final PersonnelAdmins admins;
    private final WorkingCalendar calendar;

    SecondAdmin(
            ImportTouches touches,
            LeavingOffices offices,
            Organization organization,
            PersonnelAdmins admins,
            WorkingCalendar calendar) {
        this.touches = touches;
        this.offices = offices;
        this.organization = organization;
        this.admins = admins;
        this.calendar = calendar;
    }

    /** Whether it touches who uploaded it, or somebody with an office leaves by it. */
    boolean needed(RosterImport found) {
        return touched(found, found.uploadedBy()) || !offices.of(found).isEmpty();
    }

    /**
     * Why somebody may not confirm an import.
     *
     * @return the code of the message; nothing when the person may
     */
    Optional<String> problem(RosterImport found, String by) {
        return problem(found, by, needed(found), offices.of(found));
    }

    /** The same with what the page of the import says about it. */
    Confirmation of(RosterImport found, String by) {
        List<Leaving> leaving = offices.of(found);
        boolean needed = !leaving.isEmpty() || touched(found, found.uploadedBy());
        Optional<String> problem = problem(found, by, needed, leaving);
        boolean concerns = needed || problem.isPresent();
        Set<String> whose = new HashSet<>(whose(found.uploadedBy()));
        whose.addAll(whose(by));
        return new Confirmation(
                problem.orElse(null),
                organization.nameOf(found.uploadedBy()),
                needed,
                concerns ? others(found, by, needed, leaving) : List.of(),
                concerns
                        ? Stream.concat(
                                        leaving.stream().map(Leaving::touch),
                                        touches.list(found, whose, calendar.today(), SHOWN).stream())
                                .limit(SHOWN)
                                .toList()
                        : List.of());
    }

    private Optional<String> problem(RosterImport found, String by, boolean needed, List<Leaving> leaving) {
        if (offices.leavesNobody(leaving)) {
            return Optional.of("organization.import.another.office-last");
        }
        String uploader = found.uploadedBy();
        Optional<UUID> me = employee(by);
        if (by.equals(uploader) ? needed && (leaving.isEmpty() || touched(found, by)) : touched(found, by)) {
            return Optional.of(
                    me.isPresent() ? "organization.import.another.own" : "organization.import.another.account");
        }
        if (by.equals(uploader) && needed) {
            return Optional.of("organization.import.another.office");
        }
        if (!needed) {
            return Optional.empty();
        }
        if (me.isEmpty()) {
            return Optional.of("organization.import.another.account");
        }
        LocalDate today = calendar.today();
        return employee(uploader)
                .filter(one -> touches.standInForEachOther(one, me.get(), today))
                .map(one -> "organization.import.another.stand-in");
    }

    private boolean touched(RosterImport found, String account) {
        return touches.any(found, whose(account), calendar.today());
    }

    /** The accounts of the people who may be behind an account. */
    private Set<String> whose(String account) {
        if (employee(account).isPresent()) {
            return Set.of(account);
        }
        Set<String> any = new HashSet<>(admins.accounts());
        any.add(account);
        return any;
    }

    private List<String> others(RosterImport found, String by, boolean needed, List<Leaving> leaving) {
        Map<String, Employee> listed = organization.byUserNames(admins.accounts());
        return listed.entrySet().stream()
                .filter(one -> !one.getKey().equals(by))
                .filter(one -> organization
                        .postingOf(one.getValue().id(), calendar.today())
                        .isPresent())
                .filter(one -> problem(found, one.getKey(), needed, leaving).isEmpty())
                .map(one -> one.getValue().titledName())
                .sorted()
                .toList();
    }

    private Optional<UUID> employee(String account) {
        return organization.byUserName(account).map(Employee::id);
    }
}
