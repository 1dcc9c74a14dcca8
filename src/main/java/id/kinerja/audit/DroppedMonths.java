package id.kinerja.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The months that are said to have been dropped, and whether the chain confirms it: their rows could be written by
 * whoever owns the database, and would hide what was removed.
 */
@Repository
class DroppedMonths {

    /**
     * A month is confirmed by a {@code TRAIL_DROPPED} entry later in the chain, or on its way into it, that names month,
     * count, place and hash, and the digest of an export that is recorded; and its time was over then by the setting of
     * then, all by the database's clock, also where the application's was moved. So this month never is.
     */
    private static final String CLAIMS = """
            with proof as materialized (
                select e.object_id, e.after, s.position, e.written_at, coalesce(
                    (select c.value::int from setting_change c
                     where c.key = :years and c.recorded_at <= e.written_at order by c.id desc limit 1), :default) as years
                from audit_entry e left join audit_seal s on s.entry_id = e.id
                where e.action = 'TRAIL_DROPPED' and (s.position is not null or e.written_at > :recent))
            select d.month, d.dropped_at, d.entries, d.start_position, d.start_hash, exists (
                select from proof p join audit_export x on x.month = d.month
                where p.object_id = d.month::text
                  and p.after ->> 'entries' = d.entries::text
                  and p.after ->> 'position' = d.start_position::text
                  and p.after ->> 'hash' = encode(d.start_hash, 'hex')
                  and p.after ->> 'sha256' = encode(x.file_digest, 'hex')
                  and x.entries = d.entries
                  and (p.position is null or p.position > d.start_position)
                  and (d.month + make_interval(years => p.years))::timestamp
                      < date_trunc('month', least(p.written_at, clock_timestamp()) at time zone 'UTC')) as confirmed
            from audit_dropped_month d order by d.month
            """;

    private final JdbcClient jdbc;

    DroppedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is said.
     *
     * @param recent an entry that was written after this moment may still wait for its seal
     */
    Claims claims(Instant recent) {
        return new Claims(jdbc.sql(CLAIMS)
                .param("years", AuditSettings.YEARS.key())
                .param("default", AuditSettings.YEARS.defaultValue())
                .param("recent", OffsetDateTime.ofInstant(recent, ZoneOffset.UTC))
                .query((row, number) -> new DroppedMonth(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        Head.of(row.getLong(4), row.getBytes(5)),
                        row.getBoolean(6)))
                .list());
    }

    /** The heads at the ends of months that were exported, by position. */
    Map<Long, Set<Head>> exported() {
        return new HashMap<>(jdbc
                .sql("select last_position, last_hash from audit_export")
                .query((row, number) -> Head.of(row.getLong(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Head::position, Collectors.toSet())));
    }

    /** @param all by month */
    record Claims(List<DroppedMonth> all) {

        /** Where the chain begins: at nothing, or after the newest month that was dropped and is confirmed. */
        Head start() {
            return last().map(DroppedMonth::end).orElse(Head.of(0, Seal.NOTHING));
        }

        /** The first that nothing confirms; months go the oldest first, so a later one speaks for those before it. */
        Optional<DroppedMonth> unproven() {
            return all.stream().filter(claim -> !isProven(claim)).findFirst();
        }

        /** The months whose entries need not be there. */
        Set<LocalDate> months() {
            return all.stream().filter(this::isProven).map(DroppedMonth::month).collect(Collectors.toSet());
        }

        private boolean isProven(DroppedMonth claim) {
            return last().filter(last -> !claim.month().isAfter(last.month())
                            && claim.end().position() <= last.end().position())
                    .isPresent();
        }

        private Optional<DroppedMonth> last() {
            return all.stream().filter(DroppedMonth::confirmed).max(Comparator.comparing(DroppedMonth::month));
        }
    }
}
