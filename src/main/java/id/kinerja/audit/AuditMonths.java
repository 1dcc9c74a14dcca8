package id.kinerja.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The months in which the audit trail is kept, as the database's owner: each is a partition, so that a whole month goes
 * at once. Months are those of UTC by the database's own clock.
 */
@Component
class AuditMonths {

    private static final Logger LOG = LoggerFactory.getLogger(AuditMonths.class);

    private static final int AHEAD = 2;

    /** Rows for which no month was ready when they were written. */
    private static final String REST = "kinerja.audit_entry_rest";

    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    AuditMonths(Flyway flyway) {
        var source = flyway.getConfiguration().getDataSource();
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Makes this month and the next ones where they are missing; one that cannot be made now keeps none of the others. */
    void prepare() {
        LocalDate month = thisMonth();
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            prepare(month.plusMonths(ahead));
        }
    }

    private void prepare(LocalDate month) {
        try {
            asOwner(tables -> {
                make(tables, month);
                return month;
            });
        } catch (DataAccessException | TransactionException failure) {
            LOG.error("The audit trail's month {} could not be made, and is tried again later", month, failure);
        }
    }

    /** The month that it is now. */
    LocalDate thisMonth() {
        return Seal.month(owner.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single());
    }

    /**
     * Does something in one transaction of the owner's, while no other node does. It gives up when the trail is busy for
     * some seconds: nobody's work waits for housekeeping.
     */
    <T> T asOwner(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            alone(owner);
            return work.apply(owner);
        }));
    }

    /** No other node does anything to the months until the end of the caller's transaction, which is the owner's. */
    static void alone(JdbcClient tables) {
        tables.sql("set local lock_timeout = '3s'").update();
        tables.sql("select pg_advisory_xact_lock(hashtext('audit-months'))").query(rows -> {});
    }

    /** Removes the entries of a month; in the caller's transaction, that holds {@link #alone}. */
    static void remove(JdbcClient tables, LocalDate month) {
        if (exists(tables, month)) {
            tables.sql("drop table " + name(month)).update();
        }
        tables.sql("delete from " + REST + " where written_at >= :from and written_at < :to")
                .param("from", begin(month))
                .param("to", begin(month.plusMonths(1)))
                .update();
    }

    static OffsetDateTime begin(LocalDate month) {
        return month.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /**
     * Makes a month's table, with what was written of that month before there was one: by an application that was off for
     * months, before this ran.
     */
    private static void make(JdbcClient tables, LocalDate month) {
        if (exists(tables, month)) {
            return;
        }
        tables.sql("create table " + name(month) + " (like kinerja.audit_entry including defaults)")
                .update();
        tables.sql("lock table " + REST + " in access exclusive mode").update();
        tables.sql("with early as (delete from " + REST + " where written_at >= :from and written_at < :to returning *)"
                        + " insert into " + name(month) + " select * from early")
                .param("from", begin(month))
                .param("to", begin(month.plusMonths(1)))
                .update();
        tables.sql("alter table kinerja.audit_entry attach partition " + name(month) + " for values from ('"
                        + begin(month) + "') to ('" + begin(month.plusMonths(1)) + "')")
                .update();
    }

    private static boolean exists(JdbcClient tables, LocalDate month) {
        return tables.sql("select to_regclass(:name) is not null")
                .param("name", name(month))
                .query(Boolean.class)
                .single();
    }

    private static String name(LocalDate month) {
        return "kinerja.audit_entry_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
