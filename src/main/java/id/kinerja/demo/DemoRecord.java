package id.kinerja.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the database remembers of the demonstration. */
@Repository
@Conditional(DemoWanted.class)
class DemoRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far the demonstration came in this database. */
    enum State {
        /** Nothing is in the database. */
        EMPTY,
        /** Somebody else's data are in it. */
        FOREIGN,
        /** It was begun and cut short. */
        UNFINISHED,
        /** It is all there. */
        FINISHED
    }

    State state() {
        return jdbc.sql("""
                        select case
                            when exists (select from demo where finished_at is not null) then 'FINISHED'
                            when exists (select from demo) then 'UNFINISHED'
                            when exists (select from employee) or exists (select from account)
                                or exists (select from performance_year) then 'FOREIGN'
                            else 'EMPTY' end
                        """)
                .query((row, number) -> State.valueOf(row.getString(1)))
                .single();
    }

    @Transactional
    public void started() {
        jdbc.sql("insert into demo (started_at) values (?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void finished(Duration offset) {
        Instant now = clock.instant().minus(offset);
        jdbc.sql("update demo set finished_at = ?, clock_offset_millis = ?")
                .params(now.atOffset(ZoneOffset.UTC), offset.toMillis())
                .update();
    }

    /** How far the clock is ahead of the computer's; zero when the demonstration is not finished. */
    Duration offset() {
        return jdbc.sql("select coalesce(max(clock_offset_millis), 0) from demo")
                .query((row, number) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }

    @Transactional
    public void keep(int position, DemoAccount account) {
        jdbc.sql("insert into demo_account (user_name, position, label) values (?, ?, ?)")
                .params(account.userName(), position, account.label())
                .update();
    }

    List<DemoAccount> accounts() {
        return jdbc.sql("select user_name, label from demo_account order by position")
                .query((row, number) -> new DemoAccount(row.getString(1), row.getString(2)))
                .list();
    }
}
