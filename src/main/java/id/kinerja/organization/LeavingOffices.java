package id.kinerja.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has an office and leaves by an import: nobody shuts out alone whom they are watched by. */
@Component
class LeavingOffices {

    private static final String LEAVING = """
            select e.user_name, e.titled_name, e.nip, p.title, p.unit_code
            from employee e join postings_on(:day) p on p.employee_id = e.id
            where e.user_name = any(:offices)
              and not exists (select from roster_import_person i where i.import_id = :import and i.nip = e.nip)
              and not exists (select from roster_import_kept k where k.import_id = :import and k.nip = e.nip)
            order by e.titled_name, e.id
            """;

    private final JdbcClient jdbc;
    private final OfficeHolders offices;

    LeavingOffices(JdbcClient jdbc, OfficeHolders offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    /** Each of them once, however many offices one has. */
    @Transactional(readOnly = true)
    List<Leaving> of(RosterImport found) {
        return jdbc.sql(LEAVING)
                .param("offices", offices.accounts().toArray(String[]::new))
                .param("import", found.id())
                .param("day", found.effectiveOn())
                .query((row, number) -> new Leaving(
                        row.getString("user_name"),
                        new Touch(
                                Touch.Why.OFFICE,
                                row.getString("titled_name"),
                                row.getString("nip"),
                                Stream.of(row.getString("title"), row.getString("unit_code"))
                                        .collect(Collectors.joining(" · ")),
                                null)))
                .list();
    }

    /** Whether nobody would be left to give roles, or to run the installation. */
    boolean leavesNobody(List<Leaving> leaving) {
        Set<String> accounts = leaving.stream().map(Leaving::account).collect(Collectors.toSet());
        return !accounts.isEmpty() && offices.leftToNobodyWithout(accounts);
    }

    record Leaving(String account, Touch touch) {}
}
