package id.kinerja.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.personal.KeptKind;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables as the owner and as the application has them, and the transactions in which things are removed. */
@Component
class RemovalTables implements DisposableBean {

    /** A night's run holds two, a preview one. */
    private static final int CONNECTIONS = 6;

    private static final int UNUSED_FOR = 10_000;

    private final HikariDataSource source;
    private final JdbcClient owner;
    private final JdbcClient application;
    private final PlatformTransactionManager owners;
    private final PlatformTransactionManager applications;

    RemovalTables(JdbcClient application, Flyway flyway, PlatformTransactionManager applications) {
        this.source = pool(flyway.getConfiguration().getDataSource());
        var rows = new JdbcTemplate(source);
        // however much is due, it is read as it is worked off
        rows.setFetchSize(KeptKind.AT_ONCE);
        this.owner = JdbcClient.create(rows);
        this.owners = new JdbcTransactionManager(source);
        this.application = application;
        this.applications = applications;
    }

    JdbcClient owner() {
        return owner;
    }

    JdbcClient application() {
        return application;
    }

    /** In the owner's transaction of the caller, or a new one. */
    TransactionTemplate ownerTogether() {
        return template(owners, TransactionDefinition.PROPAGATION_REQUIRED);
    }

    /** In a part of the owner's transaction of the caller that can fail by itself. */
    TransactionTemplate ownerNested() {
        return template(owners, TransactionDefinition.PROPAGATION_NESTED);
    }

    /** In a transaction of its own of the owner's. */
    TransactionTemplate ownerAlone() {
        return template(owners, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own of the application's: the lock that keeps other nodes away is held by another one. */
    TransactionTemplate applicationAlone() {
        return template(applications, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void destroy() {
        source.close();
    }

    /** The owner is asked rarely, and then often: connections are kept for seconds, and none is held while nothing is done. */
    private static HikariDataSource pool(DataSource owner) {
        var config = new HikariConfig();
        config.setPoolName("removal");
        config.setDataSource(owner);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(UNUSED_FOR);
        // without a database the application starts all the same
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static TransactionTemplate template(PlatformTransactionManager manager, int propagation) {
        var template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
