package id.kinerja.evaluation;

import id.kinerja.access.Policy;
import id.kinerja.access.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells raters of segments for some days that those days are others' now: who was asked is let go, what was given counts no more. */
@Service
@Transactional(readOnly = true)
public class SegmentNews {

    private static final Duration TOLD = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Policy policy;

    SegmentNews(JdbcClient jdbc, Clock clock, Policy policy) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
    }

    /**
     * Days that somebody was to rate, or rated.
     *
     * @param employee whose days they were
     * @param given whether they were rated
     * @param at since when they are others'
     */
    public record LetGo(String employee, LocalDate startsOn, LocalDate endsOn, boolean given, Instant at) {}

    /** Who may be told something now, by account, and when the latest of it came. */
    public Map<String, Instant> latest() {
        return jdbc
                .sql("""
                        select coalesce(rated_by, asked) as who, max(recut_at) as at from evaluation_segment_former
                        where recut_at > ? and coalesce(rated_by, asked) is not null group by 1
                        """)
                .param(since())
                .query((row, number) ->
                        Map.entry(row.getString("who"), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What somebody is told; nothing of years in which other days of the same person's are asked from them now, and nothing
     * to who has left.
     */
    public List<LetGo> of(SignedIn me) {
        List<LetGo> all = letGo(me);
        return all.isEmpty() || policy.hasLeft(me) ? List.of() : all;
    }

    private List<LetGo> letGo(SignedIn me) {
        return jdbc.sql("""
                        select p.titled_name, f.starts_on, f.ends_on, f.rated_at is not null as given, f.recut_at
                        from evaluation_segment_former f join evaluation e on e.id = f.evaluation_id
                             join employee p on p.id = e.employee_id
                        where f.recut_at > :since and coalesce(f.rated_by, f.asked) = :me
                          and not exists (select from evaluation_segment g
                                          where g.evaluation_id = e.id and g.asked = :me and g.rated_at is null and not g.concluding)
                        order by f.recut_at desc, f.starts_on
                        """)
                .param("since", since())
                .param("me", me.userName())
                .query((row, number) -> new LetGo(
                        row.getString("titled_name"),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                        row.getBoolean("given"),
                        row.getTimestamp("recut_at").toInstant()))
                .list();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(TOLD).atOffset(ZoneOffset.UTC);
    }
}
