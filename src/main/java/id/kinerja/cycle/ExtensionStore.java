package id.kinerja.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The extensions of windows in the database. */
@Repository
class ExtensionStore {

    private static final String SELECT = """
            select x.*, (select count(*) from period_extension_pending p where p.extension_id = x.id) as pending
            from period_extension x
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtensionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, UUID periodId, LocalDate endedOn, LocalDate endsOn, String reason, String by, List<UUID> cases) {
        jdbc.sql("""
                        insert into period_extension
                            (id, period_id, ended_on, ends_on, reason, extended_at, extended_by, cases)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, periodId, endedOn, endsOn, reason, now(), by, cases.size())
                .update();
        jdbc.sql("insert into period_extension_pending (extension_id, case_id) select :id, unnest(:cases)")
                .param("id", id)
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    Extension get(UUID id) {
        return jdbc.sql(SELECT + " where x.id = ?")
                .param(id)
                .query(ExtensionStore::extension)
                .single();
    }

    /** Those of a period, the newest first. */
    List<Extension> of(UUID periodId) {
        return jdbc.sql(SELECT + " where x.period_id = ? order by x.extended_at desc, x.id")
                .param(periodId)
                .query(ExtensionStore::extension)
                .list();
    }

    /** Takes up to so many cases; they are there again if the transaction fails. */
    List<UUID> take(UUID id, int size) {
        return jdbc.sql("""
                        delete from period_extension_pending where extension_id = :id and case_id = any (array(
                            select case_id from period_extension_pending where extension_id = :id
                            order by case_id limit :size for update skip locked))
                        returning case_id
                        """)
                .param("id", id)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    boolean hasMore(UUID id) {
        return jdbc.sql("select exists (select from period_extension_pending where extension_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void finish(UUID id) {
        jdbc.sql("update period_extension set finished_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("extended_at").toInstant(),
                row.getInt("cases"),
                row.getInt("cases") - row.getInt("pending"),
                YearStore.instant(row.getTimestamp("finished_at")));
    }
}
