package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.ActingRefused.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forbids that somebody leads a unit as Plt. */
@Component
class ActingHeadRules {

    private static final String PERSON = "person";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final ActingBasics basics;
    private final WorkingCalendar calendar;

    ActingHeadRules(JdbcClient jdbc, Organization organization, ActingBasics basics, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.organization = organization;
        this.basics = basics;
    }

    /** What is wrong whatever follows from it, each beside its field; empty when nothing is. */
    List<Reason> reasonsAgainst(ActingHeadRequest request, String by) {
        List<Reason> reasons = new ArrayList<>(basics.aboutDays(request.from(), request.lastDay(), true));
        reasons.addAll(basics.aboutPerson(PERSON, request.person(), request.from()));
        basics.aboutGranter(PERSON, request.person(), by).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            notVacant(request).ifPresent(reasons::add);
            overlapping(request).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** Nobody ends the own time as Plt., or that of an official in whose place they act. */
    List<Reason> reasonsAgainstEnding(ActingHead head, String by) {
        return basics.aboutGranter("reason", head.person().id(), by).stream().toList();
    }

    /**
     * What is wrong with who would be whose superior, asked when the Plt. is written and can still be taken back.
     *
     * <p>Who decides above the Plt. (objections, what is overdue) is the Plt.'s own superior; so that is who is above the post.
     *
     * @param by who records it
     * @param before who was above that one, by day
     */
    List<Reason> reasonsAfter(ActingHeadRequest request, String by, Map<LocalDate, List<UUID>> before) {
        return before.keySet().stream()
                .map(day -> reasonsOn(day, request, by, before.getOrDefault(day, List.of())))
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Reason> reasonsOn(LocalDate day, ActingHeadRequest request, String by, List<UUID> before) {
        UUID person = request.person();
        List<UUID> line = lineOf(person, day);
        if (line.contains(person)) {
            return List.of(Reason.of(PERSON, "organization.vacancy.refused.circle", nameOf(person)));
        }
        if (!before.equals(lineOf(by, day))) {
            return List.of(Reason.of(PERSON, "organization.vacancy.refused.above"));
        }
        UUID above = aboveVacancy(request.unit(), day, null);
        UUID superior = line.isEmpty() ? null : line.get(0);
        return person.equals(above) || Objects.equals(superior, aboveVacancy(request.unit(), day, person))
                ? List.of()
                : List.of(
                        above == null
                                ? Reason.of(PERSON, "organization.vacancy.refused.nobody-above", nameOf(person))
                                : Reason.of(
                                        PERSON, "organization.vacancy.refused.line", nameOf(person), nameOf(above)));
    }

    /**
     * Who is above the one who records it, the nearest first, on each day of a time on which that, or the Plt.'s own place, may
     * change by what is recorded today.
     *
     * @param to the day after the last; none for an open end
     */
    Map<LocalDate, List<UUID>> linesOf(String by, UUID person, LocalDate from, @Nullable LocalDate to) {
        UUID granter = organization.byUserName(by).map(Employee::id).orElse(person);
        Map<LocalDate, List<UUID>> lines = new TreeMap<>();
        jdbc.sql("""
                        with edge as (
                            select cast(:from as date) as day
                            union select cast(:today as date)
                            union select unnest(array[valid_from, valid_to]) from holding where employee_id in (:granter, :person)
                            union select unnest(array[valid_from, valid_to]) from reporting_line
                                  where employee_id in (:granter, :person))
                        select day from edge where day >= :from and (cast(:to as date) is null or day < :to)
                        """)
                .param("from", from)
                .param("today", calendar.today())
                .param("granter", granter)
                .param("person", person)
                .param("to", to)
                .query(LocalDate.class)
                .list()
                .forEach(day -> lines.put(day, lineOf(by, day)));
        return lines;
    }

    private List<UUID> lineOf(String userName, LocalDate day) {
        return organization
                .byUserName(userName)
                .map(employee -> lineOf(employee.id(), day))
                .orElse(List.of());
    }

    private List<UUID> lineOf(UUID employee, LocalDate day) {
        return jdbc.sql("""
                        with recursive lines as materialized (select employee_id, superior_id from superiors_on(:day)),
                        above (id, depth) as (
                            select superior_id, 1 from lines where employee_id = :employee and superior_id is not null
                            union all
                            select l.superior_id, a.depth + 1 from above a join lines l on l.employee_id = a.id
                            where l.superior_id is not null)
                            cycle id set again using way
                        select id from above where not again order by depth
                        """)
                .param("day", day)
                .param("employee", employee)
                .query(UUID.class)
                .list();
    }

    /** Only a unit below the root has a head to replace, and only one whose managerial post nobody holds. */
    private Optional<Reason> notVacant(ActingHeadRequest request) {
        String holder = jdbc.sql("""
                        select coalesce(string_agg(e.titled_name, '; ' order by e.name), '')
                        from units_on(:day) u left join post p on p.unit_id = u.unit_id and p.managerial
                             left join holding h on h.post_id = p.id
                                  and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
                             left join employee e on e.id = h.employee_id
                        where u.unit_id = :unit and u.parent_id is not null
                        having count(*) > 0
                        """)
                .param("day", request.from())
                .param("unit", request.unit())
                .query(String.class)
                .optional()
                .orElse(null);
        if (holder == null) {
            return Optional.of(Reason.of("from", "organization.vacancy.refused.unit"));
        }
        return holder.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("from", "organization.vacancy.refused.held", holder));
    }

    private Optional<Reason> overlapping(ActingHeadRequest request) {
        return jdbc.sql("""
                        select p.titled_name, a.letter_number
                        from acting_head a join employee p on p.id = a.person_id
                        where a.unit_id = :unit
                          and daterange(a.valid_from, a.valid_to) && daterange(:from, cast(:to as date))
                        order by a.valid_from limit 1
                        """)
                .param("unit", request.unit())
                .param("from", request.from())
                .param("to", request.to())
                .query((row, number) ->
                        Reason.of("from", "organization.vacancy.refused.overlap", row.getString(1), row.getString(2)))
                .optional();
    }

    private @Nullable UUID aboveVacancy(UUID unit, LocalDate day, @Nullable UUID besides) {
        return jdbc.sql("select above_vacancy(:unit, :day, cast(:besides as uuid))")
                .param("unit", unit)
                .param("day", day)
                .param("besides", besides)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    private String nameOf(UUID employee) {
        return organization.get(employee).titledName();
    }
}
