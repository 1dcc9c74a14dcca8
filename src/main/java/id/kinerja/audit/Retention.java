package id.kinerja.audit;

import id.kinerja.personal.KeptKind;
import id.kinerja.personal.Limits;
import id.kinerja.trail.Action;
import id.kinerja.trail.Trail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Drops months of the audit trail whose time is over, the oldest first, each as a whole and only when it was exported as
 * a whole. The last seal that goes with a month is kept as the chain's new beginning.
 */
@Configuration(proxyBeanMethods = false)
class Retention implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String NOT_EXPORTED = "NOT_EXPORTED";

    /** What is left would begin so late that nobody could tell the month from one whose time was not over. */
    private static final String NOTHING_AFTER = "NOTHING_AFTER";

    private static final Duration BETWEEN = Duration.ofHours(6);

    private final AuditMonths months;
    private final Limits limits;

    Retention(AuditMonths months, Limits limits) {
        this.months = months;
        this.limits = limits;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::run, BETWEEN);
    }

    /** Makes the next months ready; those whose time is over go in the night, see {@link AuditKeeping}. */
    void run() {
        months.prepare();
    }

    /** The months whose time is over, the oldest first; one that was not exported holds those after it as well. */
    List<KeptKind.Due> due() {
        LocalDate oldestKept = oldestKept();
        return months.asOwner(owner -> {
            List<KeptKind.Due> due = new ArrayList<>();
            String held = "";
            for (LocalDate month : sealedBefore(owner, oldestKept)) {
                if (held.isEmpty()) {
                    held = held(owner, month, exported(owner, month), oldestKept);
                }
                due.add(new KeptKind.Due(month.toString(), held));
            }
            return due;
        });
    }

    private LocalDate oldestKept() {
        return months.thisMonth().minusYears(years());
    }

    private int years() {
        return limits.of(AuditSettings.YEARS).keeps();
    }

    /**
     * Drops them in the caller's transaction, which is the owner's.
     *
     * @return the months that were dropped
     */
    List<LocalDate> drop(JdbcClient owner) {
        int years = years();
        LocalDate oldestKept = oldestKept();
        AuditMonths.alone(owner);
        List<LocalDate> dropped = new ArrayList<>();
        for (LocalDate month : sealedBefore(owner, oldestKept)) {
            @Nullable String digest = exported(owner, month);
            String held = held(owner, month, digest, oldestKept);
            if (digest == null || !held.isEmpty()) {
                LOG.warn("The time of the audit trail's month {} is over, but it stays: {}", month, held);
                break;
            }
            drop(owner, month, digest, years);
            dropped.add(month);
        }
        return dropped;
    }

    private static List<LocalDate> sealedBefore(JdbcClient owner, LocalDate month) {
        return owner.sql("""
                        select distinct month from kinerja.audit_seal
                        where month < :before and month not in (select month from kinerja.audit_dropped_month)
                        order by month
                        """)
                .param("before", month)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Why a month stays: without these the verification would not believe that it went. */
    private static String held(JdbcClient owner, LocalDate month, @Nullable String digest, LocalDate oldestKept) {
        if (digest == null) {
            return NOT_EXPORTED;
        }
        return owner.sql("select month from kinerja.audit_seal where month > ? order by position limit 1")
                        .param(month)
                        .query(LocalDate.class)
                        .optional()
                        .filter(next -> !next.isAfter(Testimony.latestBeginning(oldestKept)))
                        .isPresent()
                ? ""
                : NOTHING_AFTER;
    }

    /** The digest of the newest export that holds the month as it is and that the chain knows; none when there is none. */
    private static @Nullable String exported(JdbcClient owner, LocalDate month) {
        return owner.sql("""
                        select encode(x.file_digest, 'hex') from kinerja.audit_export x where x.month = :month and x.entries = (
                            select count(*) from kinerja.audit_entry e where e.written_at >= :from and e.written_at < :to)
                        and exists (
                            select from kinerja.audit_entry e join kinerja.audit_seal s on s.entry_id = e.id
                            where e.action = 'TRAIL_EXPORTED' and e.object_id = x.month::text
                              and e.after ->> 'sha256' = encode(x.file_digest, 'hex'))
                        order by x.id desc limit 1
                        """)
                .param("month", month)
                .param("from", AuditMonths.begin(month))
                .param("to", AuditMonths.begin(month.plusMonths(1)))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static void drop(JdbcClient owner, LocalDate month, String digest, int years) {
        long entries = owner.sql("select count(*) from kinerja.audit_seal where month = ?")
                .param(month)
                .query(Long.class)
                .single();
        AuditMonths.remove(owner, month);
        owner.sql("""
                        with start as (
                            select position, hash from kinerja.audit_seal where position < coalesce(
                                (select min(position) from kinerja.audit_seal where month > :month), 9223372036854775807)
                            union all select start_position, start_hash from kinerja.audit_dropped_month
                            union all select 0, :nothing
                            order by 1 desc limit 1)
                        insert into kinerja.audit_dropped_month (month, dropped_at, entries, start_position, start_hash)
                        select :month, clock_timestamp(), :entries, position, hash from start
                        """)
                .param("month", month)
                .param("entries", entries)
                .param("nothing", Seal.NOTHING)
                .update();
        // seals of later months that came between stay, and with them those of this month among them
        owner.sql("delete from kinerja.audit_seal where position <= "
                        + "(select start_position from kinerja.audit_dropped_month where month = ?)")
                .param(month)
                .update();
        // sealed like any other, it confirms the row above, which alone could be anybody's
        owner.sql("""
                        insert into kinerja.audit_entry (at, action, actor, object_type, object_id, after)
                        select clock_timestamp(), :action, :actor, 'audit-trail', :id, json_build_object(
                            'entries', d.entries, 'position', d.start_position, 'hash', encode(d.start_hash, 'hex'),
                            'sha256', cast(:digest as text), 'years', cast(:years as int))
                        from kinerja.audit_dropped_month d where d.month = :month
                        """)
                .param("action", Action.TRAIL_DROPPED.name())
                .param("actor", Trail.SYSTEM)
                .param("id", month.toString())
                .param("digest", digest)
                .param("years", years)
                .param("month", month)
                .update();
    }
}
