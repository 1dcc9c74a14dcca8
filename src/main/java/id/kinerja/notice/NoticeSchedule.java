package id.kinerja.notice;

import id.kinerja.database.OneNode;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

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

    NoticeSchedule(
            NoticePass pass, DigestMaker digests, DigestSender sender, NoticeProperties properties, OneNode oneNode) {
        this.pass = pass;
        this.digests = digests;
        this.sender = sender;
        this.properties = properties;
        this.oneNode = oneNode;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        add(registrar, properties.every(), () -> oneNode.runOutside("notices", pass::run));
        add(registrar, properties.mailEvery(), this::mail);
    }

    private static void add(ScheduledTaskRegistrar registrar, Duration every, Runnable work) {
        if (!every.isZero()) {
            registrar.addFixedDelayTask(new FixedDelayTask(work, every, AFTER_START));
        }
    }

    /** Which node sends a mail is settled mail by mail: several may at once. */
    private void mail() {
        oneNode.runOutside("mails", digests::run);
        sender.run();
    }
}
