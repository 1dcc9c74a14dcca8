package id.kinerja.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The strategies in the database. */
@Repository
class StrategyStore {

    private final JdbcClient jdbc;

    StrategyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All without their missions, the latest first. */
    List<Strategy> all() {
        return jdbc.sql("select * from strategy order by first_year desc")
                .query((row, number) -> strategy(row, List.of()))
                .list();
    }

    Optional<Strategy> find(UUID id) {
        return jdbc.sql("select * from strategy where id = ?")
                .param(id)
                .query((row, number) -> strategy(row, List.of()))
                .optional()
                .map(this::whole);
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<Strategy> lock(UUID id) {
        jdbc.sql("select 1 from strategy where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    private Strategy whole(Strategy head) {
        Map<UUID, List<Strategy.YearTarget>> targets = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.* from strategy_target t join strategy_indicator i on i.id = t.indicator_id
                        join strategy_mission m on m.id = i.mission_id where m.strategy_id = ? order by t.year
                        """).param(head.id()).query(row -> {
            targets.computeIfAbsent(id(row, "indicator_id"), one -> new ArrayList<>())
                    .add(new Strategy.YearTarget(row.getInt("year"), row.getString("target")));
        });
        Map<UUID, List<Strategy.Indicator>> indicators = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.* from strategy_indicator i join strategy_mission m on m.id = i.mission_id
                        where m.strategy_id = ? order by i.entered
                        """).param(head.id()).query(row -> {
            UUID id = id(row, "id");
            indicators
                    .computeIfAbsent(id(row, "mission_id"), one -> new ArrayList<>())
                    .add(new Strategy.Indicator(
                            id,
                            row.getString("name"),
                            row.getString("unit"),
                            row.getObject("last_year", Integer.class),
                            row.getInt("revision"),
                            targets.getOrDefault(id, List.of())));
        });
        var missions = jdbc.sql("select * from strategy_mission where strategy_id = ? order by position, id")
                .param(head.id())
                .query((row, number) -> new Strategy.Mission(
                        id(row, "id"),
                        number + 1,
                        row.getString("text"),
                        row.getInt("revision"),
                        indicators.getOrDefault(id(row, "id"), List.of())))
                .list();
        return new Strategy(
                head.id(),
                head.firstYear(),
                head.lastYear(),
                head.vision(),
                head.document(),
                head.revision(),
                missions);
    }

    void add(UUID id, int firstYear, int lastYear, String vision, String document) {
        jdbc.sql("insert into strategy (id, first_year, last_year, vision, document) values (?, ?, ?, ?, ?)")
                .params(id, firstYear, lastYear, vision, document)
                .update();
    }

    void write(UUID id, int firstYear, int lastYear, String vision, String document) {
        jdbc.sql("update strategy set first_year = ?, last_year = ?, vision = ?, document = ?, revision = revision + 1"
                        + " where id = ?")
                .params(firstYear, lastYear, vision, document, id)
                .update();
    }

    void addMission(UUID id, UUID strategy, String text) {
        jdbc.sql("insert into strategy_mission (id, strategy_id, position, text) values (?, ?, 1000, ?)")
                .params(id, strategy, text)
                .update();
    }

    void writeMission(UUID id, String text) {
        jdbc.sql("update strategy_mission set text = ?, revision = revision + 1 where id = ?")
                .params(text, id)
                .update();
    }

    /** Puts missions into this order. */
    void order(List<UUID> missions) {
        jdbc.sql("update strategy_mission set position = array_position(cast(:ids as uuid[]), id) where id = any(:ids)")
                .param("ids", missions.toArray(UUID[]::new))
                .update();
    }

    void removeMission(UUID id) {
        jdbc.sql("delete from strategy_mission where id = ?").param(id).update();
    }

    /** Whether there is a mission or an indicator with this id, in whichever strategy. */
    boolean taken(UUID id) {
        return jdbc.sql("select exists (select from strategy_mission where id = :id)"
                        + " or exists (select from strategy_indicator where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void addIndicator(UUID id, UUID mission, String name, String unit) {
        jdbc.sql("insert into strategy_indicator (id, mission_id, name, unit) values (?, ?, ?, ?)")
                .params(id, mission, name, unit)
                .update();
    }

    void writeIndicator(UUID id, UUID mission, String name, String unit) {
        jdbc.sql("update strategy_indicator set mission_id = ?, name = ?, unit = ?, revision = revision + 1"
                        + " where id = ?")
                .params(mission, name, unit, id)
                .update();
    }

    void targets(UUID indicator, List<Strategy.YearTarget> targets) {
        jdbc.sql("delete from strategy_target where indicator_id = ?")
                .param(indicator)
                .update();
        for (var target : targets) {
            jdbc.sql("insert into strategy_target (indicator_id, year, target) values (?, ?, ?)")
                    .params(indicator, target.year(), target.target())
                    .update();
        }
    }

    void end(UUID indicator, @Nullable Integer lastYear) {
        jdbc.sql("update strategy_indicator set last_year = :year, revision = revision + 1 where id = :id")
                .param("year", lastYear)
                .param("id", indicator)
                .update();
    }

    /** Waits for whoever is linking to them. */
    void lockIndicators(Collection<UUID> indicators) {
        jdbc.sql("select 1 from strategy_indicator where id = any(:ids) order by id for update")
                .param("ids", indicators.toArray(UUID[]::new))
                .query(Integer.class)
                .list();
    }

    void removeIndicator(UUID indicator) {
        jdbc.sql("delete from strategy_indicator where id = ?").param(indicator).update();
    }

    /** Removes one that has no missions any more. */
    void remove(UUID id) {
        jdbc.sql("delete from strategy where id = ?").param(id).update();
    }

    private static Strategy strategy(ResultSet row, List<Strategy.Mission> missions) throws SQLException {
        return new Strategy(
                id(row, "id"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                row.getString("vision"),
                row.getString("document"),
                row.getInt("revision"),
                missions);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
