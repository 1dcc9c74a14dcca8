package id.kinerja.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes settings; every value ever chosen stays on record with who chose it and when. */
@Service
public class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final Duration KEPT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cached<Map<String, String>> chosen;

    Settings(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.chosen = new Cached<>(KEPT, this::load);
    }

    /** The value chosen last, or the default. */
    public <T> T get(Setting<T> setting) {
        String text = chosen.get().get(setting.key());
        if (text == null) {
            return setting.defaultValue();
        }
        try {
            return setting.read(text);
        } catch (InvalidSetting e) {
            LOG.warn("The stored value of a setting is no longer allowed, so its default counts: {}", e.getMessage());
            return setting.defaultValue();
        }
    }

    /** Chooses a value where nobody can be asked why: at the installation. */
    @Transactional
    public <T> void set(Setting<T> setting, T value, String by) {
        choose(setting, value, by, null);
    }

    /**
     * Chooses a value; choosing the present one again leaves no record.
     *
     * @param by the user name of who chooses
     * @param reason why, in that person's words
     * @throws InvalidSetting when the value is out of range
     */
    @Transactional
    public <T> void set(Setting<T> setting, T value, String by, String reason) {
        choose(setting, value, by, reason);
    }

    private <T> void choose(Setting<T> setting, T value, String by, @Nullable String reason) {
        setting.check(value);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('setting:' || :key))")
                .param("key", setting.key())
                .query((row, number) -> number)
                .list();
        chosen.changed();
        T before = get(setting);
        if (before.equals(value)) {
            return;
        }
        jdbc.sql(
                        "insert into setting_change (key, value, changed_at, changed_by, reason) values (:key, :value, :at, :by, :reason)")
                .param("key", setting.key())
                .param("value", setting.write(value))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason, Types.VARCHAR)
                .update();
        events.publishEvent(new SettingChanged(setting.key(), setting.write(before), setting.write(value), by, reason));
    }

    /** Every value chosen for a setting, the newest first. */
    @Transactional(readOnly = true)
    public List<SettingChange> history(Setting<?> setting) {
        return jdbc.sql(
                        "select key, value, changed_at, changed_by, reason, recorded_at from setting_change where key = :key order by id desc")
                .param("key", setting.key())
                .query(Settings::change)
                .list();
    }

    /** The newest change of each setting that was ever changed, by key. */
    @Transactional(readOnly = true)
    public Map<String, SettingChange> lastChanges() {
        Map<String, SettingChange> changes = new HashMap<>();
        jdbc.sql("""
                        select distinct on (key) key, value, changed_at, changed_by, reason, recorded_at
                        from setting_change order by key, id desc
                        """).query(Settings::change).list().forEach(change -> changes.put(change.key(), change));
        return changes;
    }

    private static SettingChange change(ResultSet row, int number) throws SQLException {
        return new SettingChange(
                row.getString("key"),
                row.getString("value"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private Map<String, String> load() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select distinct on (key) key, value from setting_change order by key, id desc")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
