package id.kinerja.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The examinations in the database. */
@Repository
class ExaminationStore {

    private final JdbcClient jdbc;

    ExaminationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one; false when the auditor has an open one of the employee by the same letter. */
    boolean add(String auditor, Examination examination) {
        return jdbc.sql("""
                                insert into examination
                                    (id, employee_id, auditor, letter_number, reason, first_day, last_day, opened_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                examination.id(),
                                examination.employeeId(),
                                auditor,
                                examination.letterNumber(),
                                examination.reason(),
                                examination.firstDay(),
                                examination.lastDay(),
                                examination.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends one; false when it was ended before. */
    boolean close(UUID id, Instant at) {
        return jdbc.sql("update examination set closed_at = ? where id = ? and closed_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** An auditor's, the newest first. */
    List<Examination> of(String auditor) {
        return jdbc.sql("select * from examination where auditor = ? order by opened_at desc, id")
                .param(auditor)
                .query(ExaminationStore::examination)
                .list();
    }

    Optional<Examination> find(UUID id, String auditor) {
        return jdbc.sql("select * from examination where id = ? and auditor = ?")
                .params(id, auditor)
                .query(ExaminationStore::examination)
                .optional();
    }

    /** The letter of the one that runs on a day and ends last. */
    Optional<String> letter(String auditor, UUID employee, LocalDate day) {
        return jdbc.sql("""
                        select letter_number from examination
                        where auditor = :auditor and employee_id = :employee and closed_at is null
                          and :day between first_day and last_day
                        order by last_day desc, id limit 1
                        """)
                .param("auditor", auditor)
                .param("employee", employee)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** The same of everybody whom an auditor examines on a day, by employee. */
    Map<UUID, String> letters(String auditor, LocalDate day) {
        Map<UUID, String> letters = new HashMap<>();
        jdbc.sql("""
                        select distinct on (employee_id) employee_id, letter_number from examination
                        where auditor = :auditor and closed_at is null and :day between first_day and last_day
                        order by employee_id, last_day desc, id
                        """).param("auditor", auditor).param("day", day).query(row -> {
            letters.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return letters;
    }

    private static Examination examination(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Examination(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                row.getString("letter_number"),
                row.getString("reason"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
