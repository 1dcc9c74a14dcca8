package id.kinerja.target;

import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The amendments in the database. */
@Repository
class AmendmentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another amendment of the plan runs */
    void add(
            UUID id,
            UUID planId,
            int base,
            AmendmentSide side,
            String reason,
            String wanted,
            PlanContent of,
            Actor by) {
        jdbc.sql("""
                        insert into target_amendment (id, plan_id, base_version, side, reason, wanted, started_by, started_for,
                            started_at, state, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', cast(? as jsonb))
                        """)
                .params(
                        id,
                        planId,
                        base,
                        side.name(),
                        reason,
                        wanted,
                        by.person(),
                        by.principal(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        PlanRecords.write(of))
                .update();
    }

    void write(UUID id, PlanContent content) {
        jdbc.sql("update target_amendment set content = cast(? as jsonb) where id = ?")
                .params(PlanRecords.write(content), id)
                .update();
    }

    /** It waits in another step, in time. */
    void move(UUID id, AmendmentState state) {
        jdbc.sql("update target_amendment set state = ?, overdue_since = null where id = ?")
                .params(state.name(), id)
                .update();
    }

    void overdue(UUID id) {
        jdbc.sql("update target_amendment set overdue_since = ? where id = ? and ended_at is null"
                        + " and overdue_since is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** @param version the version that it became; none when it became none */
    void end(UUID id, AmendmentState state, Actor by, String reason, @Nullable Integer version) {
        jdbc.sql("""
                        update target_amendment set state = :state, ended_by = :by, ended_for = :for, ended_at = :at,
                            end_reason = :reason, version = :version, overdue_since = null
                        where id = :id
                        """)
                .param("state", state.name())
                .param("by", by.person())
                .param("for", by.principal())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("version", version)
                .param("id", id)
                .update();
    }

    Optional<Amendment> find(UUID id) {
        return jdbc.sql("select * from target_amendment where id = ?")
                .param(id)
                .query(AmendmentStore::amendment)
                .optional();
    }

    /** The one of a plan that somebody is waited for. */
    Optional<Amendment> running(UUID planId) {
        return jdbc.sql("select * from target_amendment where plan_id = :plan and state = any(:running)")
                .param("plan", planId)
                .param("running", AmendmentState.runningNames().toArray(String[]::new))
                .query(AmendmentStore::amendment)
                .optional();
    }

    /** The years of which some run. */
    List<Integer> runningYears() {
        return jdbc.sql("select distinct p.year from target_amendment a join target_plan p on p.id = a.plan_id"
                        + " where a.state = any(:running) order by p.year")
                .param("running", AmendmentState.runningNames().toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /** Those of a year that run. */
    List<UUID> runningOf(int year) {
        return jdbc.sql("select a.id from target_amendment a join target_plan p on p.id = a.plan_id"
                        + " where p.year = :year and a.state = any(:running) order by a.started_at, a.id")
                .param("year", year)
                .param("running", AmendmentState.runningNames().toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** All of a plan, the newest first. */
    List<Amendment> of(UUID planId) {
        return jdbc.sql("select * from target_amendment where plan_id = ? order by started_at desc, id")
                .param(planId)
                .query(AmendmentStore::amendment)
                .list();
    }

    private static Amendment amendment(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp overdue = row.getTimestamp("overdue_since");
        return new Amendment(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                row.getInt("base_version"),
                AmendmentSide.valueOf(row.getString("side")),
                row.getString("reason"),
                row.getString("wanted"),
                new Actor(row.getString("started_by"), row.getString("started_for")),
                row.getTimestamp("started_at").toInstant(),
                AmendmentState.valueOf(row.getString("state")),
                PlanRecords.read(row.getString("content")),
                overdue == null ? null : overdue.toInstant(),
                ended == null
                        ? null
                        : new Amendment.End(
                                new Actor(row.getString("ended_by"), row.getString("ended_for")),
                                ended.toInstant(),
                                row.getString("end_reason")),
                row.getObject("version", Integer.class));
    }
}
