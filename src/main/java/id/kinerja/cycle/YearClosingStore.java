package id.kinerja.cycle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs that end what closed years left unfinished, in the database. */
@Repository
class YearClosingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    YearClosingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a run; false when one goes on. */
    boolean add(UUID id, int year, List<Pending> cases, String by) {
        boolean added = jdbc.sql(
                                "insert into year_closing (id, year, cases, started_at, started_by)"
                                        + " values (:id, :year, :cases, :now, :by) on conflict (year) where finished_at is null do nothing")
                        .param("id", id)
                        .param("year", year)
                        .param("cases", cases.size())
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
        if (added) {
            jdbc.sql("insert into year_closing_pending (closing_id, period_id, case_id, process)"
                            + " select :id, u.period_id, u.case_id, u.process"
                            + " from unnest(cast(:periods as uuid[]), cast(:cases as uuid[]), cast(:processes as text[]))"
                            + " as u (period_id, case_id, process)")
                    .param("id", id)
                    .param("periods", cases.stream().map(Pending::periodId).toArray(UUID[]::new))
                    .param("cases", cases.stream().map(Pending::caseId).toArray(UUID[]::new))
                    .param("processes", cases.stream().map(Pending::process).toArray(String[]::new))
                    .update();
        }
        return added;
    }

    /** Whether a run of a year goes on. */
    boolean runs(int year) {
        return jdbc.sql("select exists (select from year_closing where year = ? and finished_at is null)")
                .param(year)
                .query(Boolean.class)
                .single();
    }

    /** Who closed the year, or the system. */
    String startedBy(UUID id) {
        return jdbc.sql("select started_by from year_closing where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Takes up to so many cases that nobody else has taken; they are there again if the transaction fails. */
    List<Pending> take(UUID id, int size) {
        return jdbc.sql("""
                        delete from year_closing_pending where closing_id = :id and case_id = any (array(
                            select case_id from year_closing_pending where closing_id = :id
                            order by case_id limit :size for update skip locked))
                        returning period_id, case_id, process
                        """)
                .param("id", id)
                .param("size", size)
                .query((row, number) -> new Pending(
                        row.getObject("period_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("process")))
                .list();
    }

    boolean hasMore(UUID id) {
        return jdbc.sql("select exists (select from year_closing_pending where closing_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Notes that one could not be ended, unless it has been meanwhile. */
    void fail(UUID id, Pending one, String reason) {
        jdbc.sql("""
                        with gone as (
                            delete from year_closing_pending where closing_id = :id and case_id = :case returning case_id)
                        insert into year_closing_failure (closing_id, period_id, case_id, process, reason, failed_at)
                        select :id, :period, case_id, :process, :reason, :now from gone
                        """)
                .param("id", id)
                .param("case", one.caseId())
                .param("period", one.periodId())
                .param("process", one.process())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("update year_closing set finished_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** How many cases of a year were ended, by all runs. */
    int ended(int year) {
        return jdbc.sql("""
                        select coalesce(sum(c.cases
                            - (select count(*) from year_closing_pending p where p.closing_id = c.id)
                            - (select count(*) from year_closing_failure f where f.closing_id = c.id)), 0)
                        from year_closing c where c.year = ?
                        """).param(year).query(Integer.class).single();
    }

    /** What the newest run of a year could not end, and why. */
    List<Failure> failures(int year) {
        return jdbc.sql("""
                        select f.period_id, f.case_id, f.process, f.reason from year_closing_failure f
                        where f.closing_id = (select c.id from year_closing c where c.year = ? order by c.started_at desc, c.id limit 1)
                        order by f.failed_at, f.case_id
                        """)
                .param(year)
                .query((row, number) -> new Failure(
                        row.getObject("period_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("process"),
                        row.getString("reason")))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * A case of a period that is to be ended.
     *
     * @param process the key of its process
     */
    record Pending(UUID periodId, UUID caseId, String process) {}

    /** A case that could not be ended. */
    record Failure(UUID periodId, UUID caseId, String process, String reason) {}
}
