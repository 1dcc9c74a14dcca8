package id.kinerja.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exclusions in the database. */
@Repository
class ExclusionStore {

    private final JdbcClient jdbc;

    ExclusionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when another counts on one of its days */
    void add(Exclusion one) {
        jdbc.sql("""
                        insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number,
                            document_date, note, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        one.employeeId(),
                        one.kind().name(),
                        one.kind().closing(),
                        one.startsOn(),
                        one.endsOn(),
                        one.documentNumber(),
                        one.documentDate(),
                        one.note(),
                        utc(one.recordedAt()),
                        one.recordedBy())
                .update();
    }

    Optional<Exclusion> find(UUID id) {
        return jdbc.sql("select * from exclusion where id = ?")
                .param(id)
                .query(ExclusionStore::exclusion)
                .optional();
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<Exclusion> lock(UUID id) {
        return jdbc.sql("select * from exclusion where id = ? for update")
                .param(id)
                .query(ExclusionStore::exclusion)
                .optional();
    }

    /** All of somebody's, withdrawn ones too, the latest first. */
    List<Exclusion> ofEmployee(UUID employeeId) {
        return jdbc.sql("select * from exclusion where employee_id = ? order by starts_on desc, recorded_at desc, id")
                .param(employeeId)
                .query(ExclusionStore::exclusion)
                .list();
    }

    /** Everybody's, those that begin last first. */
    List<Exclusion> all(int limit, long offset) {
        return jdbc.sql("select * from exclusion order by starts_on desc, recorded_at desc, id limit ? offset ?")
                .params(limit, offset)
                .query(ExclusionStore::exclusion)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from exclusion").query(Long.class).single();
    }

    /** Those that count up to a day, of some people or of everybody. */
    List<Exclusion> counting(LocalDate until, @Nullable Collection<UUID> employees) {
        return jdbc.sql("""
                        select * from exclusion
                        where withdrawn_at is null and kind not like 'DISCIPLINE%' and (starts_on <= :until or closing)
                          and (cast(:employees as uuid[]) is null or employee_id = any(:employees))
                        order by employee_id, starts_on
                        """)
                .param("until", until)
                .param("employees", employees == null ? null : employees.toArray(UUID[]::new))
                .query(ExclusionStore::exclusion)
                .list();
    }

    /** Whether a disciplinary measure holds for somebody on a day. */
    boolean disciplined(UUID employeeId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from exclusion
                            where employee_id = :employee and withdrawn_at is null and kind like 'DISCIPLINE%'
                              and starts_on <= :day and (ends_on is null or ends_on >= :day))
                        """)
                .param("employee", employeeId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void end(UUID id, LocalDate endsOn) {
        jdbc.sql("update exclusion set ends_on = ? where id = ?")
                .params(endsOn, id)
                .update();
    }

    void withdraw(UUID id, String by, String reason, Instant at) {
        jdbc.sql("update exclusion set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ? where id = ?")
                .params(utc(at), by, reason, id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Exclusion exclusion(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Exclusion(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                ExclusionKind.valueOf(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_by"),
                row.getString("withdrawal_reason"));
    }
}
