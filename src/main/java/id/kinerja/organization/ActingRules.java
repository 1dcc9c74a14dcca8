package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.ActingRefused.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forbids an appointment. */
@Component
class ActingRules {

    private static final String STAND_IN = "standIn";
    private static final String OWN_CASES_BY = "ownCasesBy";
    private static final String ENDING = "reason";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final ActingScopes scopes;
    private final Reach reach;
    private final LineDays days;
    private final ActingBasics basics;
    private final ActingOwnCases ownCases;

    ActingRules(
            JdbcClient jdbc,
            Organization organization,
            WorkingCalendar calendar,
            ActingScopes scopes,
            Reach reach,
            LineDays days,
            ActingBasics basics,
            ActingOwnCases ownCases) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
        this.scopes = scopes;
        this.reach = reach;
        this.days = days;
        this.basics = basics;
        this.ownCases = ownCases;
    }

    /**
     * All that forbids it, each beside its field; empty when nothing does.
     *
     * @param by the user name of who grants it
     */
    List<Reason> reasonsAgainst(ActingRequest request, String by) {
        List<Reason> reasons =
                new ArrayList<>(basics.aboutDays(request.from(), request.lastDay(), request.kind() == ActingKind.PLT));
        if (!scopes.processes().containsAll(request.processes())) {
            reasons.add(Reason.of("processes", "organization.acting.refused.scope"));
        }
        if (request.standIn().equals(request.principal())) {
            reasons.add(Reason.of(STAND_IN, "organization.acting.refused.self"));
            return reasons;
        }
        reasons.addAll(basics.aboutPerson("principal", request.principal(), request.from()));
        reasons.addAll(basics.aboutPerson(STAND_IN, request.standIn(), request.from()));
        if (reasons.isEmpty()) {
            overlapping(request).ifPresent(reasons::add);
            circular(request).ifPresent(reasons::add);
            reasons.addAll(ownCases.reasonsAgainst(request));
            reasons.addAll(aboutGranter(request, by));
        }
        return reasons;
    }

    /** Why somebody does not end an appointment; the official and the stand-in themselves may. */
    Optional<Reason> reasonAgainstEnding(ActingAppointment appointment, String by) {
        return isBelow(by, appointment.principal().id(), appointment.from(), appointment.to())
                ? Optional.of(Reason.of(ENDING, "organization.acting.refused.above"))
                : basics.aboutAccount(ENDING, by);
    }

    /**
     * Whether somebody is below an official, directly or not, today or on a day of an appointment that is still to come: who
     * decides for that one is then not theirs to choose.
     *
     * @param to the day after the last; none for an open end
     */
    private boolean isBelow(String userName, UUID official, LocalDate from, @Nullable LocalDate to) {
        UUID person = organization.byUserName(userName).map(Employee::id).orElse(official);
        if (person.equals(official)) {
            return false;
        }
        LocalDate today = calendar.today();
        String account = String.valueOf(organization.get(official).userName());
        return Stream.concat(Stream.of(today), days.of(person, from.isBefore(today) ? today : from, to).stream())
                .distinct()
                .anyMatch(day -> reach.accountsAbove(person, day).contains(account));
    }

    /** Nobody gives themselves the decisions of another, or chooses who decides on them. */
    private List<Reason> aboutGranter(ActingRequest request, String by) {
        UUID granter = organization.byUserName(by).map(Employee::id).orElse(null);
        if (!request.principal().equals(granter)) {
            Optional<Reason> touched = basics.aboutGranter(STAND_IN, request.standIn(), by);
            if (touched.isPresent()) {
                return List.of(touched.get());
            }
        }
        if (isBelow(by, request.principal(), request.from(), request.to())) {
            return List.of(Reason.of("principal", "organization.acting.refused.above"));
        }
        UUID other = request.ownCasesBy();
        return other != null && other.equals(granter) && !other.equals(request.principal())
                ? List.of(Reason.of(OWN_CASES_BY, "organization.acting.refused.granter"))
                : List.of();
    }

    /** Two stand-ins for the same tasks at the same time. */
    private Optional<Reason> overlapping(ActingRequest request) {
        return jdbc.sql("""
                        select s.titled_name, a.letter_number
                        from acting_appointment a join employee s on s.id = a.stand_in_id
                        where a.principal_id = :principal and a.revoked_at is null
                          and daterange(a.valid_from, a.valid_to) && daterange(:from, cast(:to as date))
                          and (a.processes is null or cardinality(cast(:processes as text[])) = 0
                               or a.processes && cast(:processes as text[]))
                        order by a.valid_from limit 1
                        """)
                .param("principal", request.principal())
                .param("from", request.from())
                .param("to", request.to())
                .param("processes", request.processes().toArray(String[]::new))
                .query((row, number) ->
                        Reason.of("from", "organization.acting.refused.overlap", row.getString(1), row.getString(2)))
                .optional();
    }

    /** The stand-in is meanwhile stood in for by the principal, or by somebody whom the principal stands in for. */
    private Optional<Reason> circular(ActingRequest request) {
        boolean circular = jdbc.sql("""
                        with recursive period as (select daterange(:from, cast(:to as date)) as days),
                        behind (person, days) as (
                            select cast(:standIn as uuid), days from period
                            union
                            select a.stand_in_id, b.days * daterange(a.valid_from, a.valid_to)
                            from behind b join acting_appointment a on a.principal_id = b.person
                            where a.revoked_at is null and daterange(a.valid_from, a.valid_to) && b.days)
                        select exists (select from behind where person = :principal)
                        """)
                .param("from", request.from())
                .param("to", request.to())
                .param("standIn", request.standIn())
                .param("principal", request.principal())
                .query(Boolean.class)
                .single();
        return circular
                ? Optional.of(Reason.of(
                        STAND_IN,
                        "organization.acting.refused.circular",
                        organization.get(request.standIn()).titledName()))
                : Optional.empty();
    }
}
