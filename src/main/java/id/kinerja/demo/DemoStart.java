package id.kinerja.demo;

import id.kinerja.calendar.KinerjaClock;
import id.kinerja.engine.DueJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Prepares the demonstration at the first start on an empty database, and never on another.
 *
 * <p>The web server answers meanwhile; nobody can sign in before the passwords are handed out at the end.
 */
@Component
@Conditional(DemoWanted.class)
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoRecord record;
    private final DemoYear year;
    private final HandedOutAccounts accounts;
    private final DueJobs jobs;
    private final KinerjaClock clock;

    DemoStart(DemoRecord record, DemoYear year, HandedOutAccounts accounts, DueJobs jobs, KinerjaClock clock) {
        this.jobs = jobs;
        this.clock = clock;
        this.record = record;
        this.year = year;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        prepare();
    }

    /** @return whether the demonstration was prepared now */
    boolean prepare() {
        switch (record.state()) {
            case EMPTY -> {
                LOG.info("Menyiapkan data contoh …");
                record.started();
                jobs.withoutExecutor(() -> {
                    year.tell();
                    record.finished(clock.offset());
                });
                accounts.handOut();
                return true;
            }
            case UNFINISHED -> throw new DemoUnfinished();
            case FINISHED -> accounts.resetIfAsked();
            case FOREIGN -> LOG.info("Basis data sudah berisi, data contoh tidak disiapkan");
        }
        return false;
    }
}
