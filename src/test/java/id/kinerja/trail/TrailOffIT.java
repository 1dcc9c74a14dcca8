package id.kinerja.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who switches the trail off leaves that in it. */
class TrailOffIT extends IntegrationTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_start_with_the_trail_off_is_its_last_entry() {
        Trail off = new Trail(jdbc, clock, json, new TrailProperties(false));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int before = entries();
            off.afterSingletonsInstantiated();
            off.record(Entry.of(Action.TASK_COMPLETED, "test", "unseen"));
            assertThat(entries()).isEqualTo(before + 1);
            assertThat(jdbc.queryForObject(
                            "select action || ' ' || actor from audit_entry order by id desc limit 1", String.class))
                    .isEqualTo("TRAIL_OFF " + Trail.SYSTEM);
        });
    }

    private int entries() {
        return jdbc.queryForObject("select count(*) from audit_entry", Integer.class);
    }
}
