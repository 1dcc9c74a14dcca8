package id.kinerja.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How an employee is read from the database. */
final class EmployeeRows {

    /** The columns of {@code employee e} that {@link #employee} reads. */
    static final String COLUMNS = "e.id, e.nip, e.user_name, e.name, e.titled_name, e.kind, e.email";

    private EmployeeRows() {}

    static Employee employee(ResultSet row, int number) throws SQLException {
        return new Employee(
                row.getObject("id", UUID.class),
                row.getString("nip"),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("titled_name"),
                EmployeeKind.valueOf(row.getString("kind")),
                row.getString("email"));
    }
}
