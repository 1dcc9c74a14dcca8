package id.kinerja.organization;

import id.kinerja.organization.ActingRefused.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody decides the own case, nor on who decides it: who reports to the official may stand in only when another has the
 * stand-in's own cases, whom the stand-in does not judge meanwhile. The official may always keep them.
 */
@Component
class ActingOwnCases {

    private static final String OWN_CASES_BY = "ownCasesBy";

    /** What the stand-in does by other appointments in the same time, for tasks of the same kinds. */
    private static final String MEANWHILE = """
            select %s as person, greatest(a.valid_from, cast(:from as date)), least(a.valid_to, cast(:to as date))
            from acting_appointment a
            where a.stand_in_id = :standIn and a.revoked_at is null
              and daterange(a.valid_from, a.valid_to) && daterange(:from, cast(:to as date))
              and (a.processes is null or cardinality(cast(:processes as text[])) = 0
                   or a.processes && cast(:processes as text[]))
            """;

    private static final String OFFICIALS = MEANWHILE.formatted("a.principal_id");

    /** An official who keeps the stand-in's cases was not chosen for them, and decides on them in any event. */
    private static final String DECIDERS =
            MEANWHILE.formatted("a.own_cases_by") + " and a.own_cases_by <> a.principal_id order by a.valid_from";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final LineDays days;
    private final ActingBasics basics;

    ActingOwnCases(JdbcClient jdbc, Organization organization, LineDays days, ActingBasics basics) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.days = days;
        this.basics = basics;
    }

    /** What the stand-in's own cases forbid, each beside its field. */
    List<Reason> reasonsAgainst(ActingRequest request) {
        List<Reason> reasons = new ArrayList<>(aboutDecider(request));
        judgedDecider(request)
                .ifPresent(decider -> reasons.add(Reason.of(
                        "standIn",
                        "organization.acting.refused.own-cases-judge",
                        organization.get(decider).titledName())));
        return reasons;
    }

    private List<Reason> aboutDecider(ActingRequest request) {
        UUID other = request.ownCasesBy();
        if (other == null) {
            return reportsTo(request.standIn(), request.principal(), request.from(), request.to())
                    ? List.of(Reason.of(
                            OWN_CASES_BY,
                            "organization.acting.refused.own-cases",
                            organization.get(request.standIn()).titledName()))
                    : List.of();
        }
        if (other.equals(request.standIn())) {
            return List.of(Reason.of(OWN_CASES_BY, "organization.acting.refused.own-cases-self"));
        }
        if (other.equals(request.principal())) {
            return List.of();
        }
        if (dependsOn(other, request)) {
            return List.of(Reason.of(
                    OWN_CASES_BY,
                    "organization.acting.refused.own-cases-depends",
                    organization.get(other).titledName()));
        }
        return basics.aboutPerson(OWN_CASES_BY, other, request.from());
    }

    /**
     * Whether the stand-in decides on this person meanwhile: as superior, in the place of this official or of another, or
     * because this person stands in for somebody and the stand-in has his or her own cases.
     */
    private boolean dependsOn(UUID other, ActingRequest request) {
        return reportsTo(other, request.standIn(), request.from(), request.to())
                || reportsTo(other, request.principal(), request.from(), request.to())
                || meanwhile(
                                OFFICIALS,
                                request,
                                official -> reportsTo(other, official.person(), official.from(), official.to()))
                        .isPresent()
                || jdbc.sql("""
                                select exists (
                                    select from acting_appointment a
                                    where a.stand_in_id = :other and a.own_cases_by = :standIn and a.revoked_at is null
                                      and daterange(a.valid_from, a.valid_to) && daterange(:from, cast(:to as date)))
                                """)
                        .param("other", other)
                        .param("standIn", request.standIn())
                        .param("from", request.from())
                        .param("to", request.to())
                        .query(Boolean.class)
                        .single();
    }

    /** Who has the stand-in's own cases by another appointment, and would be judged by the stand-in through this one. */
    private Optional<UUID> judgedDecider(ActingRequest request) {
        return meanwhile(
                DECIDERS,
                request,
                decider -> reportsTo(decider.person(), request.principal(), decider.from(), decider.to()));
    }

    private Optional<UUID> meanwhile(String sql, ActingRequest request, Predicate<Meanwhile> asked) {
        return jdbc
                .sql(sql)
                .param("standIn", request.standIn())
                .param("from", request.from())
                .param("to", request.to())
                .param("processes", request.processes().toArray(String[]::new))
                .query((row, number) -> new Meanwhile(
                        row.getObject("person", UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .filter(asked)
                .map(Meanwhile::person)
                .findFirst();
    }

    /** Whether somebody reports to another on any day of a time. */
    private boolean reportsTo(UUID employee, UUID superior, LocalDate from, @Nullable LocalDate to) {
        return days.of(employee, from, to).stream().anyMatch(day -> organization
                .superiorOf(employee, day)
                .filter(one -> one.id().equals(superior))
                .isPresent());
    }

    /**
     * Somebody in another appointment of the stand-in, in the time that both have in common.
     *
     * @param to the day after the last; none for an open end
     */
    private record Meanwhile(
            UUID person, LocalDate from, @Nullable LocalDate to) {}
}
