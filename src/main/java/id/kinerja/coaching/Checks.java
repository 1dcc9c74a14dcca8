package id.kinerja.coaching;

import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The monthly checks in the database. */
@Repository
class Checks {

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans further checks. */
    void plan(UUID caseId, List<LocalDate> days) {
        int last = of(caseId).size();
        for (LocalDate day : days) {
            jdbc.sql("insert into coaching_check (case_id, number, planned_on) values (?, ?, ?)")
                    .params(caseId, ++last, day)
                    .update();
        }
    }

    List<MonthlyCheck> of(UUID caseId) {
        return jdbc.sql("select * from coaching_check where case_id = ? order by number")
                .param(caseId)
                .query(Checks::check)
                .list();
    }

    /** The next one whose day has not come; none after the last. */
    Optional<MonthlyCheck> next(UUID caseId) {
        return of(caseId).stream().filter(check -> check.openedAt() == null).findFirst();
    }

    /** The one for which notes are written; none between two. */
    Optional<MonthlyCheck> open(UUID caseId) {
        return of(caseId).stream()
                .filter(check -> check.openedAt() != null && check.closedAt() == null)
                .findFirst();
    }

    void open(UUID caseId, int number, Instant at, Instant due) {
        jdbc.sql("update coaching_check set opened_at = ?, due_at = ? where case_id = ? and number = ?")
                .params(at.atOffset(ZoneOffset.UTC), due.atOffset(ZoneOffset.UTC), caseId, number)
                .update();
    }

    /** Writes the superior's note; false when there is one. */
    boolean superior(UUID caseId, int number, String note, Actor by, Instant at) {
        return jdbc.sql("""
                        update coaching_check set superior_note = ?, superior_by = ?, superior_for = ?, superior_at = ?
                        where case_id = ? and number = ? and superior_note is null and closed_at is null
                        """)
                        .params(note, by.person(), by.principal(), at.atOffset(ZoneOffset.UTC), caseId, number)
                        .update()
                == 1;
    }

    /** Writes the employee's note; false when there is one. */
    boolean employee(UUID caseId, int number, String note, String by, Instant at) {
        return jdbc.sql("""
                        update coaching_check set employee_note = ?, employee_by = ?, employee_at = ?
                        where case_id = ? and number = ? and employee_note is null and closed_at is null
                        """)
                        .params(note, by, at.atOffset(ZoneOffset.UTC), caseId, number)
                        .update()
                == 1;
    }

    void close(UUID caseId, int number, Instant at) {
        jdbc.sql("update coaching_check set closed_at = ? where case_id = ? and number = ?")
                .params(at.atOffset(ZoneOffset.UTC), caseId, number)
                .update();
    }

    private static MonthlyCheck check(ResultSet row, int number) throws SQLException {
        return new MonthlyCheck(
                row.getInt("number"),
                row.getObject("planned_on", LocalDate.class),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("due_at")),
                row.getString("superior_note"),
                row.getString("employee_note"),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
