package id.kinerja.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The months that are said to have been dropped, and whether the chain confirms it: their rows could be written by
 * whoever owns the database, and would hide what was removed.
 */
@Repository
class DroppedMonths {

    /**
     * What the trail says of its months. Nothing but sealed entries, each in the month of its seal: as such they are
     * compared with their seals afterwards. A drop alone may be on its way into the chain.
     */
    private static final String SAID = """
            select s.position, e.written_at, e.action, e.object_id, e.after ->> 'entries',
                (e.after ->> 'position') || ':' || (e.after ->> 'hash'), e.after ->> 'sha256',
                case when e.action = 'SETTING_CHANGED' then e.after ->> 'value' else e.after ->> 'years' end
            from audit_entry e left join audit_seal s
                on s.entry_id = e.id and s.month = date_trunc('month', e.written_at at time zone 'UTC')::date
            where e.action in ('TRAIL_EXPORTED', 'TRAIL_DROPPED', 'SETTING_CHANGED')
            and (e.action <> 'SETTING_CHANGED' or e.object_type = 'setting' and e.object_id = :years)
            and (s.position is not null or e.action = 'TRAIL_DROPPED' and e.written_at > :recent)
            order by s.position nulls last
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
        List<DroppedMonth> said = jdbc.sql(
                        "select month, dropped_at, entries, start_position, start_hash from audit_dropped_month order by month")
                .query((row, number) -> new DroppedMonth(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        Head.of(row.getLong(4), row.getBytes(5)),
                        false))
                .list();
        if (said.isEmpty()) {
            return new Claims(List.of(), null);
        }
        Testimony testimony = testimony(recent);
        List<DroppedMonth> claims = new ArrayList<>();
        LocalDate beginning = null;
        for (DroppedMonth claim : said) {
            Optional<LocalDate> confirmed = testimony.beginningAfter(claim, files(claim));
            claims.add(confirmed.isPresent() ? claim.whenConfirmed() : claim);
            beginning = confirmed.orElse(beginning);
        }
        return new Claims(claims, beginning);
    }

    private Testimony testimony(Instant recent) {
        return new Testimony(
                jdbc.sql(SAID)
                        .param("years", AuditSettings.YEARS.key())
                        .param("recent", OffsetDateTime.ofInstant(recent, ZoneOffset.UTC))
                        .query((row, number) -> new Testimony.Said(
                                row.getObject(1, Long.class),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)))
                        .list(),
                jdbc.sql("select clock_timestamp()")
                        .query((row, number) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single());
    }

    private List<String> files(DroppedMonth claim) {
        return jdbc.sql("select encode(file_digest, 'hex') from audit_export where month = ? and entries = ?")
                .params(claim.month(), claim.entries())
                .query(String.class)
                .list();
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

    /**
     * @param all by month
     * @param beginning the month by which what is left has to begin, when one that was dropped is confirmed
     */
    record Claims(List<DroppedMonth> all, @Nullable LocalDate beginning) {

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
