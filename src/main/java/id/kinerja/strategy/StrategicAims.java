package id.kinerja.strategy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What results of plans can be linked to. */
@Service
@Transactional(readOnly = true)
public class StrategicAims {

    private final JdbcClient jdbc;

    StrategicAims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A regional indicator by its name. */
    public record Named(UUID id, String name) {}

    /**
     * From an indicator up to the vision.
     *
     * @param target what it is to show in the year that was asked for; empty when that is not said
     * @param number the mission's place, counted from 1
     */
    public record Line(
            UUID id, String indicator, String unit, String target, int number, String mission, String vision) {}

    /** The indicators in force in a year, in the order of their missions; empty when no strategy is entered for it. */
    public List<Named> inForce(int year) {
        return jdbc.sql("""
                        select i.id, i.name from strategy s join strategy_mission m on m.strategy_id = s.id
                        join strategy_indicator i on i.mission_id = m.id
                        where :year between s.first_year and s.last_year and (i.last_year is null or i.last_year >= :year)
                        order by m.position, i.entered
                        """)
                .param("year", year)
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** The names of these indicators, by id. */
    public Map<UUID, String> names(Collection<UUID> indicators) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from strategy_indicator where id = any(:ids)")
                .param("ids", indicators.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** From these indicators up, by id, by one query. */
    public Map<UUID, Line> lines(Collection<UUID> indicators, int year) {
        Map<UUID, Line> lines = new HashMap<>();
        jdbc.sql("""
                        select i.id, i.name, i.unit, coalesce(t.target, '') as target, m.position, m.text, s.vision
                        from strategy_indicator i join strategy_mission m on m.id = i.mission_id
                        join strategy s on s.id = m.strategy_id
                        left join strategy_target t on t.indicator_id = i.id and t.year = :year
                        where i.id = any(:ids)
                        """)
                .param("ids", indicators.toArray(UUID[]::new))
                .param("year", year)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    lines.put(
                            id,
                            new Line(
                                    id,
                                    row.getString("name"),
                                    row.getString("unit"),
                                    row.getString("target"),
                                    row.getInt("position"),
                                    row.getString("text"),
                                    row.getString("vision")));
                });
        return lines;
    }

    /** Keeps an indicator from being removed until the transaction ends; whether it is still there. */
    @Transactional
    public boolean hold(UUID indicator) {
        return jdbc.sql("select 1 from strategy_indicator where id = ? for key share")
                .param(indicator)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
