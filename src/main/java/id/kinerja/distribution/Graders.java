package id.kinerja.distribution;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who says what a unit achieved: the head of the organisation above (SE MenPANRB 3/2023), by today's organisation. */
@Component
class Graders {

    private static final String TREE = """
            with recursive tree as (
                select u.unit_id, u.code, u.name, u.parent_id, 0 as depth, array[u.code] as way
                from units_on(:day) u where u.parent_id is null
                union all
                select u.unit_id, u.code, u.name, u.parent_id, t.depth + 1, t.way || u.code
                from units_on(:day) u join tree t on t.unit_id = u.parent_id)
            select t.*, m.employee_id as head_id, s.superior_id, a.person_id as acting_id
            from tree t left join managers_on(:day) m on m.unit_id = t.unit_id
                        left join acting_heads_on(:day) a on a.unit_id = t.unit_id
                        left join superiors_on(:day) s on s.employee_id = m.employee_id
            order by t.way
            """;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;

    Graders(JdbcClient jdbc, Organization organization, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** All units below the government itself, each after its parent. */
    List<GradedUnit> all() {
        LocalDate today = calendar.today();
        Map<UUID, UUID> heads = new HashMap<>();
        List<GradedUnit> units = new ArrayList<>();
        UUID government =
                organization.headOfGovernment(today).map(head -> head.id()).orElse(null);
        jdbc.sql(TREE).param("day", today).query(row -> {
            UUID id = row.getObject("unit_id", UUID.class);
            UUID parent = row.getObject("parent_id", UUID.class);
            @Nullable UUID head = row.getObject("head_id", UUID.class);
            if (parent == null) {
                put(heads, id, government);
                return;
            }
            @Nullable UUID above = heads.get(parent);
            @Nullable UUID superior = row.getObject("superior_id", UUID.class);
            @Nullable UUID leads = head == null ? row.getObject("acting_id", UUID.class) : head;
            put(heads, id, leads == null ? above : leads);
            units.add(new GradedUnit(
                    id,
                    row.getString("code"),
                    row.getString("name"),
                    row.getInt("depth"),
                    head,
                    leads,
                    head == null || superior == null ? above : superior));
        });
        return units;
    }

    Optional<GradedUnit> of(UUID unitId) {
        return all().stream().filter(unit -> unit.id().equals(unitId)).findFirst();
    }

    /** The unit that somebody leads alone on a day. */
    Optional<UUID> ledBy(UUID employeeId, LocalDate day) {
        return jdbc.sql("""
                        select m.unit_id from postings_on(:day) p join managers_on(:day) m on m.unit_id = p.unit_id
                        where p.employee_id = :employee and p.managerial and m.employee_id = :employee
                        """)
                .param("day", day)
                .param("employee", employeeId)
                .query(UUID.class)
                .optional();
    }

    /** The unit through which an employee's superior is the superior, as head or as Plt.; none when the superior leads none. */
    Optional<UUID> ledThrough(UUID employeeId) {
        return ledThrough(employeeId, calendar.today());
    }

    /** The same on a day. */
    Optional<UUID> ledThrough(UUID employeeId, LocalDate day) {
        return jdbc.sql("select unit_id from led_on(:day) where employee_id = :employee and unit_id is not null")
                .param("day", day)
                .param("employee", employeeId)
                .query(UUID.class)
                .optional();
    }

    /** The agency whose pattern counts for who works in it or below it on a day; none for its head. */
    Optional<UUID> agencyOf(UUID employeeId, LocalDate day) {
        return jdbc.sql("""
                        select a.agency_id from postings_on(:day) p join agencies_on(:day) a on a.unit_id = p.unit_id
                             left join managers_on(:day) m on m.unit_id = a.agency_id and m.employee_id = p.employee_id
                        where p.employee_id = :employee and m.employee_id is null
                        """)
                .param("day", day)
                .param("employee", employeeId)
                .query(UUID.class)
                .optional();
    }

    private static void put(Map<UUID, UUID> heads, UUID unit, @Nullable UUID head) {
        if (head != null) {
            heads.put(unit, head);
        }
    }
}
