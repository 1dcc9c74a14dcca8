package id.kinerja.correction;

import id.kinerja.correction.SuperiorCorrection.Outcome;
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

/** The reports in the database. */
@Repository
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when another report of the employee waits already
     */
    void add(UUID id, UUID employee, @Nullable UUID recorded, UUID proposed, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into superior_correction
                            (id, employee_id, recorded_id, proposed_id, reason, reported_by, reported_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, employee, recorded, proposed, reason, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes the decision; false when it was decided before. */
    boolean decide(UUID id, Outcome outcome, @Nullable LocalDate from, String comment, String by, Instant at) {
        return jdbc.sql("""
                                update superior_correction set outcome = :outcome, valid_from = cast(:from as date),
                                    comment = :comment, decided_by = :by, decided_at = :at
                                where id = :id and outcome is null
                                """)
                        .param("outcome", outcome.name())
                        .param("from", from)
                        .param("comment", comment)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<SuperiorCorrection> find(UUID id) {
        return jdbc.sql("select * from superior_correction where id = ?")
                .param(id)
                .query(CorrectionStore::correction)
                .optional();
    }

    /** An employee's reports, the newest first. */
    List<SuperiorCorrection> of(UUID employee) {
        return jdbc.sql("select * from superior_correction where employee_id = ? order by reported_at desc, id")
                .param(employee)
                .query(CorrectionStore::correction)
                .list();
    }

    private static SuperiorCorrection correction(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp decided = row.getTimestamp("decided_at");
        return new SuperiorCorrection(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                row.getObject("recorded_id", UUID.class),
                row.getObject("proposed_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("reported_at").toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("valid_from", LocalDate.class),
                row.getString("comment"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
