package id.kinerja.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.settings.Settings;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out whole months of the audit trail, an entry with its seal a line, to be kept elsewhere before they are dropped. */
@Component
class MonthExport {

    private static final int AT_ONCE = 1000;

    private final Chain chain;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Trail trail;
    private final Settings settings;

    MonthExport(Chain chain, JdbcClient jdbc, ObjectMapper json, Trail trail, Settings settings) {
        this.chain = chain;
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.settings = settings;
    }

    /** Whether a month is over, has entries, and each of them its seal. */
    boolean isReady(LocalDate month) {
        return month.isBefore(Seal.month(chain.now()))
                && jdbc.sql("""
                                select e.entries > 0 and e.entries = (select count(*) from audit_seal where month = :month)
                                from (select count(*) as entries from audit_entry
                                      where written_at >= :from and written_at < :to) e
                                """)
                        .param("month", month)
                        .param("from", AuditMonths.begin(month))
                        .param("to", AuditMonths.begin(month.plusMonths(1)))
                        .query(Boolean.class)
                        .single();
    }

    /** Of how many entries of a month a reader is not told all. */
    long leftOut(LocalDate month, Told.Reader reader) {
        long leftOut = 0;
        List<Seal> seals = chain.ofMonth(month, 0, AT_ONCE);
        while (!seals.isEmpty()) {
            leftOut += told(seals, reader).values().stream()
                    .filter(one -> !one.isWhole())
                    .count();
            seals = chain.ofMonth(month, seals.get(seals.size() - 1).position(), AT_ONCE);
        }
        return leftOut;
    }

    /**
     * Writes a month as a reader is told it; of what the reader is told nothing of, the seals alone.
     *
     * @return what was written, to be recorded when all of it has been sent
     */
    Written write(LocalDate month, Told.Reader reader, OutputStream to) throws IOException {
        var digest = new DigestOutputStream(to, sha256());
        long entries = 0;
        long leftOut = 0;
        Seal last = null;
        List<Seal> seals = chain.ofMonth(month, 0, AT_ONCE);
        while (!seals.isEmpty()) {
            Map<Long, Told> told = told(seals, reader);
            for (Seal seal : seals) {
                Told one = told.get(seal.entryId());
                digest.write(json.writeValueAsBytes(ExportedEntry.of(seal, one)));
                leftOut += one == null || one.isWhole() ? 0 : 1;
                digest.write('\n');
            }
            entries += seals.size();
            last = seals.get(seals.size() - 1);
            seals = chain.ofMonth(month, last.position(), AT_ONCE);
        }
        digest.flush();
        if (last == null) {
            throw new IllegalStateException("nothing of " + month + " is left");
        }
        return new Written(
                month,
                entries,
                leftOut,
                last,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private Map<Long, Told> told(List<Seal> seals, Told.Reader reader) {
        List<AuditEntry> entries = List.copyOf(chain.entries(seals).values());
        List<Told> told = reader.tell(entries);
        return IntStream.range(0, entries.size())
                .boxed()
                .collect(Collectors.toMap(place -> entries.get(place).id(), told::get));
    }

    /** The months that are over and hold entries, the newest first. */
    List<YearMonth> over() {
        return jdbc.sql("""
                        select m::date from generate_series(
                            (select min(month) from (select month from audit_seal where position > :start
                                                     order by position limit 1) first),
                            date_trunc('month', clock_timestamp() at time zone 'UTC') - interval '1 month',
                            interval '1 month') m
                        where exists (select from audit_entry e where e.written_at >= m at time zone 'UTC'
                                      and e.written_at < (m + interval '1 month') at time zone 'UTC')
                        order by m desc
                        """)
                .param("start", chain.start().position())
                .query((row, number) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    /** Records that somebody is about to be sent a month, whether or not all of it arrives. */
    @Transactional
    public void begun(YearMonth month, String by) {
        trail.record(Entry.of(Action.TRAIL_READ, "audit-trail", month)
                .by(by)
                .changed(Map.of(), Map.of("month", month.toString())));
    }

    /** Records that a month was handed out as a whole: it may be dropped when its time is over. */
    @Transactional
    public void handedOut(Written written, String by) {
        jdbc.sql("""
                        insert into audit_export (month, exported_at, exported_by, entries, last_position, last_hash, file_digest)
                        values (:month, clock_timestamp(), :by, :entries, :position, :hash, :digest)
                        """)
                .param("month", written.month())
                .param("by", by)
                .param("entries", written.entries())
                .param("position", written.last().position())
                .param("hash", written.last().hash())
                .param("digest", HexFormat.of().parseHex(written.digest()))
                .update();
        trail.record(Entry.of(Action.TRAIL_EXPORTED, "audit-trail", written.month())
                .by(by)
                .changed(
                        Map.of(),
                        // the choice itself may go with the month; what proves that its time was over has to stay
                        Map.of(
                                "entries",
                                written.entries(),
                                "sha256",
                                written.digest(),
                                "years",
                                settings.get(AuditSettings.YEARS))));
    }

    /** The months that were handed out, the newest export of each, and those that are gone, in order. */
    List<Month> months() {
        return jdbc.sql("""
                        select distinct on (x.month) x.month, x.exported_at, x.entries, x.last_position, x.last_hash, x.file_digest,
                               d.dropped_at
                        from audit_export x left join audit_dropped_month d on d.month = x.month
                        order by x.month, x.id desc
                        """)
                .query((row, number) -> new Month(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        Head.of(row.getLong(4), row.getBytes(5)),
                        HexFormat.of().formatHex(row.getBytes(6)),
                        instant(row.getObject(7, OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A month that was written, with the digest of the file.
     *
     * @param leftOut of how many entries not all was written
     */
    record Written(LocalDate month, long entries, long leftOut, Seal last, String digest) {}

    /**
     * A month that was handed out.
     *
     * @param month its first day
     * @param last the last of its seals
     * @param sha256 of the file, to compare with the one that is kept
     * @param droppedAt when it was dropped; none while it is here
     */
    record Month(
            LocalDate month,
            Instant exportedAt,
            long entries,
            Head last,
            String sha256,
            @Nullable Instant droppedAt) {}
}
