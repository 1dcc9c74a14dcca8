package id.kinerja.coaching;

import id.kinerja.organization.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of coachings: who did what, when. Only added to. */
@Component
class CoachingHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    CoachingHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an event that happens now; without an actor it is the system's. */
    void add(UUID caseId, EventKind kind, @Nullable Actor by, String detail) {
        jdbc.sql("""
                        insert into coaching_event (id, case_id, happened_at, event, actor, on_behalf_of, detail)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        caseId,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        kind.name(),
                        by == null ? null : by.person(),
                        by == null ? null : by.principal(),
                        detail)
                .update();
    }

    /** The accounts of who wrote the plan that is open, and in whose place; none before it was submitted. */
    Set<String> authors(UUID caseId) {
        return of(caseId).stream()
                .filter(event -> event.kind() == EventKind.SUBMITTED)
                .reduce((before, last) -> last)
                .map(event -> Stream.of(event.actor(), event.principal())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The events of a coaching, oldest first. */
    List<CoachingEvent> of(UUID caseId) {
        return jdbc.sql("select * from coaching_event where case_id = ? order by position")
                .param(caseId)
                .query((row, number) -> new CoachingEvent(
                        row.getTimestamp("happened_at").toInstant(),
                        EventKind.valueOf(row.getString("event")),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("detail")))
                .list();
    }

    /** Why the plan was last returned; empty when it was not. */
    String lastReturn(UUID caseId) {
        return jdbc.sql("""
                        select detail from coaching_event
                        where case_id = ? and event in ('NOT_AGREED', 'NOT_APPROVED') order by position desc limit 1
                        """).param(caseId).query(String.class).optional().orElse("");
    }
}
