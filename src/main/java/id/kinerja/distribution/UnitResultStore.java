package id.kinerja.distribution;

import id.kinerja.engine.DecisionTables;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units achieved, in the database; only added to. */
@Repository
class UnitResultStore {

    private final JdbcClient jdbc;
    private final DecisionTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitResultStore(JdbcClient jdbc, DecisionTables tables, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    /** What was set for a unit and period, the last first. */
    List<UnitResult> rounds(UUID unitId, UUID periodId) {
        return jdbc.sql("select * from unit_result where unit_id = ? and period_id = ? order by round desc")
                .params(unitId, periodId)
                .query(UnitResultStore::result)
                .list();
    }

    Optional<UnitResult> of(UUID unitId, UUID periodId) {
        return rounds(unitId, periodId).stream().findFirst();
    }

    /** How many ratings of a period wait for a reason, by unit. */
    Map<UUID, Integer> awaitedReasons(UUID periodId) {
        Map<UUID, Integer> awaited = new HashMap<>();
        jdbc.sql("""
                        select d.unit_id, count(*) as ratings
                        from rating_deviation d join evaluation e on e.id = d.evaluation_id and e.round = d.round
                        where e.period_id = ? and d.reason = '' and not d.advised group by d.unit_id
                        """).param(periodId).query(row -> {
            awaited.put(row.getObject("unit_id", UUID.class), row.getInt("ratings"));
        });
        return awaited;
    }

    /** The results of a period that count, by unit. */
    Map<UUID, UnitResult> all(UUID periodId) {
        return jdbc
                .sql("select distinct on (unit_id) * from unit_result where period_id = ? order by unit_id, round desc")
                .param(periodId)
                .query(UnitResultStore::result)
                .list()
                .stream()
                .collect(Collectors.toMap(UnitResult::unitId, Function.identity()));
    }

    /**
     * Adds a round, with the versions of both tables that count on this day: later ones change nothing of it.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody set the same round meanwhile
     */
    void add(UUID unitId, UUID periodId, int round, UnitGrade grade, String reason, Actor by) {
        jdbc.sql("insert into unit_result (id, unit_id, period_id, round, grade, reason, set_by, set_for, set_at,"
                        + " pattern_version, head_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        unitId,
                        periodId,
                        round,
                        grade.name(),
                        reason,
                        by.person(),
                        by.principal(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        tables.inForce(Pattern.TABLE).orElseThrow(),
                        tables.inForce(Distribution.HEAD_TABLE).orElseThrow())
                .update();
        events.publishEvent(new UnitGraded(unitId, periodId));
    }

    private static UnitResult result(ResultSet row, int index) throws SQLException {
        return new UnitResult(
                row.getObject("unit_id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getInt("round"),
                UnitGrade.valueOf(row.getString("grade")),
                row.getString("reason"),
                row.getString("set_by"),
                row.getString("set_for"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("pattern_version", Integer.class),
                row.getObject("head_version", Integer.class));
    }
}
