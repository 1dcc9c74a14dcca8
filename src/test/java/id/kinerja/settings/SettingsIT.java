package id.kinerja.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SettingsIT extends IntegrationTest {

    @Autowired
    private Settings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Setting<Integer> days = Setting.integer("uji." + UUID.randomUUID(), 7, 0, 60);

    @Test
    void the_default_counts_until_somebody_chooses() {
        assertThat(settings.get(days)).isEqualTo(7);
        assertThat(settings.history(days)).isEmpty();
    }

    @Test
    void a_change_counts_at_once_and_stays_on_record() {
        settings.set(days, 5, "admin");
        assertThat(settings.get(days)).isEqualTo(5);
        settings.set(days, 6, "lain");
        assertThat(settings.get(days)).isEqualTo(6);
        assertThat(settings.history(days))
                .extracting(SettingChange::value, SettingChange::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("6", "lain"),
                        org.assertj.core.groups.Tuple.tuple("5", "admin"));
    }

    @Test
    void choosing_the_present_value_again_leaves_no_record() {
        settings.set(days, 5, "admin");
        settings.set(days, 5, "admin");
        assertThat(settings.history(days)).hasSize(1);
    }

    @Test
    void a_value_out_of_range_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> settings.set(days, 61, "admin")).isInstanceOf(InvalidSetting.class);
        assertThat(settings.get(days)).isEqualTo(7);
        assertThat(settings.history(days)).isEmpty();
    }

    @Test
    void a_change_is_seen_within_its_transaction_and_gone_when_that_is_rolled_back() {
        transaction.executeWithoutResult(status -> {
            settings.set(days, 30, "admin");
            assertThat(settings.get(days)).isEqualTo(30);
            status.setRollbackOnly();
        });
        assertThat(settings.get(days)).isEqualTo(7);
    }

    @Test
    void a_stored_value_that_is_no_longer_allowed_gives_way_to_the_default() {
        settings.set(days, 60, "admin");
        assertThat(settings.get(Setting.integer(days.key(), 7, 0, 30))).isEqualTo(7);
    }

    @Test
    void history_cannot_be_rewritten() {
        settings.set(days, 5, "admin");
        assertThatThrownBy(() ->
                        jdbc.sql("update setting_change set changed_by = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from setting_change").update())
                .isInstanceOf(DataAccessException.class);
    }
}
