package id.kinerja.audit;

import id.kinerja.database.TrailProtection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals and the entries they are on, in the database. */
@Repository
class Chain {

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from audit_seal order by position desc limit 1")
                .query(Seal::read)
                .optional();
    }

    /** Where the chain begins: at nothing, or at the last seal that was dropped with its month. */
    Head start() {
        return jdbc.sql(
                        "select start_position, start_hash from audit_dropped_month order by start_position desc limit 1")
                .query((row, number) -> Head.of(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Head.of(0, Seal.NOTHING));
    }

    List<Seal> after(long position, int most) {
        return jdbc.sql("select * from audit_seal where position > :after order by position limit :most")
                .param("after", position)
                .param("most", most)
                .query(Seal::read)
                .list();
    }

    /** The seals on a month's entries. */
    List<Seal> ofMonth(LocalDate month, long afterPosition, int most) {
        return jdbc.sql(
                        "select * from audit_seal where month = :month and position > :after order by position limit :most")
                .param("month", month)
                .param("after", afterPosition)
                .param("most", most)
                .query(Seal::read)
                .list();
    }

    /** The entries of these seals, by id; one that is not in its month is left out. Of one that is there twice the first. */
    Map<Long, AuditEntry> entries(Collection<Seal> seals) {
        return candidates(seals).values().stream()
                .map(same -> same.get(0))
                .collect(Collectors.toMap(AuditEntry::id, Function.identity()));
    }

    /** What may be the entries of these seals, by id: the database does not keep an owner from writing an id twice. */
    Map<Long, List<AuditEntry>> candidates(Collection<Seal> seals) {
        Map<Long, LocalDate> sealed = seals.stream().collect(Collectors.toMap(Seal::entryId, Seal::month));
        LocalDate first =
                seals.stream().map(Seal::month).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                seals.stream().map(Seal::month).max(LocalDate::compareTo).orElseThrow();
        return jdbc
                .sql("select " + AuditEntry.COLUMNS + " from audit_entry e where e.id = any(:ids)"
                        + " and e.written_at >= :from and e.written_at < :to")
                .param("ids", seals.stream().map(Seal::entryId).toArray(Long[]::new))
                .param("from", moment(first))
                .param("to", moment(last.plusMonths(1)))
                .query(AuditEntry::read)
                .list()
                .stream()
                .filter(entry -> Seal.month(entry.writtenAt()).equals(sealed.get(entry.id())))
                .collect(Collectors.groupingBy(AuditEntry::id));
    }

    /** Entries without a seal, the smallest id first; those that the sequence has not given out are nobody's. */
    List<AuditEntry> unsealed(long afterId, long lastId, int most) {
        return jdbc.sql(
                        "select " + AuditEntry.COLUMNS + " from audit_entry e where e.id > :after and e.id <= :last"
                                + " and not exists (select from audit_seal s where s.entry_id = e.id) order by e.id limit :most")
                .param("after", afterId)
                .param("last", lastId)
                .param("most", most)
                .query(AuditEntry::read)
                .list();
    }

    /** The highest id that the sequence has given out. */
    long lastId() {
        return jdbc.sql("select last_value from audit_entry_id")
                .query(Long.class)
                .single();
    }

    /** The first entry that says that the application's clock was moved. */
    @Nullable
    Long clockMoved() {
        return first("CLOCK_MOVED");
    }

    /** The first entry that says that the trail was switched off. */
    @Nullable
    Long switchedOff() {
        return first("TRAIL_OFF");
    }

    /** Whether the database keeps the role that verifies from changing the trail. */
    Verification.Protection protection() {
        return TrailProtection.isOff(jdbc) ? Verification.Protection.SWITCHED_OFF : Verification.Protection.ON;
    }

    private @Nullable Long first(String action) {
        return jdbc.sql("select min(id) from audit_entry where action = ?")
                .param(action)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }

    void add(List<Seal> seals) {
        jdbc.sql("""
                        insert into audit_seal (position, entry_id, month, settled_id, sealed_at, hash)
                        select * from unnest(:positions::bigint[], :entries::bigint[], :months::date[], :settled::bigint[],
                            :times::timestamptz[], :hashes::bytea[])
                        """)
                .param("positions", seals.stream().map(Seal::position).toArray(Long[]::new))
                .param("entries", seals.stream().map(Seal::entryId).toArray(Long[]::new))
                .param(
                        "months",
                        seals.stream().map(seal -> seal.month().toString()).toArray(String[]::new))
                .param("settled", seals.stream().map(Seal::settledId).toArray(Long[]::new))
                .param(
                        "times",
                        seals.stream().map(seal -> seal.sealedAt().toString()).toArray(String[]::new))
                .param("hashes", seals.stream().map(Seal::hash).toArray(byte[][]::new))
                .update();
    }

    /**
     * Entries that should have a seal: written before a moment, or passed over because no entry was expected there any
     * more, or because the sequence has not given out their id.
     */
    Overdue overdue(Instant writtenBefore, long settledId) {
        return jdbc.sql("""
                        select count(*), min(e.id), min(e.id) filter (where e.id <= :settled or e.id > :last) from audit_entry e
                        where (e.written_at < :before or e.id <= :settled or e.id > :last)
                        and not exists (select from audit_seal s where s.entry_id = e.id
                            and s.month = date_trunc('month', e.written_at at time zone 'UTC')::date)
                        """)
                .param("before", OffsetDateTime.ofInstant(writtenBefore, ZoneOffset.UTC))
                .param("settled", settledId)
                .param("last", lastId())
                .query((row, number) -> new Overdue(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** The database's time, in microseconds, by which entries are written and sealed. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /**
     * Entries without a seal.
     *
     * @param first the smallest id; 0 when there are none
     * @param inserted the smallest that cannot come from the application; 0 when there are none
     */
    record Overdue(long count, long first, long inserted) {}
}
