package id.kinerja.engine;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.TableVersion.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which day on which version of a decision table counts. */
@Repository
class TableStore {

    private static final String STANDS = " where decision = :decision and withdrawn_at is null";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TableStore(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All versions, table by table, the newest first. */
    List<TableVersion> all() {
        return jdbc.sql("select * from decision_version order by decision, version desc")
                .query(TableStore::version)
                .list();
    }

    Optional<TableVersion> find(String decision, int version) {
        return jdbc.sql("select * from decision_version where decision = :decision and version = :version")
                .param("decision", decision)
                .param("version", version)
                .query(TableStore::version)
                .optional();
    }

    /** The version that counts today: of those whose day has come the latest, of one day the newest. */
    Optional<Integer> inForce(String decision) {
        return jdbc.sql("select version from decision_version" + STANDS
                        + " and coalesce(in_force_from, '-infinity') <= :today"
                        + " order by in_force_from desc nulls last, version desc limit 1")
                .param("decision", decision)
                .param("today", calendar.today())
                .query(Integer.class)
                .optional();
    }

    /**
     * The version that counted at a moment: as {@link #inForce}, without what was put in place later; the one that counts from
     * the beginning was never later.
     */
    Optional<Integer> inForceAt(String decision, Instant moment) {
        return jdbc.sql("select version from decision_version" + STANDS
                        + " and (in_force_from is null or in_force_from <= :day and put_at <= :moment)"
                        + " order by in_force_from desc nulls last, version desc limit 1")
                .param("decision", decision)
                .param("day", calendar.dayOf(moment))
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** The newest packaged version, which says what a table asks and may answer. */
    Optional<Integer> packaged(String decision) {
        return jdbc.sql("select max(version) from decision_version" + STANDS + " and source = 'PACKAGED'")
                .param("decision", decision)
                .query(Integer.class)
                .optional();
    }

    /**
     * Notes a version that came with the application: the first counts from the beginning, a later one from today, and
     * none once somebody has uploaded a table, which only another upload replaces.
     */
    void notePackaged(String decision, int version) {
        jdbc.sql("""
                        insert into decision_version (decision, version, source, in_force_from, put_at)
                        select :decision, :version, 'PACKAGED',
                            case when exists (select from decision_version where decision = :decision) then :today end, :now
                        where not exists (select from decision_version where decision = :decision and source = 'UPLOADED'
                                          and withdrawn_at is null)
                        on conflict do nothing
                        """)
                .param("decision", decision)
                .param("version", version)
                .param("today", calendar.today())
                .param("now", now())
                .update();
    }

    void addUploaded(String decision, int version, LocalDate from, String fileName, String reason, String by) {
        jdbc.sql("""
                        insert into decision_version
                            (decision, version, source, in_force_from, put_at, put_by, file_name, reason)
                        values (:decision, :version, 'UPLOADED', :from, :now, :by, :file, :reason)
                        """)
                .param("decision", decision)
                .param("version", version)
                .param("from", from)
                .param("now", now())
                .param("by", by)
                .param("file", fileName)
                .param("reason", reason)
                .update();
    }

    /** Takes an uploaded version back whose day has not come; whether there was one. */
    boolean withdraw(String decision, int version, String by) {
        return jdbc.sql("update decision_version set withdrawn_at = :now, withdrawn_by = :by" + STANDS
                                + " and version = :version and source = 'UPLOADED' and in_force_from > :today")
                        .param("now", now())
                        .param("by", by)
                        .param("decision", decision)
                        .param("version", version)
                        .param("today", calendar.today())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static TableVersion version(ResultSet row, int index) throws SQLException {
        return new TableVersion(
                row.getString("decision"),
                row.getInt("version"),
                Source.valueOf(row.getString("source")),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                row.getString("put_by"),
                row.getString("file_name"),
                row.getString("reason"),
                row.getString("withdrawn_by"));
    }
}
