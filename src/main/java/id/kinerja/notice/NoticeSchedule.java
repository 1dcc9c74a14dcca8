package id.kinerja.notice;

import id.kinerja.database.OneNode;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one of the nodes look every hour what is due: soon after a day has begun, and again for what was moved since; and send the mails. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeSchedule implements SchedulingConfigurer {

    private static final Duration AFTER_START = Duration.ofMinutes(1);

    private final NoticePass pass;
    private final DigestMaker digests;
    private final DigestSender sender;
    private final NoticeProperties properties;
    private final OneNode oneNode;
    private final TransactionTemplate outside;

    NoticeSchedule(
            NoticePass pass,
            DigestMaker digests,
            DigestSender sender,
            NoticeProperties properties,
            OneNode oneNode,
            PlatformTransactionManager transactions) {
        this.pass = pass;
        this.digests = digests;
        this.sender = sender;
        this.properties = properties;
        this.oneNode = oneNode;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        add(registrar, properties.every(), () -> alone("notices", pass::run));
        add(registrar, properties.mailEvery(), this::mail);
    }

    private static void add(ScheduledTaskRegistrar registrar, Duration every, Runnable work) {
        if (!every.isZero()) {
            registrar.addFixedDelayTask(new FixedDelayTask(work, every, AFTER_START));
        }
    }

    /** Which node sends a mail is settled mail by mail: several may at once. */
    private void mail() {
        alone("mails", digests::run);
        sender.run();
    }

    /** In transactions of its own beside the one that holds the lock. */
    private void alone(String name, Runnable work) {
        oneNode.run(name, () -> outside.executeWithoutResult(without -> work.run()));
    }
}
