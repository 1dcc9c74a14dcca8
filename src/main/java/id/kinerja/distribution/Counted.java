package id.kinerja.distribution;

import java.util.Map;
import java.util.UUID;

/**
 * Whom a unit's pattern is about: a query for their ids, which knows the day as {@code today}. SE MenPANRB 3/2023 does not say who that
 * is (domain page 1.10), so it is a setting.
 *
 * @param query the query
 * @param parameters what it asks for besides the day
 */
record Counted(String query, Map<String, Object> parameters) {

    /** Those who report to who leads a unit, because of that. */
    static Counted below(UUID leader, UUID unit) {
        return new Counted(
                "select d.employee_id from led_on(:today) d where d.superior_id = :leader and d.unit_id = :unit",
                Map.of("leader", leader, "unit", unit));
    }

    /** Those who work in a unit itself. */
    static Counted in(UUID unit) {
        return new Counted(
                "select p.employee_id from postings_on(:today) p where p.unit_id = :unit", Map.of("unit", unit));
    }

    /** Those who work in an agency or a unit below it, but for its head, who is rated as the agency; nobody for other units. */
    static Counted ofAgency(UUID agency) {
        return new Counted("""
                select p.employee_id from postings_on(:today) p join agencies_on(:today) a on a.unit_id = p.unit_id
                     left join managers_on(:today) m on m.unit_id = a.agency_id and m.employee_id = p.employee_id
                where a.agency_id = :unit and m.employee_id is null
                """, Map.of("unit", agency));
    }
}
