package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.ActingRefused.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds for everybody who acts as an official: in whose place, or of a vacant post. */
@Component
class ActingBasics {

    /** A letter may be a little older than its record; who acted before the record acted outside the system. */
    private static final int DAYS_BACK = 31;

    private static final int YEARS_AHEAD = 2;

    private final Organization organization;
    private final WorkingCalendar calendar;
    private final PersonnelAdmins admins;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ActingBasics(
            Organization organization,
            WorkingCalendar calendar,
            PersonnelAdmins admins,
            Accounts accounts,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.admins = admins;
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
    }

    /**
     * What is wrong with the days, each beside its field.
     *
     * @param openEnd whether it may be without a last day
     */
    List<Reason> aboutDays(LocalDate from, @Nullable LocalDate last, boolean openEnd) {
        LocalDate today = calendar.today();
        List<Reason> reasons = new ArrayList<>();
        if (outOfReach(from)) {
            reasons.add(Reason.of("from", "organization.acting.refused.from", DAYS_BACK));
        }
        if (last == null && !openEnd) {
            reasons.add(Reason.of("lastDay", "organization.acting.refused.open-end"));
        } else if (last != null && last.isBefore(from)) {
            reasons.add(Reason.of("lastDay", "organization.acting.refused.ends-before"));
        } else if (last != null && (last.isBefore(today) || last.isAfter(today.plusYears(YEARS_AHEAD)))) {
            reasons.add(Reason.of("lastDay", "organization.acting.refused.last-day"));
        }
        return reasons;
    }

    /**
     * Nobody gives themselves, or an official in whose place they act, decisions of another. An account that is nobody's may
     * be anybody's, so it does not choose who decides as soon as somebody is known by name who can.
     *
     * @param by the user name of who records it
     */
    Optional<Reason> aboutGranter(String field, UUID person, String by) {
        Optional<UUID> granter = organization.byUserName(by).map(Employee::id);
        if (granter.isEmpty()) {
            return aboutAccount(field, by);
        }
        return granter.get().equals(person) || actsFor(granter.get(), person)
                ? Optional.of(Reason.of(field, "organization.acting.refused.granter"))
                : Optional.empty();
    }

    /** That an account is nobody's, when an employee has the role too. */
    Optional<Reason> aboutAccount(String field, String by) {
        Set<String> known = admins.accounts();
        return known.contains(by) && organization.byUserName(by).isEmpty() && accounts.anyWorks(known, calendar.today())
                ? Optional.of(Reason.of(field, "organization.acting.refused.account"))
                : Optional.empty();
    }

    /** Whether somebody acts in the place of another, now or later. */
    private boolean actsFor(UUID granter, UUID official) {
        return jdbc.sql("""
                        select exists (select from acting_appointment a
                            where a.revoked_at is null and (a.valid_to is null or a.valid_to > :today)
                              and a.principal_id = :official and :granter in (a.stand_in_id, a.own_cases_by))
                        """)
                .param("today", calendar.today())
                .param("official", official)
                .param("granter", granter)
                .query(Boolean.class)
                .single();
    }

    private boolean outOfReach(LocalDate from) {
        LocalDate today = calendar.today();
        return from.isBefore(today.minusDays(DAYS_BACK)) || from.isAfter(today.plusYears(YEARS_AHEAD));
    }

    /** Who acts can sign in, and works here on the first day; of a day that is refused anyway nobody asks. */
    List<Reason> aboutPerson(String field, UUID person, LocalDate from) {
        Employee employee = organization.get(person);
        if (employee.userName() == null) {
            return List.of(Reason.of(field, "organization.acting.refused.no-account", employee.titledName()));
        }
        return !outOfReach(from) && organization.postingOf(person, from).isEmpty()
                ? List.of(Reason.of(field, "organization.acting.refused.not-working", employee.titledName()))
                : List.of();
    }
}
