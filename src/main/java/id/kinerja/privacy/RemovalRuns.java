package id.kinerja.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.personal.Cutoff;
import id.kinerja.personal.KeptKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports of the nightly removals. */
@Repository
class RemovalRuns {

    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    RemovalRuns(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    boolean isDone(LocalDate night) {
        return jdbc.sql(
                        "select exists (select from retention_run where night = ? and finished_at is not null and not interrupted)")
                .param(night)
                .query(Boolean.class)
                .single();
    }

    /** @return its number */
    long begin(LocalDate night) {
        return jdbc.sql("insert into retention_run (night, started_at) values (?, ?) returning number")
                .params(night, now())
                .query(Long.class)
                .single();
    }

    /** Adds what a batch removed, in the transaction that removed it. */
    void add(JdbcClient tables, long number, KeptKind kind, Cutoff cutoff, int removed) {
        tables.sql("""
                        insert into kinerja.retention_run_kind (number, kind, keeps, before, removed)
                        values (:number, :kind, :keeps, :before, :removed)
                        on conflict (number, kind) do update set removed = retention_run_kind.removed + excluded.removed
                        """)
                .param("number", number)
                .param("kind", kind.name())
                .param("keeps", cutoff.keeps())
                .param("before", cutoff.before())
                .param("removed", removed)
                .update();
    }

    /** What stayed of a kind, and why it failed, if it did. */
    void held(long number, KeptKind kind, Map<String, Long> held, @Nullable String failure) {
        try {
            jdbc.sql("update retention_run_kind set held = ?::jsonb, failure = ? where number = ? and kind = ?")
                    .param(json.writeValueAsString(held))
                    .param(failure)
                    .param(number)
                    .param(kind.name())
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void end(long number, boolean interrupted) {
        jdbc.sql("update retention_run set finished_at = ?, interrupted = ? where number = ?")
                .params(now(), interrupted, number)
                .update();
    }

    /** Those that a killed node left behind. */
    List<Long> unfinished() {
        return jdbc.sql("select number from retention_run where finished_at is null")
                .query(Long.class)
                .list();
    }

    Optional<RemovalRun> find(long number) {
        return list("where number = :number", Map.of("number", number)).stream().findFirst();
    }

    /** The newest first. */
    List<RemovalRun> page(long offset, int most) {
        return list("order by number desc limit :most offset :offset", Map.of("most", most, "offset", offset));
    }

    long count() {
        return jdbc.sql("select count(*) from retention_run").query(Long.class).single();
    }

    private List<RemovalRun> list(String which, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select r.number, r.night, r.started_at, r.finished_at, r.interrupted, k.kinds
                        from (select * from retention_run %s) r
                        left join lateral (
                            select jsonb_agg(jsonb_build_object('kind', kind, 'keeps', keeps, 'before', before,
                                             'removed', removed, 'held', held, 'failure', failure) order by kind) as kinds
                            from retention_run_kind k where k.number = r.number) k on true
                        order by r.number desc
                        """.formatted(which))
                .params(parameters)
                .query(this::run)
                .list();
    }

    private RemovalRun run(ResultSet row, int index) throws SQLException {
        List<RemovedKind> kinds = kinds(row.getString("kinds"));
        return new RemovalRun(
                row.getLong("number"),
                row.getObject("night", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getBoolean("interrupted"),
                kinds.stream().anyMatch(kind -> kind.failure() != null),
                kinds);
    }

    private List<RemovedKind> kinds(@Nullable String kinds) {
        if (kinds == null) {
            return List.of();
        }
        try {
            List<RemovedKind> read = new ArrayList<>();
            for (var node : json.readTree(kinds)) {
                read.add(new RemovedKind(
                        node.get("kind").asText(),
                        node.get("keeps").asInt(),
                        LocalDate.parse(node.get("before").asText()),
                        node.get("removed").asLong(),
                        json.convertValue(node.get("held"), COUNTS),
                        node.path("failure").textValue()));
            }
            return read;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
