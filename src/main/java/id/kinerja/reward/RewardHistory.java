package id.kinerja.reward;

import id.kinerja.organization.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of nominations. Only added to. */
@Component
class RewardHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    RewardHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an event that happens now; without an actor it is the system's. */
    void add(UUID nomination, RewardEventKind kind, @Nullable Actor by) {
        jdbc.sql("""
                        insert into reward_event (id, case_id, happened_at, event, actor, on_behalf_of)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        nomination,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        kind.name(),
                        by == null ? null : by.person(),
                        by == null ? null : by.principal())
                .update();
    }

    /** The events of a nomination, oldest first. */
    List<RewardEvent> of(UUID nomination) {
        return jdbc.sql("select * from reward_event where case_id = ? order by position")
                .param(nomination)
                .query((row, number) -> {
                    String actor = row.getString("actor");
                    return new RewardEvent(
                            row.getTimestamp("happened_at").toInstant(),
                            RewardEventKind.valueOf(row.getString("event")),
                            actor == null ? null : new Actor(actor, row.getString("on_behalf_of")));
                })
                .list();
    }
}
