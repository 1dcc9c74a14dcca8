package id.kinerja.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody's new superior touches who would decide on it: whom it puts below or takes from them or an official for
 * whom they stand in now or later, and whose line it is in which they stand themselves.
 */
@Component
public class LineTouches {

    private static final String TOUCHED = """
            with recursive me as materialized (select unnest(cast(:deciders as uuid[])) as id),
            lines as materialized (
                select employee_id, superior_id from superiors_on(:today) where superior_id is not null
                union
                select employee_id, superior_id from superiors_on(:day) where superior_id is not null),
            office as materialized (
                select id from me
                union
                select a.principal_id from me join acting_appointment a on me.id in (a.stand_in_id, a.own_cases_by)
                where a.principal_id is not null and a.revoked_at is null
                  and (a.valid_to is null or a.valid_to > :today)),
            below as (
                select id from office
                union
                select l.employee_id from below b join lines l on l.superior_id = b.id),
            line_above as (
                select l.superior_id as id from me join lines l on l.employee_id = me.id
                union
                select l.superior_id from line_above a join lines l on l.employee_id = a.id),
            above as (
                select id from line_above
                union
                select o.employee_id from me join postings_on(:today) p on p.employee_id = me.id
                     join postings_on(:today) o on o.unit_id = p.unit_id and o.managerial and o.employee_id <> me.id)
            select case
                when exists (select from me where id = :employee) then 'OWN'
                when exists (select from me where id = :proposed) then 'SUPERIOR'
                when exists (select from below where id = :proposed) then 'GAINS'
                when exists (select from below where id = :employee)
                    or exists (select from office where id = cast(:recorded as uuid)) then 'LOSES'
                when exists (select from above where id = :employee) then 'ABOVE'
                end
            """;

    private final JdbcClient jdbc;

    LineTouches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In which way it touches who decides, the plainest first. */
    public enum Why {
        /** It is about them. */
        OWN,
        /** They become the superior. */
        SUPERIOR,
        /** Somebody comes below them, or below an official for whom they stand in. */
        GAINS,
        /** Somebody of theirs, or of such an official, gets another superior. */
        LOSES,
        /** It is about somebody above them. */
        ABOVE
    }

    /**
     * A proposed superior.
     *
     * @param recorded who was the superior when it was proposed; none when nobody was
     * @param from the day from which it would count
     */
    public record Change(
            UUID employee, UUID proposed, @Nullable UUID recorded, LocalDate from) {}

    /** How a proposed superior touches any of these people; nothing when it touches none of them. */
    @Transactional(readOnly = true)
    public Optional<Why> of(Collection<UUID> deciders, Change change, LocalDate today) {
        if (deciders.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(TOUCHED)
                .param("deciders", deciders.toArray(UUID[]::new))
                .param("employee", change.employee())
                .param("proposed", change.proposed())
                .param("recorded", change.recorded())
                .param("day", change.from())
                .param("today", today)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(Why::valueOf);
    }
}
