package id.kinerja.organization;

import id.kinerja.organization.RecordedPeople.RecordedPerson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is recorded for a day, with which the lines of an import are compared while they are checked. */
@Repository
class RecordedDay {

    private final JdbcClient jdbc;

    RecordedDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units that exist on a day, by code. */
    Map<String, UnitRow> units(LocalDate day) {
        return jdbc
                .sql("""
                        select u.code, u.name, u.kind, parent.code, u.service_area
                        from units_on(:day) u left join unit parent on parent.id = u.parent_id
                        """)
                .param("day", day)
                .query((row, number) -> new UnitRow(
                        0, row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list()
                .stream()
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
    }

    /** The day of the next applied import after this day. */
    Optional<LocalDate> nextImport(LocalDate day) {
        return jdbc.sql("select min(effective_on) from roster_import where state = 'APPLIED' and effective_on > :day")
                .param("day", day)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Who works on a day, by NIP. */
    Map<String, RecordedPerson> people(LocalDate day) {
        return jdbc
                .sql("""
                        select e.nip, e.name, coalesce(p.unit_code, ''), p.title, p.held_since
                        from postings_on(:day) p join people_on(:day) e on e.id = p.employee_id and e.nip is not null
                        """)
                .param("day", day)
                .query((row, number) -> Map.entry(
                        row.getString(1),
                        new RecordedPerson(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }
}
