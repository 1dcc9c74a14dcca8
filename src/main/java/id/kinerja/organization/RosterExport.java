package id.kinerja.organization;

import id.kinerja.table.CsvFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a day as a roster, in the columns that an import wants: importing it changes nothing. */
@Service
class RosterExport {

    private final JdbcClient jdbc;

    RosterExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    CsvFile on(LocalDate day) {
        CsvFile file = new CsvFile(PersonLine.COLUMNS);
        jdbc.sql("""
                        select e.nip, e.name, e.front_degree, e.back_degree, e.kind, p.grade, p.post_kind, p.title,
                               p.unit_code, s.nip, p.held_since, e.email, 'Aktif'
                        from postings_on(:day) p
                             join people_on(:day) e on e.id = p.employee_id
                             left join reporting_line l on l.employee_id = e.id
                                  and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)
                             left join employee s on s.id = l.superior_id
                        order by p.unit_code, p.managerial desc, e.name, e.nip
                        """).param("day", day).query(RosterExport::line).list().forEach(file::add);
        return file;
    }

    private static List<String> line(ResultSet row, int number) throws SQLException {
        String[] values = new String[PersonLine.COLUMNS.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = Objects.requireNonNullElse(row.getString(column + 1), "");
        }
        values[6] = PostKind.valueOf(values[6]).term();
        return Stream.of(values).toList();
    }
}
