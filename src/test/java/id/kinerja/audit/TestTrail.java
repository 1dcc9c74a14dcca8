package id.kinerja.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Reads the trail, and damages it as only the database's owner could. */
@Component
public class TestTrail {

    private final Flyway flyway;
    private final JdbcClient jdbc;
    private final Sealer sealer;

    TestTrail(Flyway flyway, JdbcClient jdbc, Sealer sealer) {
        this.flyway = flyway;
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** The newest entry's id; what is recorded from now on comes after it. */
    public long mark() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** What was recorded after a mark, in order, each as {@code action actor object_type}. */
    public List<String> since(long mark) {
        return jdbc.sql("select concat_ws(' ', action, actor, object_type) from audit_entry where id > ? order by id")
                .param(mark)
                .query(String.class)
                .list();
    }

    /** One value of the entries after a mark, in order. */
    public List<String> valuesSince(long mark, String column) {
        return jdbc.sql("select coalesce(" + column + "::text, '') from audit_entry where id > ? order by id")
                .param(mark)
                .query(String.class)
                .list();
    }

    /** Seals what there is, and lets so many rounds pass that everything is settled. */
    public void seal() {
        sealer.seal();
    }

    /** Adds an entry of another time, as only the database's owner could; the id. */
    long written(String writtenAt, String objectId) {
        return JdbcClient.create(flyway.getConfiguration().getDataSource())
                .sql("""
                        insert into kinerja.audit_entry (written_at, at, action, actor, object_type, object_id, after)
                        values (cast(:at as timestamptz), cast(:at as timestamptz), 'TASK_COMPLETED', 'uji', 'superior-correction', :id, '{"a": 1}')
                        returning id
                        """)
                .param("at", writtenAt)
                .param("id", objectId)
                .query(Long.class)
                .single();
    }

    void asOwner(Damage damage) {
        damage.to(JdbcClient.create(flyway.getConfiguration().getDataSource()));
    }

    /** Does something to the trail as the database's owner, looks, and puts everything back as it was. */
    void damaged(List<String> tables, Damage damage, Runnable look) throws SQLException {
        // what has no seal when later entries get theirs would look like an intruder afterwards
        sealer.seal();
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String table : tables) {
                owner.sql("create temp table kept_" + table + " as select * from kinerja." + table)
                        .update();
            }
            try {
                damage.to(owner);
                look.run();
            } finally {
                for (String table : tables) {
                    owner.sql("delete from kinerja." + table).update();
                    owner.sql("insert into kinerja." + table + " overriding system value select * from kept_" + table)
                            .update();
                    owner.sql("drop table kept_" + table).update();
                }
            }
        }
    }

    /** Looks while the trail holds nothing but an entry of the day of a month that is over, sealed. */
    public void whileOnlyAt(String day, Runnable look) throws SQLException {
        List<String> all = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");
        damaged(
                all,
                owner -> all.forEach(
                        table -> owner.sql("delete from kinerja." + table).update()),
                () -> {
                    written(day + "T12:00Z", "uji");
                    sealer.seal();
                    look.run();
                });
    }

    /** What the database's owner does. */
    interface Damage {

        void to(JdbcClient owner);
    }
}
