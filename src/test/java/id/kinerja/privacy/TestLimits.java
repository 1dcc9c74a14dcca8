package id.kinerja.privacy;

import id.kinerja.personal.Limits;
import id.kinerja.settings.Settings;
import id.kinerja.target.TargetKeeping;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets that tests chose other limits: a limit that was chosen counts for days after it was replaced. */
@Component
class TestLimits {

    private final Settings settings;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    TestLimits(Settings settings, Flyway flyway) {
        var source = flyway.getConfiguration().getDataSource();
        this.settings = settings;
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    void forgotten() {
        settings.set(TargetKeeping.APPRAISAL_YEARS, TargetKeeping.APPRAISAL_YEARS.defaultValue(), "test");
        settings.set(Limits.DELAY, Limits.DELAY.defaultValue(), "test");
        transaction.executeWithoutResult(status -> {
            owner.sql("alter table kinerja.setting_change disable trigger setting_change_only_grows")
                    .update();
            owner.sql("delete from kinerja.setting_change where key in (?, ?)")
                    .params(TargetKeeping.APPRAISAL_YEARS.key(), Limits.DELAY.key())
                    .update();
            owner.sql("alter table kinerja.setting_change enable trigger setting_change_only_grows")
                    .update();
        });
    }
}
