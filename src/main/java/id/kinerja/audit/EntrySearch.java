package id.kinerja.audit;

import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries of the trail, the newest first, also those of the running month and those that wait for their seal. */
@Repository
@Transactional(readOnly = true)
class EntrySearch {

    private static final Duration USUAL = Duration.ofDays(1);

    private static final String TOLD = """
              and (cast(:self as uuid) is null or e.employee_id is distinct from :self)
              and not (e.employee_id is null
                       and (starts_with(e.action, 'FEEDBACK_') or e.object_type is not distinct from 'feedback'))
            """;

    private static final String FROM = """
             from audit_entry e left join audit_seal s on s.entry_id = e.id
            where e.written_at >= :from and e.written_at < :to
              and (cast(:actor as text) is null or :actor in (e.actor, e.on_behalf_of))
              and (cast(:action as text) is null or e.action = :action)
              and (cast(:employee as uuid) is null or e.employee_id = :employee)
            """ + TOLD;

    private final JdbcClient jdbc;

    EntrySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for, by the database's clock; what is not said excludes nothing.
     *
     * @param from a day before {@code to} when it is not said
     * @param to now when it is not said; not included
     * @param actor who did it, or for whom it was done
     * @param self the employee who asks: to themselves nobody is an auditor
     */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable UUID employee,
            @Nullable UUID self) {}

    ApiPage<Found> find(Filter filter, PageQuery paging) {
        Instant to = filter.to() == null ? now() : filter.to();
        Instant from = filter.from() == null ? to.minus(USUAL) : filter.from();
        var items = filled(
                        "select s.position, " + AuditEntry.COLUMNS + FROM
                                + " order by e.written_at desc, e.id desc limit :most offset :offset",
                        filter,
                        from,
                        to)
                .param("most", paging.limit())
                .param("offset", paging.offset())
                .query((row, number) ->
                        new Found(row.getObject("position", Long.class), AuditEntry.read(row, number), false))
                .list();
        long total = filled("select count(*)" + FROM, filter, from, to)
                .query(Long.class)
                .single();
        return ApiPage.of(items, paging, total);
    }

    /**
     * The entry with an id, as it stands there now; none when it is gone or not to be told to who asks.
     *
     * @param self the employee who asks
     */
    Optional<AuditEntry> one(long id, @Nullable UUID self) {
        return jdbc.sql("select " + AuditEntry.COLUMNS + " from audit_entry e where e.id = :id" + TOLD
                        + " order by e.written_at limit 1")
                .param("id", id)
                .param("self", self)
                .query(AuditEntry::read)
                .optional();
    }

    private StatementSpec filled(String sql, Filter filter, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("employee", filter.employee())
                .param("self", filter.self());
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp() + interval '1 microsecond'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /**
     * An entry.
     *
     * @param position its place in the chain; none while it waits for its seal
     * @param withheld whether what it says ({@code before}, {@code after}, {@code reason}) is left out, since it is about
     *     something that who asks may read by case only, and does not examine the person
     */
    record Found(@Nullable Long position, AuditEntry entry, boolean withheld) {

        /** The same as somebody is told of it; nothing of which nothing is told was found. */
        Found as(Told told) {
            AuditEntry said = told.entry();
            if (said == null) {
                throw new IllegalStateException("nothing may be told of entry " + entry.id());
            }
            return new Found(position, said, told.withheld());
        }
    }
}
