package id.kinerja.correction;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.LineTouches;
import id.kinerja.organization.LineTouches.Change;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PersonnelAdmins;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which personnel admin decides on a report: nobody whom it touches. An account that is nobody's of the government may be any
 * personnel admin's second one: it decides on none while an employee has the role.
 */
@Component
class CorrectionDeciders {

    private final LineTouches touches;
    private final PersonnelAdmins admins;
    private final Accounts accounts;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final MessageSource messages;

    CorrectionDeciders(
            LineTouches touches,
            PersonnelAdmins admins,
            Accounts accounts,
            Organization organization,
            WorkingCalendar calendar,
            MessageSource messages) {
        this.touches = touches;
        this.admins = admins;
        this.accounts = accounts;
        this.organization = organization;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** @throws Refused when the report touches who would decide on it, naming who can */
    void require(SuperiorCorrection report, String by, @Nullable LocalDate from) {
        problem(report, by, from).ifPresent(code -> {
            throw new Refused("", code, whoElse(report, by));
        });
    }

    /** The same in words, before anything is decided; empty when the person may decide. */
    String notice(SuperiorCorrection report, String by) {
        return problem(report, by, null)
                .map(code -> text(code, whoElse(report, by)))
                .orElse("");
    }

    /** Whether none of the personnel admins who are listed here may decide; where none are listed, nobody knows. */
    boolean nobody(SuperiorCorrection report) {
        Set<String> listed = admins.accounts();
        return !listed.isEmpty()
                && listed.stream()
                        .noneMatch(account ->
                                works(account) && problem(report, account, null).isEmpty());
    }

    private Optional<String> problem(SuperiorCorrection report, String by, @Nullable LocalDate from) {
        LocalDate today = calendar.today();
        Optional<Employee> me = organization.byUserName(by);
        if (me.isEmpty()) {
            return accounts.anyWorks(admins.accounts(), today)
                    ? Optional.of("correction.refused.account")
                    : Optional.empty();
        }
        Change change =
                new Change(report.employeeId(), report.proposedId(), report.recordedId(), from == null ? today : from);
        return touches.of(List.of(me.get().id()), change, today).map(why -> switch (why) {
            case OWN -> "correction.refused.own";
            case SUPERIOR -> "correction.refused.decider";
            case GAINS -> "correction.refused.gains";
            case LOSES -> "correction.refused.loses";
            case ABOVE -> "correction.refused.above";
        });
    }

    /** Who can decide, or that the report waits until somebody can. */
    private String whoElse(SuperiorCorrection report, String by) {
        Map<String, Employee> listed = organization.byUserNames(admins.accounts());
        List<String> others = listed.entrySet().stream()
                .filter(one -> !one.getKey().equals(by) && works(one.getKey()))
                .filter(one -> problem(report, one.getKey(), null).isEmpty())
                .map(one -> one.getValue().titledName())
                .sorted()
                .toList();
        return others.isEmpty()
                ? text("correction.another.nobody")
                : text("correction.another.who", String.join("; ", others));
    }

    /** Whether somebody signs in by the account who works here, or who is nobody of the government. */
    private boolean works(String account) {
        return organization
                .byUserName(account)
                .map(one -> organization.postingOf(one.id(), calendar.today()).isPresent())
                .orElse(true);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
