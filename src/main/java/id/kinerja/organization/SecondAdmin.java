package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may confirm an import: nobody one that touches them, and not alone who uploaded it. An account that is nobody's of the
 * government may be any personnel admin's second one, so it counts as all of them.
 */
@Service
@Transactional(readOnly = true)
class SecondAdmin {

    private static final int SHOWN = 50;

    private final ImportTouches touches;
    private final Organization organization;
    private final PersonnelAdmins admins;
    private final WorkingCalendar calendar;

    SecondAdmin(ImportTouches touches, Organization organization, PersonnelAdmins admins, WorkingCalendar calendar) {
        this.touches = touches;
        this.organization = organization;
        this.admins = admins;
        this.calendar = calendar;
    }

    /** Whether it touches who uploaded it. */
    boolean needed(RosterImport found) {
        return touched(found, found.uploadedBy());
    }

    /**
     * Why somebody may not confirm an import.
     *
     * @return the code of the message; nothing when the person may
     */
    Optional<String> problem(RosterImport found, String by) {
        return problem(found, by, needed(found));
    }

    /** The same with what the page of the import says about it. */
    Confirmation of(RosterImport found, String by) {
        boolean needed = needed(found);
        Optional<String> problem = problem(found, by, needed);
        boolean concerns = needed || problem.isPresent();
        Set<String> whose = new HashSet<>(whose(found.uploadedBy()));
        whose.addAll(whose(by));
        return new Confirmation(
                problem.orElse(null),
                organization.nameOf(found.uploadedBy()),
                needed,
                concerns ? others(found, by, needed) : List.of(),
                concerns ? touches.list(found, whose, calendar.today(), SHOWN) : List.of());
    }

    private Optional<String> problem(RosterImport found, String by, boolean needed) {
        String uploader = found.uploadedBy();
        Optional<UUID> me = employee(by);
        if (by.equals(uploader) ? needed : touched(found, by)) {
            return Optional.of(
                    me.isPresent() ? "organization.import.another.own" : "organization.import.another.account");
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

    private List<String> others(RosterImport found, String by, boolean needed) {
        Map<String, Employee> listed = organization.byUserNames(admins.accounts());
        return listed.entrySet().stream()
                .filter(one -> !one.getKey().equals(by))
                .filter(one -> organization
                        .postingOf(one.getValue().id(), calendar.today())
                        .isPresent())
                .filter(one -> problem(found, one.getKey(), needed).isEmpty())
                .map(one -> one.getValue().titledName())
                .sorted()
                .toList();
    }

    private Optional<UUID> employee(String account) {
        return organization.byUserName(account).map(Employee::id);
    }
}
